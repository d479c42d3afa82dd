// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/secure_messaging.h"

#include <cassert>

#include "drivers/card/crypto/hash.h"
#include "drivers/card/crypto/key_derivation.h"
#include "drivers/card/crypto/mac.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr Tag kCryptogramOdd = 0x85;  // of commands with an odd instruction: no padding indicator
constexpr Tag kCryptogram = 0x87;
constexpr Tag kExpected = 0x97;
constexpr Tag kStatus = 0x99;
constexpr Tag kChecksum = 0x8E;
constexpr std::byte kPaddingIndicator{0x01};
constexpr std::size_t kMostShortExpected = 256;
constexpr std::size_t kMostExpected = 65536;
constexpr std::size_t kMostShortData = 255;

void append(Bytes& out, ByteView more) {
    out.insert(out.end(), more.begin(), more.end());
}

// Le as the value of DO'97': one byte, or two for an extended length; zeros stand for the most.
Bytes expectedValue(std::size_t expect) {
    if (expect <= kMostShortExpected) return {static_cast<std::byte>(expect & 0xFFU)};
    return {static_cast<std::byte>((expect >> 8U) & 0xFFU), static_cast<std::byte>(expect & 0xFFU)};
}

// The objects of a protected response, viewed in place.
struct ResponseParts {
    ByteView authenticated;  // all before DO'8E'
    std::optional<Tlv> cryptogram;
    std::optional<ByteView> status;
    std::optional<ByteView> checksum;
};

Result<ResponseParts> takeApart(ByteView data) {
    ResponseParts parts;
    TlvReader reader{data};
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object || parts.checksum) return fail(FaultCode::CardFailed, "protected response form");
        if (object->tag == kCryptogram || object->tag == kCryptogramOdd) parts.cryptogram = *object;
        if (object->tag == kStatus) parts.status = object->value;
        if (object->tag == kChecksum) {
            parts.checksum = object->value;
            parts.authenticated = data.first(static_cast<std::size_t>(object->whole.data() - data.data()));
        }
    }
    return parts;
}

}  // namespace

SecureMessaging::SecureMessaging(CipherKind kind, SecretBytes encryptionKey, SecretBytes macKey,
                                 ByteView counter)
    : kind_{kind},
      encryptionKey_{std::move(encryptionKey)},
      macKey_{std::move(macKey)},
      counter_(counter.begin(), counter.end()) {
    counter_.resize(blockLength(kind));
}

SecureMessaging SecureMessaging::fromSecret(CipherKind kind, ByteView sharedSecret) {
    return {kind, deriveKey(kind, sharedSecret, KeyUse::Encryption),
            deriveKey(kind, sharedSecret, KeyUse::Mac)};
}

void SecureMessaging::advance() {
    for (std::size_t i = counter_.size(); i-- > 0;) {
        counter_[i] = static_cast<std::byte>(std::to_integer<unsigned>(counter_[i]) + 1U);
        if (counter_[i] != std::byte{0}) return;
    }
}

Bytes SecureMessaging::checksum(ByteView message) const {
    Bytes input = counter_;
    append(input, message);
    const Bytes whole = padded(input, blockLength(kind_));
    return kind_ == CipherKind::TripleDes ? retailMac(macKey_.bytes(), whole)
                                          : aesCmac(kind_, macKey_.bytes(), whole);
}

// AES takes E(counter) as the vector, triple DES zeros.
Bytes SecureMessaging::vector() const {
    if (kind_ == CipherKind::TripleDes) return Bytes(blockLength(kind_));
    return encryptBlock(kind_, encryptionKey_.bytes(), counter_);
}

std::size_t SecureMessaging::mostShort() const {
    constexpr std::size_t kOverhead = 3 + 1 + 4 + 10;  // '87' 81 L, indicator, '99', '8E'
    const std::size_t cipherText = (kMostShortExpected - kOverhead) / blockLength(kind_) * blockLength(kind_);
    return cipherText - 1;
}

CommandApdu SecureMessaging::protect(const CommandApdu& command, bool extended) {
    advance();
    CommandApdu out{
        static_cast<std::uint8_t>(command.cla | 0x0CU), command.ins, command.p1, command.p2, {}, 0};
    if (!command.data.empty()) {
        const Bytes cipherText =
            encryptCbc(kind_, encryptionKey_.bytes(), vector(), padded(command.data, blockLength(kind_)));
        const bool odd = (command.ins & 1U) != 0;
        append(out.data, odd ? encodeTlv(kCryptogramOdd, cipherText)
                             : encodeTlv(kCryptogram, {ByteView{&kPaddingIndicator, 1}, cipherText}));
    }
    if (command.expect > 0) append(out.data, encodeTlv(kExpected, expectedValue(command.expect)));
    const Bytes header{static_cast<std::byte>(out.cla), static_cast<std::byte>(out.ins),
                       static_cast<std::byte>(out.p1), static_cast<std::byte>(out.p2)};
    Bytes message = padded(header, blockLength(kind_));
    // Without objects the padded header is the whole message, and padding it once more would be wrong.
    if (out.data.empty()) message = header;
    append(message, out.data);
    append(out.data, encodeTlv(kChecksum, checksum(message)));
    const bool needsExtended = command.expect > mostShort() || out.data.size() > kMostShortData;
    out.expect = extended && needsExtended ? kMostExpected : kMostShortExpected;
    return out;
}

Result<ResponseApdu> SecureMessaging::unprotect(const ResponseApdu& response) {
    advance();
    if (response.data.empty() && response.status != sw::kOk) return response;
    const auto parts = takeApart(response.data);
    if (!parts) return tl::unexpected{parts.error()};
    if (!parts->checksum || !parts->status || parts->status->size() != 2)
        return fail(FaultCode::CardFailed, "unprotected response");
    if (!equalSecrets(*parts->checksum, checksum(parts->authenticated)))
        return fail(FaultCode::CardFailed, "response checksum");
    const auto status = parseResponse(*parts->status);
    ResponseApdu out{{}, status->status};
    if (!parts->cryptogram) return out;
    ByteView cipherText = parts->cryptogram->value;
    if (parts->cryptogram->tag == kCryptogram) {
        if (cipherText.empty() || cipherText.front() != kPaddingIndicator)
            return fail(FaultCode::CardFailed, "padding indicator");
        cipherText = cipherText.subspan(1);
    }
    const auto whole = decryptCbc(kind_, encryptionKey_.bytes(), vector(), cipherText);
    auto plain = whole ? unpadded(*whole) : whole;
    if (!plain) return fail(FaultCode::CardFailed, "response padding");
    out.data = std::move(*plain);
    return out;
}

Result<ResponseApdu> SecureChannel::send(const CommandApdu& command) {
    auto answer = plain_.send(session_.protect(command, plain_.extendedLength()));
    if (!answer) return answer;
    return session_.unprotect(*answer);
}

}  // namespace tramso
