// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/printer/usb_printer.h"

namespace tramso::test {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kDeviceId = "MFG:TramSo;MDL:Twin 80;CMD:ESC/POS;CLS:PRINTER;";

Bytes deviceIdBytes() {
    const auto length = kDeviceId.size() + 2;
    Bytes id{static_cast<std::byte>(length >> 8U), static_cast<std::byte>(length & 0xFFU)};
    const auto text = viewBytes(kDeviceId);
    id.insert(id.end(), text.begin(), text.end());
    return id;
}

}  // namespace

const UsbIdentity& UsbPrinter::identity() const {
    // One interface of class 7/1/2, bulk OUT 0x01, bulk IN 0x82; USB 2.0, full speed.
    static const UsbIdentity kIdentity{"1-2", "5678", "1234", "07",
                                       "120100020000004078563412000100000001"
                                       "09022000010100C032"
                                       "090400000207010200"
                                       "07050102400000"
                                       "07058202400000"};
    return kIdentity;
}

Result<std::size_t> UsbPrinter::take(ByteView bytes) {
    return machine_.send(bytes, 1ms);
}

Result<std::size_t> UsbPrinter::give(std::uint8_t, std::span<std::byte> room) {
    return machine_.receive(room, 1ms);
}

std::optional<Bytes> UsbPrinter::control(const usb_ctrlrequest& request) {
    if (request.bRequestType == 0xA1 && request.bRequest == 0) return deviceIdBytes();
    if (request.bRequestType == 0xA1 && request.bRequest == 1)
        return Bytes{machine_.portStatus(1ms).value_or(std::byte{})};
    if (request.bRequestType == 0x21 && request.bRequest == 2) {
        (void)machine_.softReset(1ms);
        return Bytes{};
    }
    return std::nullopt;
}

}  // namespace tramso::test
