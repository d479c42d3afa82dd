// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated printer as a USB device that the kernel itself makes: configfs, its printer function,
// dummy_hcd.
#pragma once

#include <memory>
#include <thread>

#include "drivers/sim/sim_printer.h"
#include "kiosk/base/owned_fd.h"

namespace tramso::test {

// lab.sh has made the gadget; here it is plugged in and answered for. One at a time.
class GadgetPrinter {
public:
    explicit GadgetPrinter(sim::SimPrinter& machine);
    ~GadgetPrinter();
    GadgetPrinter(const GadgetPrinter&) = delete;
    GadgetPrinter& operator=(const GadgetPrinter&) = delete;

    void plugIn();
    void pull();

private:
    void carry(const std::stop_token& stop, int device);
    void answer(int device);

    sim::SimPrinter& machine_;
    std::unique_ptr<OwnedFd> device_;  // the gadget's end, there while it is plugged in
    std::jthread thread_;
};

}  // namespace tramso::test
