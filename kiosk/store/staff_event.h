// SPDX-License-Identifier: GPL-3.0-or-later
// What the staff of a station did that the journal tells of, beside what concerns a dossier.
#pragma once

#include <cstdint>
#include <string>

namespace tramso {

enum class StaffDeed : std::uint8_t {
    Added,    // has a code from now on
    Removed,  // has none any more
    Entered,  // came in behind the public screens
    Left,     // went, or was locked out when nobody was there
    Refused,  // a code that is nobody's was tried
};

// By number: the journal names nobody.
struct StaffEvent {
    StaffDeed deed = StaffDeed::Entered;
    std::string number;  // two digits; empty for Refused
    std::string role;    // "volunteer", "technician"; empty for Refused
    int wrong = 0;       // Refused: so many codes were wrong in a row
};

}  // namespace tramso
