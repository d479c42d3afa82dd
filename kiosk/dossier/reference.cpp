// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/dossier/dossier.h"

namespace tramso {

std::string makeReference(std::span<const std::byte, 8> random) {
    // 31 letters and digits that cannot be taken for one another: without 0/O, 1/I/L. Eight of them give 39
    // bits; a byte reduced by 31 favours the first eight by 1 in 9, which costs no guesser's head start worth
    // having, for the reference opens nothing: only the tracking token does.
    static constexpr std::string_view kAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    std::string reference = "TS-";
    for (std::size_t i = 0; i < random.size(); ++i) {
        if (i == 4) reference += '-';
        reference += kAlphabet[std::to_integer<std::size_t>(random[i]) % kAlphabet.size()];
    }
    return reference;
}

}  // namespace tramso
