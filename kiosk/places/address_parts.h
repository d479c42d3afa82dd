// SPDX-License-Identifier: GPL-3.0-or-later
// An address cut into the parts people write, each with its kind. Seen by this folder's source files only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tramso {

enum class PartKind : std::uint8_t {
    Other,  // house and street, or a name without its kind
    Neighbourhood,
    Ward,
    District,
    City,  // a city is a district of before, or a province
    Province
};

struct AddressPart {
    PartKind kind = PartKind::Other;
    std::string name;  // NFC, the kind written out: "Phường 4"
};

// The parts of an address, from left to right. They end at commas, semicolons and line ends, and where a kind
// begins ("… P.4 Q.5"). Empty for text that is not UTF-8 or longer than 500 bytes.
[[nodiscard]] std::vector<AddressPart> partsOf(std::string_view address);

// A unit's name without its kind: "Phường Bình Tân" → "Bình Tân".
[[nodiscard]] std::string withoutKind(std::string_view name);

}  // namespace tramso
