// SPDX-License-Identifier: GPL-3.0-or-later
// What papers lie among the pages of a document, for its report.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "kiosk/app/ctl/page_sources.h"
#include "ocr/page_reader.h"

namespace tramso::ctl {

// An array in page order: {"kind", "confidence", "pages", "fields": [{"key", "value", "confidence", "page",
// "box", "doubt", "handwritten", "cut_out"}]}. Pages count from 0, boxes are px of the page's picture. A
// paper nobody knows has the kind "unknown" and no fields. Further pages of a paper are known by standing
// behind it in the same PDF. "cut_out" is a JPEG in base64: of handwriting always, of other fields when
// `cutOuts`.
[[nodiscard]] nlohmann::ordered_json papersJson(const std::vector<PageSource>& sources,
                                                const std::vector<PageReading>& pages, bool cutOuts);

}  // namespace tramso::ctl
