// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/finger.h"

#include <fcntl.h>
#include <linux/uinput.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <filesystem>
#include <system_error>

#include "tests/lab/patience.h"

namespace tramso::test {
namespace {

constexpr int kFine = 4095;  // the panel's largest coordinate
constexpr int kMostFingers = 9;

// What the kernel was asked for it must do: there is no test without the panel.
void demand(bool done) {
    if (!done) throw std::system_error{errno, std::generic_category(), "the kernel's touch panel"};
}

void offerAxis(int panel, int axis, int largest) {
    uinput_abs_setup setup{};
    setup.code = static_cast<std::uint16_t>(axis);
    setup.absinfo.maximum = largest;
    demand(::ioctl(panel, UI_ABS_SETUP, &setup) == 0);
}

}  // namespace

Finger::Finger() : panel_{::open("/dev/uinput", O_RDWR | O_CLOEXEC)} {
    const int panel = panel_.get();
    demand(panel >= 0);
    demand(::ioctl(panel, UI_SET_EVBIT, EV_KEY) == 0);
    demand(::ioctl(panel, UI_SET_KEYBIT, BTN_TOUCH) == 0);
    demand(::ioctl(panel, UI_SET_EVBIT, EV_ABS) == 0);
    demand(::ioctl(panel, UI_SET_PROPBIT, INPUT_PROP_DIRECT) == 0);
    offerAxis(panel, ABS_MT_SLOT, kMostFingers);
    offerAxis(panel, ABS_MT_TRACKING_ID, kFine);
    offerAxis(panel, ABS_MT_POSITION_X, kFine);
    offerAxis(panel, ABS_MT_POSITION_Y, kFine);
    uinput_setup setup{};
    setup.id = {BUS_USB, 0x1234, 0x9abc, 1};
    std::ranges::copy(std::string_view{"TramSo lab panel"}, std::begin(setup.name));
    demand(::ioctl(panel, UI_DEV_SETUP, &setup) == 0);
    demand(::ioctl(panel, UI_DEV_CREATE) == 0);
    demand(comesTrue([this] { return !device().empty(); }));
}

Finger::~Finger() {
    ::ioctl(panel_.get(), UI_DEV_DESTROY);
}

std::string Finger::device() const {
    std::array<char, 64> name{};
    if (::ioctl(panel_.get(), UI_GET_SYSNAME(name.size()), name.data()) < 0) return {};
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{
             "/sys/devices/virtual/input/" + std::string{name.data()}, none}) {
        const std::string event = entry.path().filename();
        if (event.starts_with("event") && std::filesystem::exists("/dev/input/" + event))
            return "/dev/input/" + event;
    }
    return {};
}

void Finger::send(int type, int code, int value) {
    input_event event{};
    event.type = static_cast<std::uint16_t>(type);
    event.code = static_cast<std::uint16_t>(code);
    event.value = value;
    demand(::write(panel_.get(), &event, sizeof event) == sizeof event);
}

void Finger::tap(double x, double y) {
    send(EV_ABS, ABS_MT_SLOT, 0);
    send(EV_ABS, ABS_MT_TRACKING_ID, 1);
    send(EV_ABS, ABS_MT_POSITION_X, static_cast<int>(std::lround(x * kFine)));
    send(EV_ABS, ABS_MT_POSITION_Y, static_cast<int>(std::lround(y * kFine)));
    send(EV_KEY, BTN_TOUCH, 1);
    send(EV_SYN, SYN_REPORT, 0);
    send(EV_ABS, ABS_MT_TRACKING_ID, -1);
    send(EV_KEY, BTN_TOUCH, 0);
    send(EV_SYN, SYN_REPORT, 0);
}

}  // namespace tramso::test
