// SPDX-License-Identifier: GPL-3.0-or-later
// What the PDF says about itself, twice over: XMP packet and Info dictionary must agree (ISO 19005-1, 6.7.3).
#pragma once

#include <string>

#include "ocr/pdf/pdf_writer.h"

namespace tramso {

inline constexpr const char* kPdfProducer = "TramSo";

// A text fit for both places: NFC, one line, no control characters; invalid UTF-8 is PdfFailed.
[[nodiscard]] Result<std::string> metadataText(const std::string& utf8);

// The XMP packet, UTF-8. Title and subject as metadataText() gave them; an empty one is left out.
[[nodiscard]] std::string xmpPacket(const PdfInfo& info);

// A moment as a PDF date in UTC: "D:20261124021509Z".
[[nodiscard]] std::string pdfDate(Moment moment);

}  // namespace tramso
