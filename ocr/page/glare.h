// SPDX-License-Identifier: GPL-3.0-or-later
// Where a lamp's reflection on laminated or glossy paper has wiped out print.
#pragma once

#include "ocr/page/judged_page.h"

namespace tramso {

// The largest spot that is brighter than its paper, fades out softly, and has print around it but none
// inside. px of the judged page. Paper that is all white itself hides every reflection: then nothing is
// found.
[[nodiscard]] std::optional<Extent> glareSpot(const JudgedPage& page);

}  // namespace tramso
