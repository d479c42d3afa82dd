// SPDX-License-Identifier: GPL-3.0-or-later
// The machine-readable zone: three lines of 30 characters on ID cards (TD1, ICAO 9303-5 §4.2.2), two of 44 in
// passports (TD3, ICAO 9303-4 §4.2.2).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/identity/card_validity.h"
#include "kiosk/identity/partial_date.h"
#include "kiosk/identity/personal_number.h"

namespace tramso {

enum class MrzFormat : std::uint8_t { Td1, Td3 };

// Whether every character is as it was written, or was recognised from a picture: then letters in places
// where only digits can stand are taken for the digits they look like (O for 0, I for 1).
enum class MrzText : std::uint8_t { Exact, Recognised };

// Oddities of Vietnamese ID cards that do not break the standard's check digits; each worth a look.
enum class MrzDoubt : std::uint8_t {
    NumbersDiffer,  // the document number is not the end of the personal number
    OptionalCheck   // the last character of line 1 does not fit the optional data
};

// What the zone says. ASCII; fillers at ends are gone, between words they are single spaces.
struct Mrz {
    MrzFormat format = MrzFormat::Td1;
    std::string documentCode;    // "ID", "P"
    std::string issuer;          // "VNM", "D": ISO 3166-1 alpha-3 with the additions of ICAO 9303-3 §5
    std::string documentNumber;  // whole, also when it is longer than its field
    std::string optionalData;
    std::optional<std::string> personalNumber;  // 12 digits, on Vietnamese ID cards
    PartialDate birth;                          // never after `today`; year 0 when the zone does not know it
    std::optional<Sex> sex;
    CardExpiry expiry;
    std::string nationality;
    std::string name;      // surname first, as in Vietnamese; capitals without marks
    bool nameCut = false;  // fills its field to the end, so more may have been cut away
    std::vector<MrzDoubt> doubts;
};

// A–Z, 0–9 and the filler '<': all a zone is written with (ICAO 9303-3 §4.3).
[[nodiscard]] constexpr bool isMrzCharacter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '<';
}

// The check digit of a field: weights 7, 3, 1; A is 10, Z is 35, '<' is 0 (ICAO 9303-3 §4.9).
[[nodiscard]] char mrzCheckDigit(std::string_view field);

// Reads a zone, its lines one after the other or apart; white space does not count. BadData when it has
// another size or other characters, when a check digit does not fit, or a date is none. Centuries: a birth is
// the latest that is not after `today` (on Vietnamese cards the personal number says which century), an
// expiry the one that is at most 50 years ahead (on Vietnamese ID cards always after 2000).
[[nodiscard]] Result<Mrz> parseMrz(std::string_view zone, std::chrono::year_month_day today,
                                   MrzText text = MrzText::Exact);

}  // namespace tramso
