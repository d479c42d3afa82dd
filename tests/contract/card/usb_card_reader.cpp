// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/card/usb_card_reader.h"

#include <algorithm>

namespace tramso::test {

namespace {

// Bulk-OUT and bulk-IN messages (CCID §6.1, §6.2).
enum Message : std::uint8_t {
    kSetParameters = 0x61,
    kPowerOn = 0x62,
    kPowerOff = 0x63,
    kGetSlotStatus = 0x65,
    kGetParameters = 0x6C,
    kTransferBlock = 0x6F,
    kDataBlock = 0x80,
    kSlotStatus = 0x81,
    kParameters = 0x82,
    kNotifySlotChange = 0x50
};
constexpr std::size_t kHead = 10;  // bytes before a message's data
constexpr std::uint8_t kFailed = 0x40;
constexpr std::uint8_t kMute = 0xFE;  // the card does not answer
constexpr std::uint8_t kInterrupt = 0x83;

std::uint8_t numberAt(ByteView bytes, std::size_t at) {
    return std::to_integer<std::uint8_t>(bytes[at]);
}

std::size_t wholeLength(ByteView head) {
    return kHead + numberAt(head, 1) + (std::size_t{numberAt(head, 2)} << 8U) +
           (std::size_t{numberAt(head, 3)} << 16U);
}

// A string descriptor (USB 2.0 §9.6.7) of ASCII letters.
Bytes stringDescriptor(std::string_view text) {
    Bytes descriptor{static_cast<std::byte>(2 + 2 * text.size()), std::byte{0x03}};
    for (const char c : text) {
        descriptor.push_back(static_cast<std::byte>(c));
        descriptor.push_back(std::byte{0});
    }
    return descriptor;
}

}  // namespace

const UsbIdentity& UsbCardReader::identity() const {
    // A reader libccid knows by its numbers; bulk OUT 0x01, bulk IN 0x82, interrupt IN 0x83.
    static const UsbIdentity kIdentity{"1-3", "04e6", "5790", "0b",
                                       "120100020000"
                                       "0040E604905700010102"
                                       "0301"                // device
                                       "09025D00010100C032"  // configuration
                                       "09040000030B000002"  // interface
                                       "36211001"
                                       "00"
                                       "07"
                                       "02000000"  // CCID 1.10, T=1
                                       "A00F0000"
                                       "A00F0000"
                                       "00"  // 4 MHz
                                       "002A0000"
                                       "002A0000"
                                       "00"  // 10752 bit/s
                                       "FE000000"
                                       "00000000"
                                       "00000000"  // longest block
                                       "BE000400"
                                       "0A000100"
                                       "FFFF"
                                       "0000"
                                       "00"
                                       "01"  // extended APDUs, 64 KiB
                                       "07050102400000"
                                       "07058202400000"
                                       "07058303080010"};
    return kIdentity;
}

void UsbCardReader::reset() {
    powered_ = false;
    toldPresent_ = false;
    arrived_.clear();
    answers_.clear();
}

Result<std::size_t> UsbCardReader::take(ByteView bytes) {
    arrived_.insert(arrived_.end(), bytes.begin(), bytes.end());
    while (arrived_.size() >= kHead && arrived_.size() >= wholeLength(arrived_)) {
        const auto end = arrived_.begin() + static_cast<std::ptrdiff_t>(wholeLength(arrived_));
        const Bytes command{arrived_.begin(), end};
        arrived_.erase(arrived_.begin(), end);
        carryOut(command);
    }
    return bytes.size();
}

Result<std::size_t> UsbCardReader::give(std::uint8_t endpoint, std::span<std::byte> room) {
    if (endpoint == kInterrupt) {
        const bool present = slot_.presence() == CardPresence::Present;
        if (present == std::exchange(toldPresent_, present)) return std::size_t{0};
        if (!present) powered_ = false;
        room[0] = std::byte{kNotifySlotChange};
        room[1] = present ? std::byte{3} : std::byte{2};
        return std::size_t{2};
    }
    if (answers_.empty()) return std::size_t{0};
    Bytes& answer = answers_.front();
    const auto count = std::min(room.size(), answer.size());
    std::copy_n(answer.begin(), count, room.begin());
    answer.erase(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(count));
    if (answer.empty()) answers_.pop_front();
    return count;
}

std::optional<Bytes> UsbCardReader::control(const usb_ctrlrequest& request) {
    constexpr std::array<std::string_view, 4> kTexts{"", "TramSo", "Twin reader", "1"};
    if (request.bRequestType != 0x80 || request.bRequest != USB_REQ_GET_DESCRIPTOR ||
        request.wValue >> 8 != 3)
        return std::nullopt;
    const std::size_t text = request.wValue & 0xFFU;
    if (text == 0) return Bytes{std::byte{4}, std::byte{3}, std::byte{9}, std::byte{4}};  // English
    if (text >= kTexts.size()) return std::nullopt;
    return stringDescriptor(kTexts.at(text));
}

std::uint8_t UsbCardReader::cardState() const {
    if (slot_.presence() != CardPresence::Present) return 2;
    return powered_ ? 0 : 1;
}

void UsbCardReader::answer(std::uint8_t type, ByteView command, std::uint8_t failure, ByteView data,
                           std::uint8_t last) {
    const auto size = data.size();
    const std::uint8_t status = static_cast<std::uint8_t>(cardState() | (failure != 0 ? kFailed : 0));
    Bytes message;
    for (const std::size_t byte :
         {std::size_t{type}, size & 0xFFU, size >> 8U & 0xFFU, size >> 16U & 0xFFU, std::size_t{0},
          std::size_t{numberAt(command, 5)}, std::size_t{numberAt(command, 6)}, std::size_t{status},
          std::size_t{failure}, std::size_t{last}})
        message.push_back(static_cast<std::byte>(byte));
    message.insert(message.end(), data.begin(), data.end());
    answers_.push_back(std::move(message));
}

void UsbCardReader::powerOn(ByteView command) {
    const auto reset = slot_.powerUp();
    powered_ = reset.has_value();
    answer(kDataBlock, command, reset ? 0 : kMute, reset.value_or(Bytes{}));
}

void UsbCardReader::transfer(ByteView command) {
    const auto reply = powered_ ? slot_.exchange(command.subspan(kHead)) : std::nullopt;
    if (!reply) powered_ = false;
    answer(kDataBlock, command, reply ? 0 : kMute, reply.value_or(Bytes{}));
}

void UsbCardReader::carryOut(ByteView command) {
    constexpr std::uint8_t kProtocolT1 = 1;
    static const Bytes kT1Parameters{std::byte{0x11}, std::byte{0x10}, std::byte{0}, std::byte{0x4D},
                                     std::byte{0},    std::byte{0x20}, std::byte{0}};
    switch (numberAt(command, 0)) {
        case kPowerOn:
            return powerOn(command);
        case kPowerOff:
            powered_ = false;
            return answer(kSlotStatus, command, 0, {});
        case kGetSlotStatus:
            return answer(kSlotStatus, command, 0, {});
        case kSetParameters:
            return answer(kParameters, command, 0, command.subspan(kHead), kProtocolT1);
        case kGetParameters:
            return answer(kParameters, command, 0, kT1Parameters, kProtocolT1);
        case kTransferBlock:
            return transfer(command);
        default:  // not supported
            return answer(kSlotStatus, command, 0x80, {});
    }
}

}  // namespace tramso::test
