// SPDX-License-Identifier: GPL-3.0-or-later
// What a USB device is, apart from its bus: how it describes itself, and what it makes of bytes.
#pragma once

#include <linux/usb/ch9.h>

#include <optional>
#include <span>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/fault.h"

namespace tramso::test {

// As sysfs and the device's own descriptors tell it.
struct UsbIdentity {
    std::string port;             // "1-2": bus and port
    std::string vendor, product;  // four hex digits each
    std::string interfaceClass;   // "07": class of its only interface
    std::string descriptors;      // hex: device, configuration and what belongs to it
};

// Called on the cable's thread. An error means that the device has left the bus.
class UsbFunction {
public:
    virtual ~UsbFunction() = default;
    [[nodiscard]] virtual const UsbIdentity& identity() const = 0;
    // Opened by a program: what was under way is forgotten.
    virtual void reset() {}
    // Bulk OUT: how many of the bytes were taken now.
    [[nodiscard]] virtual Result<std::size_t> take(ByteView bytes) = 0;
    // Bulk or interrupt IN: how many bytes were given now; 0 = nothing to say yet.
    [[nodiscard]] virtual Result<std::size_t> give(std::uint8_t endpoint, std::span<std::byte> room) = 0;
    // A control request's answer, empty for one without; none: the request stalls.
    [[nodiscard]] virtual std::optional<Bytes> control(const usb_ctrlrequest& request) = 0;
};

}  // namespace tramso::test
