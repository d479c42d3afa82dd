// SPDX-License-Identifier: GPL-3.0-or-later
// Printer status bytes and hostile bytes to the simulated printer: neither may do harm. Nothing is cut to
// disk: the folder cannot be made.
#include <array>
#include <cstdint>

#include "drivers/printer/escpos.h"
#include "drivers/sim/sim_printer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace std::chrono_literals;
    const auto bytes = std::as_bytes(std::span{data, size});
    (void)tramso::escpos::parseStatus(bytes);
    tramso::sim::SimPrinter printer{"/dev/null/none", 384};
    (void)printer.send(bytes, 1ms);
    std::array<std::byte, 16> out{};
    (void)printer.receive(out, 1ms);
    return 0;
}
