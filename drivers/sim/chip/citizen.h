// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up citizens for made-up cards. Any likeness to a person is chance.
#pragma once

#include <array>
#include <string>

namespace tramso::sim {

// All texts UTF-8 NFC; dates "15/01/1990"; a text that is empty is not on the chip.
struct Citizen {
    std::string number;  // 12 digits
    std::string oldNumber;
    std::string name;
    std::string latinName;  // as in the MRZ: "NGUYEN<<VAN<MAU"
    std::string birth;
    std::string sex;  // "Nam" or "Nữ"
    std::string nationality = "Việt Nam";
    std::string ethnicity = "Kinh";
    std::string religion = "Không";
    std::string origin;
    std::string residence;
    std::string features;
    std::string issued;
    std::string expiry;
    std::string father;
    std::string mother;
    std::string spouse;
    std::string cardNumber = "0000000000000000";  // 16 characters
};

// The people of the sample papers in tools/samples: "birth", "marriage", "construction", in this order.
[[nodiscard]] const std::array<Citizen, 3>& sampleCitizens();

// The machine-readable zone of a Vietnamese ID card: three lines of 30 characters (ICAO 9303-5, with the
// card's own check digit over the optional data at the end of line 1).
[[nodiscard]] std::array<std::string, 3> mrzLines(const Citizen& citizen);

// Check digit of ICAO 9303-3 §4.9 over digits, letters and '<'.
[[nodiscard]] char mrzCheckDigit(std::string_view text);

// What opens the chip: the last 6 digits of the number, and the three items of the MRZ as a reader types them
// (document number = last 9 digits of the number; YYMMDD).
struct CardSecrets {
    std::string can;
    std::string documentNumber;
    std::string birth;
    std::string expiry;
};
[[nodiscard]] CardSecrets secretsOf(const Citizen& citizen);

}  // namespace tramso::sim
