// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/usb_printer_port.h"

#include <algorithm>
#include <array>

#include "drivers/printer/usb_find.h"

namespace tramso {

namespace {

// Requests of the printer class (USB printer class 1.1 §4.2).
constexpr std::uint8_t kFromInterface = 0xA1;
constexpr std::uint8_t kToInterface = 0x21;
constexpr std::uint8_t kGetDeviceId = 0;
constexpr std::uint8_t kGetPortStatus = 1;
constexpr std::uint8_t kSoftReset = 2;
constexpr std::size_t kLongestDeviceId = 1024;

// libusb takes 0 for "for ever".
unsigned limitOf(std::chrono::milliseconds limit) {
    return static_cast<unsigned>(std::max<std::int64_t>(1, limit.count()));
}

}  // namespace

struct UsbPrinterPort::Usb {
    UsbPrinterName name;
    usb::Context context;
    usb::OpenPrinter printer;  // closed before the context ends

    Result<Done> open();
    // What an error of a transfer means. A device that is gone is closed: the next call looks for it anew.
    tl::unexpected<Fault> refusal(int error);
};

Result<Done> UsbPrinterPort::Usb::open() {
    if (printer.handle) return Done{};
    context.reset();
    auto fresh = usb::newContext();
    if (!fresh) return tl::unexpected{fresh.error()};
    context = std::move(*fresh);
    auto found = usb::openPrinter(context.get(), name);
    if (!found) return tl::unexpected{found.error()};
    printer = std::move(*found);
    return Done{};
}

tl::unexpected<Fault> UsbPrinterPort::Usb::refusal(int error) {
    if (error == LIBUSB_ERROR_PIPE) return fail(FaultCode::PrinterFailed, "usb request refused");
    printer = {};
    const bool gone = error == LIBUSB_ERROR_NO_DEVICE || error == LIBUSB_ERROR_IO;
    return fail(gone ? FaultCode::PrinterUnplugged : FaultCode::PrinterFailed, "usb transfer");
}

UsbPrinterPort::UsbPrinterPort(UsbPrinterName name) : usb_{std::make_unique<Usb>()} {
    usb_->name = name;
}

UsbPrinterPort::~UsbPrinterPort() = default;

Result<std::size_t> UsbPrinterPort::transfer(std::uint8_t endpoint, std::span<std::byte> bytes,
                                             std::chrono::milliseconds limit) {
    int moved = 0;
    auto* handle = usb_->printer.handle.get();
    const int length = static_cast<int>(std::min<std::size_t>(bytes.size(), 1U << 20U));
    const int status = libusb_bulk_transfer(handle, endpoint, reinterpret_cast<unsigned char*>(bytes.data()),
                                            length, &moved, limitOf(limit));
    if (status == LIBUSB_ERROR_PIPE) libusb_clear_halt(handle, endpoint);
    if (status == 0 || status == LIBUSB_ERROR_TIMEOUT || status == LIBUSB_ERROR_PIPE)
        return static_cast<std::size_t>(std::max(0, moved));
    return usb_->refusal(status);
}

Result<std::size_t> UsbPrinterPort::control(std::uint8_t direction, std::uint8_t request,
                                            std::span<std::byte> bytes, std::chrono::milliseconds limit) {
    if (auto open = usb_->open(); !open) return tl::unexpected{open.error()};
    // GET_DEVICE_ID wants interface and alternate setting, the others the interface: wIndex tells both apart.
    const unsigned interface = usb_->printer.endpoints.interface;
    const auto index = static_cast<std::uint16_t>(request == kGetDeviceId ? interface << 8U : interface);
    const int got = libusb_control_transfer(usb_->printer.handle.get(), direction, request, 0, index,
                                            reinterpret_cast<unsigned char*>(bytes.data()),
                                            static_cast<std::uint16_t>(bytes.size()), limitOf(limit));
    if (got == LIBUSB_ERROR_TIMEOUT) return fail(FaultCode::PrinterFailed, "usb request");
    if (got < 0) return usb_->refusal(got);
    return static_cast<std::size_t>(got);
}

Result<std::byte> UsbPrinterPort::portStatus(std::chrono::milliseconds limit) {
    std::array<std::byte, 1> status{};
    const auto got = control(kFromInterface, kGetPortStatus, status, limit);
    if (!got) return tl::unexpected{got.error()};
    if (*got != status.size()) return fail(FaultCode::PrinterFailed, "usb port status");
    return status[0];
}

Result<Done> UsbPrinterPort::softReset(std::chrono::milliseconds limit) {
    spare_.clear();
    return control(kToInterface, kSoftReset, {}, limit).map([](std::size_t) { return Done{}; });
}

Result<Bytes> UsbPrinterPort::deviceId(std::chrono::milliseconds limit) {
    Bytes id(kLongestDeviceId);
    const auto got = control(kFromInterface, kGetDeviceId, id, limit);
    if (!got) return tl::unexpected{got.error()};
    id.resize(std::min(*got, id.size()));
    return id;
}

Result<std::size_t> UsbPrinterPort::send(ByteView bytes, std::chrono::milliseconds limit) {
    if (auto open = usb_->open(); !open) return tl::unexpected{open.error()};
    Bytes copy{bytes.begin(), bytes.end()};  // libusb's buffer is not const
    return transfer(usb_->printer.endpoints.out, copy, limit);
}

Result<std::size_t> UsbPrinterPort::receive(std::span<std::byte> out, std::chrono::milliseconds limit) {
    if (auto open = usb_->open(); !open) return tl::unexpected{open.error()};
    if (usb_->printer.endpoints.in == 0) return std::size_t{0};
    // A bulk packet larger than the buffer is an overflow: receive a whole one.
    std::array<std::byte, 512> packet{};
    if (spare_.empty()) {
        const auto got = transfer(usb_->printer.endpoints.in, packet, limit);
        if (!got) return got;
        spare_.assign(packet.begin(), packet.begin() + static_cast<std::ptrdiff_t>(*got));
    }
    const auto count = std::min(out.size(), spare_.size());
    const auto end = spare_.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(spare_.begin(), end, out.begin());
    spare_.erase(spare_.begin(), end);
    return count;
}

Result<std::size_t> countUsbDevices() {
    const auto context = usb::newContext();
    if (!context) return tl::unexpected{context.error()};
    return usb::devicesOf(context->get()).map([](const usb::Devices& devices) {
        return devices.all().size();
    });
}

}  // namespace tramso
