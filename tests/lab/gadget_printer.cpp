// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/gadget_printer.h"

#include <fcntl.h>
#include <linux/usb/g_printer.h>
#include <poll.h>
#include <sys/ioctl.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

#include "tests/lab/patience.h"

namespace tramso::test {
namespace {

using namespace std::chrono_literals;

constexpr auto kSwitch = "/sys/kernel/config/usb_gadget/lab/UDC";
constexpr auto kDevice = "/dev/g_printer0";
constexpr auto kNoWait = 0ms;

// The name of a controller plugs the gadget in, an empty line pulls it.
bool turn(const char* controller) {
    std::ofstream file{kSwitch};
    file << controller << std::endl;
    return file.good();
}

}  // namespace

GadgetPrinter::GadgetPrinter(sim::SimPrinter& machine) : machine_{machine} {
    plugIn();
}

GadgetPrinter::~GadgetPrinter() {
    pull();
}

void GadgetPrinter::plugIn() {
    REQUIRE(turn("dummy_udc.0"));
    REQUIRE(comesTrue([this] {
        device_ = std::make_unique<OwnedFd>(::open(kDevice, O_RDWR | O_NONBLOCK | O_CLOEXEC));
        return device_->get() >= 0;
    }));
    thread_ =
        std::jthread{[this, device = device_->get()](const std::stop_token& stop) { carry(stop, device); }};
}

void GadgetPrinter::pull() {
    thread_ = {};
    device_.reset();
    turn("");
}

void GadgetPrinter::answer(int device) {
    const auto status = machine_.portStatus(kNoWait);
    if (status) ::ioctl(device, GADGET_SET_PRINTER_STATUS, std::to_integer<unsigned char>(*status));
    std::array<std::byte, 64> bytes{};
    const auto said = machine_.receive(bytes, kNoWait);
    // Lost when nobody is there to take it, as on a cable.
    if (said && *said > 0 && ::write(device, bytes.data(), *said) < 0) return;
}

void GadgetPrinter::carry(const std::stop_token& stop, int device) {
    std::array<std::byte, 8192> bytes{};
    while (!stop.stop_requested()) {
        pollfd waiting{device, POLLIN, 0};
        ::poll(&waiting, 1, 5);
        const ssize_t got = ::read(device, bytes.data(), bytes.size());
        ByteView rest = ByteView{bytes}.first(got > 0 ? static_cast<std::size_t>(got) : 0);
        while (!rest.empty() && !stop.stop_requested()) {
            const auto taken = machine_.send(rest, kNoWait);
            if (taken) rest = rest.subspan(*taken);
            answer(device);
        }
        answer(device);
    }
}

}  // namespace tramso::test
