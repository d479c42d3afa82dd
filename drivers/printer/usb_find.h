// SPDX-License-Identifier: GPL-3.0-or-later
// libusb's objects with owners, and the search for a printer among the devices on the bus.
#pragma once

#include <libusb-1.0/libusb.h>

#include <cstdint>
#include <memory>
#include <span>

#include "drivers/printer/usb_printer_port.h"

namespace tramso::usb {

struct ExitContext {
    void operator()(libusb_context* context) const noexcept { libusb_exit(context); }
};
// Closing alone would not give the interface back to the kernel's driver.
struct CloseHandle {
    int interface = 0;
    void operator()(libusb_device_handle* handle) const noexcept {
        libusb_release_interface(handle, interface);
        libusb_close(handle);
    }
};
using Context = std::unique_ptr<libusb_context, ExitContext>;
using Handle = std::unique_ptr<libusb_device_handle, CloseHandle>;

// A context of its own for each search: an old one hears of devices plugged in since only some time later.
// PrinterUnplugged when the bus cannot be looked at.
[[nodiscard]] Result<Context> newContext();

// What is on the bus at one moment.
class Devices {
public:
    Devices(libusb_device** list, std::size_t count) : list_{list}, count_{count} {}
    [[nodiscard]] std::span<libusb_device* const> all() const { return {list_.get(), count_}; }

private:
    struct Free {
        void operator()(libusb_device** list) const noexcept { libusb_free_device_list(list, 1); }
    };
    std::unique_ptr<libusb_device*, Free> list_;
    std::size_t count_;
};

// PrinterUnplugged when the bus cannot be looked at.
[[nodiscard]] Result<Devices> devicesOf(libusb_context* context);

// Where the bytes go on one device. in == 0: the printer cannot answer.
struct Endpoints {
    std::uint8_t interface = 0;
    std::uint8_t out = 0;
    std::uint8_t in = 0;
};

// A printer that is opened and claimed; the kernel's own driver (usblp) is put aside until it is closed.
struct OpenPrinter {
    Handle handle;
    Endpoints endpoints;
};

// The first device with that name and a printer interface. PrinterUnplugged when there is none,
// PrinterFailed when it may not be opened or another program holds it.
[[nodiscard]] Result<OpenPrinter> openPrinter(libusb_context* context, UsbPrinterName name);

}  // namespace tramso::usb
