// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/paper_type.h"

#include <array>

namespace tramso {

std::string_view nameOf(PaperType kind) {
    constexpr auto kNames = std::to_array<std::string_view>(
        {"id_card_front", "id_card_back", "birth_certificate", "birth_proof", "birth_declaration",
         "marriage_certificate", "marriage_declaration", "marital_status", "death_notice",
         "death_certificate", "land_certificate", "residence_change", "residence_confirmation",
         "building_application", "court_decision", "power_of_attorney", "decision", "official_letter"});
    static_assert(kNames.size() == static_cast<std::size_t>(PaperType::OfficialLetter) + 1);
    return kNames.at(static_cast<std::size_t>(kind));
}

}  // namespace tramso
