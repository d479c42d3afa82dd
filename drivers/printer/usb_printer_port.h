// SPDX-License-Identifier: GPL-3.0-or-later
// A USB printer's two bulk endpoints, through libusb.
#pragma once

#include <cstdint>
#include <memory>

#include "drivers/printer/receipt_printer.h"

namespace tramso {

// Which device to open, 0 = any; always one with a printer interface (USB class 7), the first there is.
struct UsbPrinterName {
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
};

// Opens the printer on first use, and again after it was unplugged. One thread at a time.
class UsbPrinterPort final : public PrinterPort {
public:
    explicit UsbPrinterPort(UsbPrinterName name);
    ~UsbPrinterPort() override;
    [[nodiscard]] Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<std::size_t> receive(std::span<std::byte> out,
                                              std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<std::byte> portStatus(std::chrono::milliseconds limit) override;
    [[nodiscard]] Result<Done> softReset(std::chrono::milliseconds limit) override;
    // GET_DEVICE_ID (§4.2.1): the printer's name for itself, to be read by parseDeviceId.
    [[nodiscard]] Result<Bytes> deviceId(std::chrono::milliseconds limit);

private:
    struct Usb;  // libusb's context, handle and endpoints
    [[nodiscard]] Result<std::size_t> control(std::uint8_t direction, std::uint8_t request,
                                              std::span<std::byte> bytes, std::chrono::milliseconds limit);
    [[nodiscard]] Result<std::size_t> transfer(std::uint8_t endpoint, std::span<std::byte> bytes,
                                               std::chrono::milliseconds limit);
    std::unique_ptr<Usb> usb_;
    Bytes spare_;  // received, not yet asked for
};

// Devices on the bus, printers or not. PrinterUnplugged when the bus cannot be looked at.
[[nodiscard]] Result<std::size_t> countUsbDevices();

}  // namespace tramso
