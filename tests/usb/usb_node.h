// SPDX-License-Identifier: GPL-3.0-or-later
// The device's side of USB: what Linux' usbfs answers a program, with a simulated device at the far end.
#pragma once

#include <linux/usbdevice_fs.h>
#include <umockdev.h>

#include <deque>
#include <string>
#include <vector>

#include "tests/usb/usb_function.h"

namespace tramso::test {

// What the bus does beside the device.
struct BusTrouble {
    bool stallsOut = false;        // the next bulk OUT is refused until its halt is cleared
    bool usblpHolds = false;       // the kernel's printer driver has the interface
    bool otherHolds = false;       // another program has it
    bool refusesRequests = false;  // control requests stall, as some printers do
};

// usbfs as one opened node. All calls on the cable's thread.
class UsbNode {
public:
    explicit UsbNode(UsbFunction& device) : device_{device} {}
    ~UsbNode();
    UsbNode(const UsbNode&) = delete;
    UsbNode& operator=(const UsbNode&) = delete;

    // One ioctl of the program; true when it was (or will be) answered.
    bool answer(UMockdevIoctlClient* client);
    // Everything under way ends as when a cable is pulled.
    void pull();
    [[nodiscard]] bool gone() const { return gone_; }

    BusTrouble trouble;

private:
    // A transfer the program has submitted. Both are referenced until it is reaped.
    struct Urb {
        UMockdevIoctlData* data = nullptr;
        UMockdevIoctlData* buffer = nullptr;
        int moved = 0;
        [[nodiscard]] usbdevfs_urb& urb() const;
        [[nodiscard]] std::span<std::byte> rest() const;
    };
    void forget();
    [[nodiscard]] int submit(UMockdevIoctlData* data);  // an errno
    bool reap(UMockdevIoctlClient* client, UMockdevIoctlData* data);
    [[nodiscard]] int discard(unsigned long address);
    [[nodiscard]] int claim(unsigned long request);
    void runControl(Urb urb);
    void move();  // as many bytes as both sides are ready for
    void moveOut();
    void moveIn();
    void finish(const Urb& urb, int status);

    UsbFunction& device_;
    std::deque<Urb> out_, in_, done_;
    bool gone_ = false;
};

}  // namespace tramso::test
