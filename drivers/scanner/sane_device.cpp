// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/sane_device.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace tramso {

namespace {

// SANE_Fixed or SANE_Int as a number, and back.
double toNumber(SANE_Value_Type type, SANE_Word word) {
    return type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : static_cast<double>(word);
}

SANE_Word toWord(SANE_Value_Type type, double number) {
    const double scaled = type == SANE_TYPE_FIXED ? number * (1 << SANE_FIXED_SCALE_SHIFT) : number;
    return static_cast<SANE_Word>(std::lround(scaled));
}

// The value an option accepts that is nearest to the wanted one; one below `least` only for want of others.
SANE_Word nearest(const SANE_Option_Descriptor& option, double wanted, double least) {
    const SANE_Word word = toWord(option.type, wanted);
    const SANE_Word floor = toWord(option.type, least);
    if (option.constraint_type == SANE_CONSTRAINT_RANGE)
        return std::clamp(word, option.constraint.range->min, option.constraint.range->max);
    if (option.constraint_type != SANE_CONSTRAINT_WORD_LIST) return word;
    const SANE_Word* list = option.constraint.word_list;  // its first word is its length
    const std::span words{list + 1, static_cast<std::size_t>(list[0])};
    const auto distance = [word, floor](SANE_Word other) {
        return std::pair{other < floor, std::llabs(static_cast<long long>(other) - word)};
    };
    const auto found = std::ranges::min_element(words, {}, distance);
    return found == words.end() ? word : *found;
}

}  // namespace

FaultCode scannerFault(SANE_Status status) {
    switch (status) {
        case SANE_STATUS_NO_DOCS:
            return FaultCode::ScannerEmpty;
        case SANE_STATUS_JAMMED:
            return FaultCode::ScannerJam;
        case SANE_STATUS_COVER_OPEN:
            return FaultCode::ScannerCoverOpen;
        case SANE_STATUS_DEVICE_BUSY:
            return FaultCode::ScannerBusy;
        case SANE_STATUS_CANCELLED:
            return FaultCode::Cancelled;
        case SANE_STATUS_IO_ERROR:
            return FaultCode::ScannerLost;
        case SANE_STATUS_ACCESS_DENIED:
            return FaultCode::ScannerDenied;
        case SANE_STATUS_NO_MEM:
            return FaultCode::ScannerNoMemory;
        default:
            return FaultCode::ScannerFailed;
    }
}

Result<SaneDevice> SaneDevice::open(const std::string& name) {
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(name.c_str(), &handle);
    if (status == SANE_STATUS_DEVICE_BUSY) return fail(FaultCode::ScannerBusy, "scanner open");
    if (status == SANE_STATUS_ACCESS_DENIED) return fail(FaultCode::ScannerDenied, "scanner open");
    // A device that is gone answers "invalid", "I/O error" or "no memory", as its backend likes.
    if (status != SANE_STATUS_GOOD) return fail(FaultCode::ScannerUnplugged, "scanner open");
    return SaneDevice{handle};
}

int SaneDevice::named(const char* option) const {
    SANE_Int count = 0;
    if (sane_control_option(handle_.get(), 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD)
        return 0;
    for (int i = 1; i < count; ++i) {
        const auto* known = sane_get_option_descriptor(handle_.get(), i);
        if (known != nullptr && known->name != nullptr && std::strcmp(known->name, option) == 0 &&
            SANE_OPTION_IS_ACTIVE(known->cap))
            return i;
    }
    return 0;
}

int SaneDevice::find(const char* option) const {
    const int index = named(option);
    const bool settable =
        index != 0 && SANE_OPTION_IS_SETTABLE(sane_get_option_descriptor(handle_.get(), index)->cap);
    return settable ? index : 0;
}

std::vector<std::string> SaneDevice::choices(const char* option) const {
    std::vector<std::string> texts;
    const int index = find(option);
    if (index == 0) return texts;
    const auto* known = sane_get_option_descriptor(handle_.get(), index);
    if (known->constraint_type != SANE_CONSTRAINT_STRING_LIST) return texts;
    for (const SANE_String_Const* text = known->constraint.string_list; *text != nullptr; ++text)
        texts.emplace_back(*text);
    return texts;
}

void SaneDevice::choose(const char* option, const std::string& value) {
    const int index = find(option);
    if (index == 0) return;
    const auto* known = sane_get_option_descriptor(handle_.get(), index);
    // The backend may write the value back into the buffer, up to the option's size.
    std::string room(std::max(static_cast<std::size_t>(known->size), value.size() + 1), '\0');
    std::ranges::copy(value, room.begin());
    sane_control_option(handle_.get(), index, SANE_ACTION_SET_VALUE, room.data(), nullptr);
}

double SaneDevice::largest(const char* option) const {
    const int index = find(option);
    if (index == 0) return 0;
    const auto* known = sane_get_option_descriptor(handle_.get(), index);
    if (known->constraint_type == SANE_CONSTRAINT_RANGE)
        return toNumber(known->type, known->constraint.range->max);
    if (known->constraint_type != SANE_CONSTRAINT_WORD_LIST || known->constraint.word_list[0] < 1) return 0;
    const SANE_Word* list = known->constraint.word_list;
    return toNumber(known->type, *std::max_element(list + 1, list + 1 + list[0]));
}

double SaneDevice::setNumber(const char* option, double wanted, double least) {
    const int index = find(option);
    if (index == 0) return 0;
    const auto* known = sane_get_option_descriptor(handle_.get(), index);
    if ((known->type != SANE_TYPE_INT && known->type != SANE_TYPE_FIXED) ||
        known->size != static_cast<SANE_Int>(sizeof(SANE_Word)))
        return 0;
    SANE_Word word = nearest(*known, wanted, least);
    sane_control_option(handle_.get(), index, SANE_ACTION_SET_VALUE, &word, nullptr);
    if (sane_control_option(handle_.get(), index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return 0;
    return toNumber(sane_get_option_descriptor(handle_.get(), index)->type, word);
}

double SaneDevice::number(const char* option) const {
    const int index = named(option);
    SANE_Word word = 0;
    if (index == 0) return 0;
    const auto* known = sane_get_option_descriptor(handle_.get(), index);
    if ((known->type != SANE_TYPE_INT && known->type != SANE_TYPE_FIXED) ||
        known->size != static_cast<SANE_Int>(sizeof(word)) ||
        sane_control_option(handle_.get(), index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return 0;
    return toNumber(known->type, word);
}

bool SaneDevice::switchOn(const char* option) {
    const int index = find(option);
    if (index == 0 || sane_get_option_descriptor(handle_.get(), index)->type != SANE_TYPE_BOOL) return false;
    SANE_Bool on = SANE_TRUE;
    return sane_control_option(handle_.get(), index, SANE_ACTION_SET_VALUE, &on, nullptr) == SANE_STATUS_GOOD;
}

bool SaneDevice::senses(const char* option) const {
    const int index = named(option);
    if (index == 0) return false;
    const auto* known = sane_get_option_descriptor(handle_.get(), index);
    SANE_Bool told = SANE_FALSE;
    return known->type == SANE_TYPE_BOOL && !SANE_OPTION_IS_SETTABLE(known->cap) &&
           sane_control_option(handle_.get(), index, SANE_ACTION_GET_VALUE, &told, nullptr) ==
               SANE_STATUS_GOOD &&
           told == SANE_TRUE;
}

}  // namespace tramso
