// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/scanner/twin/twin_options.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cstring>

namespace tramso::test::twin {

namespace {

constexpr SANE_Int kSettable = SANE_CAP_SOFT_SELECT | SANE_CAP_SOFT_DETECT;
constexpr SANE_Int kSensor = SANE_CAP_HARD_SELECT | SANE_CAP_SOFT_DETECT;
constexpr double kWidth = 216;   // mm
constexpr double kHeight = 900;  // mm; long paper
constexpr double kUsual = 280;   // mm; what the feeder thinks lies in it until told otherwise
constexpr std::size_t kTextRoom = 32;

SANE_String_Const modes[] = {"Gray", "Color", nullptr};
SANE_String_Const sources[] = {"Flatbed", "ADF", nullptr};
SANE_String_Const actions[] = {"Default", "Continue", "Stop", nullptr};

SANE_Range upTo(double mm) {
    return {0, SANE_FIX(mm), 0};
}

}  // namespace

Options::Options(const std::vector<SANE_Word>& dpi, bool findsEnds)
    : dpi_{dpi}, width_{upTo(kWidth)}, height_{upTo(kUsual)}, paper_{upTo(kHeight)} {
    dpi_.insert(dpi_.begin(), static_cast<SANE_Word>(dpi.size()));
    at(Option::Count).type = SANE_TYPE_INT;
    at(Option::Count).size = sizeof(SANE_Word);
    at(Option::Count).cap = SANE_CAP_SOFT_DETECT;
    word(Option::Count) = static_cast<SANE_Word>(kOptions);

    SANE_Option_Descriptor& resolution = at(Option::Resolution);
    resolution.name = SANE_NAME_SCAN_RESOLUTION;
    resolution.type = SANE_TYPE_INT;
    resolution.unit = SANE_UNIT_DPI;
    resolution.size = sizeof(SANE_Word);
    resolution.cap = kSettable;
    resolution.constraint_type = SANE_CONSTRAINT_WORD_LIST;
    resolution.constraint.word_list = dpi_.data();
    word(Option::Resolution) = dpi.front();

    addTexts(Option::Mode, SANE_NAME_SCAN_MODE, modes, "Gray");
    addTexts(Option::Source, SANE_NAME_SCAN_SOURCE, sources, "Flatbed");
    addNumber(Option::LeftX, SANE_NAME_SCAN_TL_X, width_, 0);
    addNumber(Option::TopY, SANE_NAME_SCAN_TL_Y, height_, 0);
    addNumber(Option::RightX, SANE_NAME_SCAN_BR_X, width_, kWidth);
    addNumber(Option::BottomY, SANE_NAME_SCAN_BR_Y, height_, kUsual);
    addNumber(Option::FeederHeight, "page-height", paper_, kUsual);
    addSwitch(Option::FindsEnds, "ald", findsEnds ? kSettable : kSettable | SANE_CAP_INACTIVE);
    addTexts(Option::TwoSheetsAction, "df-action", actions, "Default");
    addSwitch(Option::WatchesThickness, "df-thickness", kSettable);
    addSwitch(Option::TwoSheets, "double-feed", kSensor);
}

void Options::addNumber(Option option, const char* name, const SANE_Range& range, double value) {
    SANE_Option_Descriptor& made = at(option);
    made.name = name;
    made.type = SANE_TYPE_FIXED;
    made.unit = SANE_UNIT_MM;
    made.size = sizeof(SANE_Word);
    made.cap = kSettable;
    made.constraint_type = SANE_CONSTRAINT_RANGE;
    made.constraint.range = &range;
    word(option) = SANE_FIX(value);
}

void Options::addTexts(Option option, const char* name, const SANE_String_Const* texts, const char* value) {
    SANE_Option_Descriptor& made = at(option);
    made.name = name;
    made.type = SANE_TYPE_STRING;
    made.size = kTextRoom;
    made.cap = kSettable;
    made.constraint_type = SANE_CONSTRAINT_STRING_LIST;
    made.constraint.string_list = texts;
    texts_[static_cast<std::size_t>(option)] = value;
}

void Options::addSwitch(Option option, const char* name, SANE_Int cap) {
    SANE_Option_Descriptor& made = at(option);
    made.name = name;
    made.type = SANE_TYPE_BOOL;
    made.size = sizeof(SANE_Word);
    made.cap = cap;
}

const SANE_Option_Descriptor* Options::descriptor(SANE_Int option) const {
    return option >= 0 && static_cast<std::size_t>(option) < kOptions
               ? &known_[static_cast<std::size_t>(option)]
               : nullptr;
}

SANE_Status Options::control(SANE_Int option, SANE_Action action, void* value) {
    const auto* known = descriptor(option);
    if (known == nullptr || !SANE_OPTION_IS_ACTIVE(known->cap)) return SANE_STATUS_INVAL;
    const auto index = static_cast<std::size_t>(option);
    const bool text = known->type == SANE_TYPE_STRING;
    if (action == SANE_ACTION_GET_VALUE && text)
        std::strncpy(static_cast<char*>(value), texts_[index].c_str(), kTextRoom - 1);
    else if (action == SANE_ACTION_GET_VALUE)
        std::memcpy(value, &words_[index], sizeof(SANE_Word));
    else if (action != SANE_ACTION_SET_VALUE || !SANE_OPTION_IS_SETTABLE(known->cap))
        return SANE_STATUS_INVAL;
    else if (text)
        texts_[index] = static_cast<const char*>(value);
    else
        std::memcpy(&words_[index], value, sizeof(SANE_Word));
    height_.max = word(Option::FeederHeight);
    return SANE_STATUS_GOOD;
}

double Options::number(Option option) const {
    const SANE_Word word = words_[static_cast<std::size_t>(option)];
    const bool fixed = known_[static_cast<std::size_t>(option)].type == SANE_TYPE_FIXED;
    return fixed ? SANE_UNFIX(word) : word;
}

bool Options::isOn(Option option) const {
    return words_[static_cast<std::size_t>(option)] == SANE_TRUE;
}

}  // namespace tramso::test::twin
