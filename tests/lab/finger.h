// SPDX-License-Identifier: GPL-3.0-or-later
// A finger on a touch panel that the kernel makes (uinput).
#pragma once

#include <string>

#include "kiosk/base/owned_fd.h"

namespace tramso::test {

// Throws std::system_error when the kernel does not make the panel or take a touch.
class Finger {
public:
    // Makes the panel.
    Finger();
    ~Finger();
    Finger(const Finger&) = delete;
    Finger& operator=(const Finger&) = delete;

    // "/dev/input/event1".
    [[nodiscard]] std::string device() const;
    // Down and up again at shares of the panel's width and height, 0–1.
    void tap(double x, double y);

private:
    void send(int type, int code, int value);
    OwnedFd panel_;
};

}  // namespace tramso::test
