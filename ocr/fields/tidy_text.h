// SPDX-License-Identifier: GPL-3.0-or-later
// What recognition leaves in a value that nobody wrote: dots of leaders, signs at its edges.
#pragma once

#include <string>

namespace tramso {

// The text without leaders, with single spaces, and without signs at its edges. A full stop that belongs to
// the text stays: "TP. Huế", "112.5".
[[nodiscard]] std::u32string tidied(const std::u32string& raw);

// Words of an address that recognition is known to misread, where nothing else can stand: ", nhường Mẫu Đơn"
// is phường. Names and numbers stay as they were read.
[[nodiscard]] std::u32string withAddressWords(std::u32string text);

// A stop behind a number and before a small letter is what is left of a leader ("số 91. đường") or of a
// comma; before a part of an address a comma, else nothing. Nobody can tell for sure. An item's number ("1.
// …") stays.
[[nodiscard]] std::u32string withoutStopsBehindNumbers(std::u32string text);

}  // namespace tramso
