// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_messaging.h"

#include "drivers/card/crypto/mac.h"
#include "drivers/card/tlv.h"
#include "drivers/sim/chip/der.h"

namespace tramso::sim {
namespace {

constexpr std::size_t kMacLength = 8;
// 99 02 SW1 SW2 and 8E 08 with the code.
constexpr std::size_t kStatusAndMac = 4 + 2 + kMacLength;

// Ne from the value of DO97: one or two bytes, zero meaning all.
std::optional<std::size_t> expectedLength(ByteView value) {
    if (value.empty() || value.size() > 2) return std::nullopt;
    std::size_t ne = 0;
    for (const std::byte b : value) ne = ne << 8U | std::to_integer<std::size_t>(b);
    if (ne == 0) return value.size() == 1 ? 0x100 : 0x10000;
    return ne;
}

}  // namespace

// The data objects of a protected command, in place.
struct ChipMessaging::Objects {
    std::optional<ByteView> cryptogram;  // without the padding indicator
    std::optional<ByteView> expected;
    std::optional<ByteView> mac;
    Bytes covered;  // what the code protects beside the header

    [[nodiscard]] static std::optional<Objects> parse(ByteView data) {
        Objects out;
        TlvReader reader{data};
        while (!reader.atEnd()) {
            const auto object = reader.next();
            if (!object || out.mac) return std::nullopt;
            if (!out.take(*object)) return std::nullopt;
        }
        return out;
    }

private:
    bool take(const Tlv& object) {
        if (object.tag == 0x8E) {
            mac = object.value;
            return true;
        }
        covered.insert(covered.end(), object.whole.begin(), object.whole.end());
        if (object.tag == 0x97) expected = object.value;
        if (object.tag == 0x85) cryptogram = object.value;
        if (object.tag != 0x87) return object.tag == 0x97 || object.tag == 0x85;
        if (object.value.empty() || object.value[0] != std::byte{0x01}) return false;
        cryptogram = object.value.subspan(1);
        return true;
    }
};

ChipMessaging::ChipMessaging(CipherKind cipher, Bytes encryptionKey, Bytes macKey, Bytes counter)
    : cipher_{cipher},
      encryptionKey_{std::move(encryptionKey)},
      macKey_{std::move(macKey)},
      counter_{std::move(counter)} {}

void ChipMessaging::countUp() {
    for (std::size_t i = counter_.size(); i-- > 0;) {
        counter_[i] = static_cast<std::byte>(std::to_integer<unsigned>(counter_[i]) + 1);
        if (counter_[i] != std::byte{0}) return;
    }
}

// `message` is whole blocks already.
Bytes ChipMessaging::mac(ByteView message) const {
    const Bytes counted = joined({counter_, message});
    return cipher_ == CipherKind::TripleDes ? retailMac(macKey_, counted)
                                            : aesCmac(cipher_, macKey_, counted);
}

Bytes ChipMessaging::startBlock() const {
    return cipher_ == CipherKind::TripleDes ? Bytes(8) : encryptBlock(cipher_, encryptionKey_, counter_);
}

std::optional<CommandApdu> ChipMessaging::open(const CommandApdu& command, StatusWord& status) {
    countUp();
    oddInstruction_ = (command.ins & 1U) != 0;
    const auto objects = Objects::parse(command.data);
    status = sw::kSecureMessagingMissing;
    if (!objects || !objects->mac) return std::nullopt;
    const std::size_t block = blockLength(cipher_);
    const Bytes header{std::byte{command.cla}, std::byte{command.ins}, std::byte{command.p1},
                       std::byte{command.p2}};
    Bytes message = padded(header, block);
    if (!objects->covered.empty()) message = joined({message, padded(objects->covered, block)});
    status = sw::kSecureMessagingWrong;
    const Bytes code = mac(message);
    if (!std::equal(code.begin(), code.end(), objects->mac->begin(), objects->mac->end()))
        return std::nullopt;
    return decrypted(command, *objects);
}

std::optional<CommandApdu> ChipMessaging::decrypted(const CommandApdu& command,
                                                    const Objects& objects) const {
    CommandApdu plain{
        static_cast<std::uint8_t>(command.cla & 0xF3U), command.ins, command.p1, command.p2, {}, 0};
    if (objects.cryptogram) {
        auto data = decryptCbc(cipher_, encryptionKey_, startBlock(), *objects.cryptogram)
                        .and_then([](const Bytes& clear) { return unpadded(clear); });
        if (!data) return std::nullopt;
        plain.data = std::move(*data);
    }
    if (objects.expected) {
        const auto ne = expectedLength(*objects.expected);
        if (!ne) return std::nullopt;
        plain.expect = *ne;
    }
    return plain;
}

Bytes ChipMessaging::seal(const ResponseApdu& response) {
    countUp();
    const std::size_t block = blockLength(cipher_);
    const Bytes status{static_cast<std::byte>(response.status >> 8U),
                       static_cast<std::byte>(response.status)};
    Bytes body;
    if (!response.data.empty()) {
        const Bytes cryptogram =
            encryptCbc(cipher_, encryptionKey_, startBlock(), padded(response.data, block));
        body = oddInstruction_ ? tlv(0x85, cryptogram) : tlv(0x87, joined({hex("01"), cryptogram}));
    }
    body = joined({body, tlv(0x99, status)});
    const Bytes code = mac(padded(body, block));
    return joined({body, tlv(0x8E, code), status});
}

std::size_t ChipMessaging::roomWithin(std::size_t whole) const {
    const std::size_t block = blockLength(cipher_);
    // 87 and up to four bytes of length, the padding indicator; the padding takes at least one byte.
    const std::size_t header = whole < 0x80 + kStatusAndMac ? 3 : whole < 0x100 + kStatusAndMac + 4 ? 4 : 5;
    if (whole < kStatusAndMac + header + block) return 0;
    return (whole - kStatusAndMac - header) / block * block - 1;
}

}  // namespace tramso::sim
