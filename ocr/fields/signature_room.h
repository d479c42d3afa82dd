// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a form was signed where it says that somebody signs.
#pragma once

#include <cstdint>

#include "ocr/page_reader.h"

namespace tramso {

enum class SignatureRoom : std::uint8_t {
    None,    // the page does not print "(Ký, ghi rõ họ tên)", or not legibly
    Empty,   // nothing is written below it anywhere; a printed name alone is no signature
    Written  // something is, in one place at least
};

// Looks at the room below each "(Ký, ghi rõ họ tên)" of a page. Decodes the page's picture: some 50 ms.
[[nodiscard]] SignatureRoom signatureRoom(const PageReading& page);

}  // namespace tramso
