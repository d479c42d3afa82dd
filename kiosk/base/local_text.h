// SPDX-License-Identifier: GPL-3.0-or-later
// A text for people in both languages of the station.
#pragma once

#include <cstdint>
#include <string>

namespace tramso {

enum class Language : std::uint8_t { Vietnamese, English };

// UTF-8 NFC, both complete.
struct LocalText {
    std::string vi;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::Vietnamese ? vi : en;
    }
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace tramso
