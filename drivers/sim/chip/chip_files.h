// SPDX-License-Identifier: GPL-3.0-or-later
// The file system of a chip: what is selected, and what may be read of it.
#pragma once

#include "drivers/card/apdu.h"
#include "drivers/sim/chip/chip_image.h"

namespace tramso::sim {

// What chips do differently from each other and from the standard.
struct ChipHabits {
    // How a chip answers a READ BINARY that asks for more than it can send at once.
    enum class TooMuch : std::uint8_t { SendLess, WrongLength, SayHowMuch };  // as much as fits, 6700, 6Cxx

    bool masterFileSelectable = false;    // Vietnamese cards answer 6D00 to SELECT MF
    bool extendedLength = true;           // takes extended commands
    std::size_t longestResponse = 0x800;  // bytes of an answer's body, protection included
    TooMuch tooMuch = TooMuch::SendLess;
    bool warnsAtEnd = true;  // 6282 when fewer bytes are left than asked for; else 9000
    std::set<int> protectedGroups = {3, 4};
    int canTries = 0;  // wrong CANs until the CAN is blocked; 0 = never. The MRZ opens it again.
};

// Files of the master file and of the eMRTD application; knows who may read them.
class ChipFiles {
public:
    ChipFiles(const ChipImage& image, const ChipHabits& habits) : image_{image}, habits_{habits} {}

    // SELECT. `opened`: access control was passed.
    [[nodiscard]] StatusWord select(const CommandApdu& command, bool opened);
    // READ BINARY, both instructions. `room`: most plain bytes the answer can carry.
    [[nodiscard]] ResponseApdu read(const CommandApdu& command, bool opened, std::size_t room);
    [[nodiscard]] bool inApplication() const { return inApplication_; }
    void reset();

private:
    struct Range {
        std::size_t offset = 0;
        bool wrapped = false;  // the answer goes into DO53
    };
    [[nodiscard]] StatusWord selectFile(std::uint16_t id, bool opened);
    [[nodiscard]] const std::map<std::uint16_t, Bytes>& here() const;
    [[nodiscard]] StatusWord mayRead(std::uint16_t id, bool opened) const;
    [[nodiscard]] StatusWord locate(const CommandApdu& command, bool opened, Range& range);
    [[nodiscard]] ResponseApdu slice(const Bytes& file, const Range& range, std::size_t wanted,
                                     std::size_t room) const;

    const ChipImage& image_;
    const ChipHabits& habits_;
    bool inApplication_ = false;
    std::uint16_t current_ = 0;  // 0 = no file
};

}  // namespace tramso::sim
