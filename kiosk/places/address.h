// SPDX-License-Identifier: GPL-3.0-or-later
// An address as people write it, told apart into its parts, and what it is called today.
#pragma once

#include "kiosk/places/places.h"

namespace tramso {

// Parts that are not written are empty. Kinds are written out ("P.4" → "Phường 4"); names that are known are
// spelled as the tables have them.
struct Address {
    std::string house;          // "45/12"
    std::string street;         // "Lê Văn Quới"
    std::string neighbourhood;  // "Khu phố 7"
    std::string ward;           // "Phường Bình Hưng Hòa A"
    std::string district;       // "Quận Bình Tân"; empty in an address of today
    std::string province;       // "Thành phố Hồ Chí Minh"
    bool former = false;        // written with units of before 1/7/2025
    // What its ward is today, indices into Places::units: one: certain; several: it was divided; none: the
    // tables do not know it.
    std::vector<std::size_t> now;
};

// Reads any text; what is not understood stands in `street`. Nothing is guessed: a ward is only known with
// the district and province written beside it, or where its name leaves no choice.
[[nodiscard]] Address parseAddress(std::string_view text, const Places& places);

// The address on one line with each unit it may lie in today, in the tables' order; empty for an address of
// today and for one the tables do not know.
[[nodiscard]] std::vector<std::string> addressesToday(const Address& address, const Places& places);

}  // namespace tramso
