// SPDX-License-Identifier: GPL-3.0-or-later
// The QR code of a health-insurance card (thẻ bảo hiểm y tế), which people take for that of the ID card.
#pragma once

#include <string_view>

namespace tramso {

// Whether the text is a health-insurance card's: fields separated by "|", of which the second is the name as
// hexadecimal UTF-8 and the fourth the sex as 1 or 2. An ID card's is never taken for one.
[[nodiscard]] bool isInsuranceCardQr(std::string_view text);

}  // namespace tramso
