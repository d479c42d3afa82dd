// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/usb_printer_port.h"

#include <libusb-1.0/libusb.h>

#include <algorithm>
#include <array>

namespace tramso {

namespace {

struct ExitContext {
    void operator()(libusb_context* context) const noexcept { libusb_exit(context); }
};
struct CloseHandle {
    void operator()(libusb_device_handle* handle) const noexcept { libusb_close(handle); }
};
struct FreeList {
    void operator()(libusb_device** list) const noexcept { libusb_free_device_list(list, 1); }
};
struct FreeConfig {
    void operator()(libusb_config_descriptor* config) const noexcept {
        libusb_free_config_descriptor(config);
    }
};

// Where the bytes go on one device. in == 0: the printer cannot answer.
struct Endpoints {
    int interface = 0;
    std::uint8_t out = 0;
    std::uint8_t in = 0;
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
    if (name.vendor == 0 && name.product == 0) return true;
    libusb_device_descriptor about{};
    return libusb_get_device_descriptor(device, &about) == 0 && about.idVendor == name.vendor &&
           about.idProduct == name.product;
}

}  // namespace

struct UsbPrinterPort::Usb {
    UsbPrinterName name;
    std::unique_ptr<libusb_context, ExitContext> context;
    std::unique_ptr<libusb_device_handle, CloseHandle> handle;  // closed before the context ends
    Endpoints endpoints;

    Result<Done> open();
    Result<Done> claim(libusb_device* device, const Endpoints& found);
};

Result<Done> UsbPrinterPort::Usb::claim(libusb_device* device, const Endpoints& found) {
    libusb_device_handle* raw = nullptr;
    if (libusb_open(device, &raw) != 0) return fail(FaultCode::PrinterFailed, "usb open");
    handle.reset(raw);
    // The kernel's usblp may hold the interface; it gets it back on release.
    libusb_set_auto_detach_kernel_driver(raw, 1);
    if (libusb_claim_interface(raw, found.interface) != 0) {
        handle.reset();
        return fail(FaultCode::PrinterFailed, "usb claim");
    }
    endpoints = found;
    return Done{};
}

Result<Done> UsbPrinterPort::Usb::open() {
    if (handle) return Done{};
    if (!context) {
        libusb_context* raw = nullptr;
        if (libusb_init(&raw) != 0) return fail(FaultCode::PrinterUnplugged, "usb init");
        context.reset(raw);
    }
    libusb_device** raw = nullptr;
    const auto count = libusb_get_device_list(context.get(), &raw);
    if (count < 0) return fail(FaultCode::PrinterUnplugged, "usb list");
    const std::unique_ptr<libusb_device*, FreeList> list{raw};
    for (ssize_t i = 0; i < count; ++i) {
        if (!hasName(raw[i], name)) continue;
        if (const auto found = findPrinter(raw[i]); found.out != 0) return claim(raw[i], found);
    }
    return fail(FaultCode::PrinterUnplugged, "usb find");
}

UsbPrinterPort::UsbPrinterPort(UsbPrinterName name) : usb_{std::make_unique<Usb>()} {
    usb_->name = name;
}

UsbPrinterPort::~UsbPrinterPort() = default;

Result<std::size_t> UsbPrinterPort::transfer(std::uint8_t endpoint, std::span<std::byte> bytes,
                                             std::chrono::milliseconds limit) {
    int moved = 0;
    // libusb takes 0 for "for ever".
    const auto time = static_cast<unsigned>(std::max<std::int64_t>(1, limit.count()));
    const int length = static_cast<int>(std::min<std::size_t>(bytes.size(), 1U << 20U));
    const int status = libusb_bulk_transfer(
        usb_->handle.get(), endpoint, reinterpret_cast<unsigned char*>(bytes.data()), length, &moved, time);
    if (status == 0 || status == LIBUSB_ERROR_TIMEOUT) return static_cast<std::size_t>(std::max(0, moved));
    if (status == LIBUSB_ERROR_PIPE) {
        libusb_clear_halt(usb_->handle.get(), endpoint);
        return static_cast<std::size_t>(std::max(0, moved));
    }
    usb_->handle.reset();  // the next call looks for it anew
    if (status == LIBUSB_ERROR_NO_DEVICE || status == LIBUSB_ERROR_IO)
        return fail(FaultCode::PrinterUnplugged, "usb transfer");
    return fail(FaultCode::PrinterFailed, "usb transfer");
}

Result<std::size_t> UsbPrinterPort::send(ByteView bytes, std::chrono::milliseconds limit) {
    if (auto open = usb_->open(); !open) return tl::unexpected{open.error()};
    Bytes copy{bytes.begin(), bytes.end()};  // libusb's buffer is not const
    return transfer(usb_->endpoints.out, copy, limit);
}

Result<std::size_t> UsbPrinterPort::receive(std::span<std::byte> out, std::chrono::milliseconds limit) {
    if (auto open = usb_->open(); !open) return tl::unexpected{open.error()};
    if (usb_->endpoints.in == 0) return std::size_t{0};
    // A bulk packet larger than the buffer is an overflow: receive a whole one.
    std::array<std::byte, 512> packet{};
    if (spare_.empty()) {
        const auto got = transfer(usb_->endpoints.in, packet, limit);
        if (!got) return got;
        spare_.assign(packet.begin(), packet.begin() + static_cast<std::ptrdiff_t>(*got));
    }
    const auto count = std::min(out.size(), spare_.size());
    const auto end = spare_.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(spare_.begin(), end, out.begin());
    spare_.erase(spare_.begin(), end);
    return count;
}

}  // namespace tramso
