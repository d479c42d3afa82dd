// SPDX-License-Identifier: GPL-3.0-or-later
// How tones change across a shadow: whether it is that of a sheet's edge.
#pragma once

#include "ocr/page/shadow_lines.h"

namespace tramso {

// Sets which side of the line the sheet lies on, and how much more suddenly the shadow ends there. `print` is
// a mask of the judged page's size; print says nothing of shadows.
void findSheet(ShadowLine& line, const JudgedPage& page, Pix* print);

}  // namespace tramso
