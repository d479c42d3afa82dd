// SPDX-License-Identifier: GPL-3.0-or-later
// The place where a virtual card lies as a USB card reader: CCID class, revision 1.10, extended APDUs, one
// slot.
#pragma once

#include <deque>

#include "drivers/sim/chip/sim_card_slot.h"
#include "tests/usb/usb_function.h"

namespace tramso::test {

class UsbCardReader final : public UsbFunction {
public:
    explicit UsbCardReader(sim::SimCardSlot& slot) : slot_{slot} {}
    [[nodiscard]] const UsbIdentity& identity() const override;
    void reset() override;
    [[nodiscard]] Result<std::size_t> take(ByteView bytes) override;
    [[nodiscard]] Result<std::size_t> give(std::uint8_t endpoint, std::span<std::byte> room) override;
    [[nodiscard]] std::optional<Bytes> control(const usb_ctrlrequest& request) override;

private:
    void carryOut(ByteView command);
    void powerOn(ByteView command);
    void transfer(ByteView command);
    [[nodiscard]] std::uint8_t cardState() const;
    void answer(std::uint8_t type, ByteView command, std::uint8_t failure, ByteView data,
                std::uint8_t last = 0);

    sim::SimCardSlot& slot_;
    bool powered_ = false;
    bool toldPresent_ = false;
    Bytes arrived_;  // of a command that is not whole yet
    std::deque<Bytes> answers_;
};

}  // namespace tramso::test
