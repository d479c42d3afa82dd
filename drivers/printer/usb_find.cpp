// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/usb_find.h"

namespace tramso::usb {

namespace {

struct FreeConfig {
    void operator()(libusb_config_descriptor* config) const noexcept {
        libusb_free_config_descriptor(config);
    }
};

Endpoints endpointsOf(const libusb_interface_descriptor& setting) {
    Endpoints found{setting.bInterfaceNumber, 0, 0};
    for (int i = 0; i < setting.bNumEndpoints; ++i) {
        const auto& endpoint = setting.endpoint[i];
        if ((endpoint.bmAttributes & 0x03) != LIBUSB_TRANSFER_TYPE_BULK) continue;
        const bool in = (endpoint.bEndpointAddress & 0x80) != 0;
        (in ? found.in : found.out) = endpoint.bEndpointAddress;
    }
    return found;
}

// The printer interface of a device; out == 0 when it has none.
Endpoints findPrinter(libusb_device* device) {
    libusb_config_descriptor* raw = nullptr;
    if (libusb_get_active_config_descriptor(device, &raw) != 0) return {};
    const std::unique_ptr<libusb_config_descriptor, FreeConfig> config{raw};
    for (int i = 0; i < config->bNumInterfaces; ++i) {
        const auto& interface = config->interface[i];
        if (interface.num_altsetting < 1 || interface.altsetting[0].bInterfaceClass != LIBUSB_CLASS_PRINTER)
            continue;
        if (const auto found = endpointsOf(interface.altsetting[0]); found.out != 0) return found;
    }
    return {};
}

bool hasName(libusb_device* device, UsbPrinterName name) {
    libusb_device_descriptor about{};
    if (libusb_get_device_descriptor(device, &about) != 0) return false;
    return (name.vendor == 0 || about.idVendor == name.vendor) &&
           (name.product == 0 || about.idProduct == name.product);
}

// A device that goes while it is opened was unplugged; what stays and refuses is a failure.
FaultCode faultOf(int error) {
    const bool there = error == LIBUSB_ERROR_ACCESS || error == LIBUSB_ERROR_BUSY;
    return there ? FaultCode::PrinterFailed : FaultCode::PrinterUnplugged;
}

Result<OpenPrinter> claim(libusb_device* device, const Endpoints& found) {
    libusb_device_handle* raw = nullptr;
    if (const int error = libusb_open(device, &raw); error != 0) return fail(faultOf(error), "usb open");
    OpenPrinter printer{Handle{raw, CloseHandle{found.interface}}, found};
    libusb_set_auto_detach_kernel_driver(raw, 1);
    if (const int error = libusb_claim_interface(raw, found.interface); error != 0)
        return fail(faultOf(error), "usb claim");
    return printer;
}

}  // namespace

Result<Context> newContext() {
    libusb_context* raw = nullptr;
    if (libusb_init(&raw) != 0) return fail(FaultCode::PrinterUnplugged, "usb init");
    return Context{raw};
}

Result<Devices> devicesOf(libusb_context* context) {
    libusb_device** raw = nullptr;
    const auto count = libusb_get_device_list(context, &raw);
    if (count < 0) return fail(FaultCode::PrinterUnplugged, "usb list");
    return Devices{raw, static_cast<std::size_t>(count)};
}

Result<OpenPrinter> openPrinter(libusb_context* context, UsbPrinterName name) {
    const auto devices = devicesOf(context);
    if (!devices) return tl::unexpected{devices.error()};
    for (libusb_device* device : devices->all()) {
        if (!hasName(device, name)) continue;
        if (const auto found = findPrinter(device); found.out != 0) return claim(device, found);
    }
    return fail(FaultCode::PrinterUnplugged, "usb find");
}

}  // namespace tramso::usb
