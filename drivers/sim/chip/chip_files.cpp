// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_files.h"

#include <algorithm>

#include "drivers/card/tlv.h"
#include "drivers/sim/chip/der.h"

namespace tramso::sim {
namespace {

constexpr StatusWord kWrongParameters = 0x6A86;
constexpr StatusWord kNoCurrentFile = 0x6986;
const Bytes kApplication = hex("A0000002471001");

std::uint16_t idOf(ByteView data) {
    return static_cast<std::uint16_t>(std::to_integer<unsigned>(data[0]) << 8U |
                                      std::to_integer<unsigned>(data[1]));
}

// The file behind a short identifier: 01 = EF.ATR/INFO in the MF and DG1 in the application, …
std::uint16_t idOfShort(unsigned sfi, bool inApplication) {
    if (!inApplication && sfi == 0x01) return fid::kAtrInfo;
    if (!inApplication && sfi == 0x1E) return fid::kDirectory;
    return static_cast<std::uint16_t>(0x0100U + sfi);
}

}  // namespace

void ChipFiles::reset() {
    inApplication_ = false;
    current_ = 0;
}

const std::map<std::uint16_t, Bytes>& ChipFiles::here() const {
    return inApplication_ ? image_.applicationFiles : image_.masterFiles;
}

StatusWord ChipFiles::mayRead(std::uint16_t id, bool opened) const {
    if (!inApplication_) return id == fid::kCardSecurity && !opened ? sw::kSecurityNotSatisfied : sw::kOk;
    if (!opened) return sw::kSecurityNotSatisfied;
    const int group = id - fid::dataGroup(0);
    return habits_.protectedGroups.contains(group) ? sw::kSecurityNotSatisfied : sw::kOk;
}

StatusWord ChipFiles::select(const CommandApdu& command, bool opened) {
    if (command.p1 == 0x04) {
        if (command.data != kApplication) return sw::kFileNotFound;
        inApplication_ = true;
        current_ = 0;
        return sw::kOk;
    }
    const bool master = command.p1 == 0x00 && (command.data.empty() || command.data == hex("3F00"));
    if (master && !habits_.masterFileSelectable) return sw::kInstructionUnknown;
    if (master) {
        reset();
        return sw::kOk;
    }
    if ((command.p1 != 0x02 && command.p1 != 0x00) || command.data.size() != 2) return kWrongParameters;
    return selectFile(idOf(command.data), opened);
}

StatusWord ChipFiles::selectFile(std::uint16_t id, bool opened) {
    if (!here().contains(id)) return sw::kFileNotFound;
    const StatusWord allowed = mayRead(id, opened);
    if (allowed == sw::kOk) current_ = id;
    return allowed;
}

StatusWord ChipFiles::locate(const CommandApdu& command, bool opened, Range& range) {
    const bool bySfi = (command.p1 & 0x80U) != 0;
    if (command.ins == 0xB1) {
        const auto offset = findTlv(command.data, Tag{0x54});
        if (!offset || offset->empty() || offset->size() > 4) return sw::kWrongData;
        for (const std::byte b : *offset) range.offset = range.offset << 8U | std::to_integer<std::size_t>(b);
        range.wrapped = true;
        return current_ == 0 ? kNoCurrentFile : sw::kOk;
    }
    if (bySfi) {
        const StatusWord selected = selectFile(idOfShort(command.p1 & 0x1FU, inApplication_), opened);
        range.offset = command.p2;
        return selected;
    }
    range.offset = static_cast<std::size_t>(command.p1) << 8U | command.p2;
    return current_ == 0 ? kNoCurrentFile : sw::kOk;
}

ResponseApdu ChipFiles::read(const CommandApdu& command, bool opened, std::size_t room) {
    Range range;
    if (const StatusWord found = locate(command, opened, range); found != sw::kOk) return {{}, found};
    if (const StatusWord allowed = mayRead(current_, opened); allowed != sw::kOk) return {{}, allowed};
    if (command.expect > room) {
        const bool whole = command.expect == 0x100 || command.expect == 0x10000;
        if (habits_.tooMuch == ChipHabits::TooMuch::WrongLength && !whole) return {{}, sw::kWrongLength};
        if (habits_.tooMuch == ChipHabits::TooMuch::SayHowMuch && !whole)
            return {{}, static_cast<StatusWord>(0x6C00U | std::min<std::size_t>(room, 0xFF))};
    }
    return slice(here().at(current_), range, command.expect, room);
}

ResponseApdu ChipFiles::slice(const Bytes& file, const Range& range, std::size_t wanted,
                              std::size_t room) const {
    if (range.offset >= file.size()) return {{}, sw::kWrongOffset};
    // DO53 and its length take up to four bytes, of what was asked for as well.
    const std::size_t around = range.wrapped ? 4 : 0;
    const std::size_t left = file.size() - range.offset;
    const std::size_t limit = std::min(wanted, room);
    const std::size_t count = std::min(left, limit > around ? limit - around : 0);
    const ByteView part = ByteView{file}.subspan(range.offset, count);
    const bool all = wanted == 0x100 || wanted == 0x10000;
    const bool atEnd = !all && left < wanted - std::min(wanted, around);
    return {range.wrapped ? tlv(0x53, part) : Bytes{part.begin(), part.end()},
            habits_.warnsAtEnd && atEnd ? sw::kEndOfFile : sw::kOk};
}

}  // namespace tramso::sim
