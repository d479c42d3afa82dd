// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated printer as a device of USB's printer class (usbprint11).
#pragma once

#include "drivers/sim/sim_printer.h"
#include "tests/usb/usb_function.h"

namespace tramso::test {

class UsbPrinter final : public UsbFunction {
public:
    explicit UsbPrinter(sim::SimPrinter& machine) : machine_{machine} {}
    [[nodiscard]] const UsbIdentity& identity() const override;
    [[nodiscard]] Result<std::size_t> take(ByteView bytes) override;
    [[nodiscard]] Result<std::size_t> give(std::uint8_t endpoint, std::span<std::byte> room) override;
    [[nodiscard]] std::optional<Bytes> control(const usb_ctrlrequest& request) override;

private:
    sim::SimPrinter& machine_;
};

}  // namespace tramso::test
