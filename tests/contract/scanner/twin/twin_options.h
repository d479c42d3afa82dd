// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the twin, named as Debian's back ends for office scanners name them.
#pragma once

#include <sane/sane.h>

#include <array>
#include <string>
#include <vector>

namespace tramso::test::twin {

enum class Option : SANE_Int {
    Count,
    Resolution,
    Mode,
    Source,
    LeftX,
    TopY,
    RightX,
    BottomY,
    FeederHeight,      // bounds BottomY
    FindsEnds,         // "ald"
    TwoSheetsAction,   // "df-action"
    WatchesThickness,  // "df-thickness"
    TwoSheets,         // "double-feed", a sensor
};
inline constexpr std::size_t kOptions = 13;

// Does not move: SANE holds pointers into it.
class Options {
public:
    // Without `findsEnds` that option is not active.
    Options(const std::vector<SANE_Word>& dpi, bool findsEnds);
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    [[nodiscard]] const SANE_Option_Descriptor* descriptor(SANE_Int option) const;
    [[nodiscard]] SANE_Status control(SANE_Int option, SANE_Action action, void* value);
    void sense(bool twoSheets) { word(Option::TwoSheets) = twoSheets ? SANE_TRUE : SANE_FALSE; }

    [[nodiscard]] double number(Option option) const;  // dpi, mm
    [[nodiscard]] bool isOn(Option option) const;
    [[nodiscard]] const std::string& text(Option option) const {
        return texts_[static_cast<std::size_t>(option)];
    }

private:
    [[nodiscard]] SANE_Word& word(Option option) { return words_[static_cast<std::size_t>(option)]; }
    [[nodiscard]] SANE_Option_Descriptor& at(Option option) {
        return known_[static_cast<std::size_t>(option)];
    }
    void addNumber(Option option, const char* name, const SANE_Range& range, double value);
    void addTexts(Option option, const char* name, const SANE_String_Const* texts, const char* value);
    void addSwitch(Option option, const char* name, SANE_Int cap);

    std::array<SANE_Option_Descriptor, kOptions> known_{};
    std::array<SANE_Word, kOptions> words_{};
    std::array<std::string, kOptions> texts_;
    std::vector<SANE_Word> dpi_;  // its length first
    SANE_Range width_, height_, paper_;
};

}  // namespace tramso::test::twin
