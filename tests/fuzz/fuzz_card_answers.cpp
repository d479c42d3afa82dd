// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the answers of a chip, one after the other, each behind two bytes with its length: reading
// ends with a fault, since nobody without the keys can end it otherwise, and within a bounded number of
// commands.
#include <algorithm>
#include <cstdlib>

#include "drivers/card/chip_reader.h"
#include "drivers/card/secure_messaging.h"

namespace {

using namespace tramso;

constexpr int kMostCommands = 5000;

class Script final : public CardTransport {
public:
    explicit Script(ByteView answers) : rest_{answers} {}
    [[nodiscard]] Result<Bytes> transmit(ByteView /*command*/) override {
        if (++commands_ > kMostCommands) std::abort();
        if (rest_.size() < 2) return fail(FaultCode::CardRemoved, "script");
        const auto length = std::min<std::size_t>(
            std::to_integer<unsigned>(rest_[0]) << 8U | std::to_integer<unsigned>(rest_[1]),
            rest_.size() - 2);
        const ByteView answer = rest_.subspan(2, length);
        rest_ = rest_.subspan(2 + length);
        return Bytes(answer.begin(), answer.end());
    }
    [[nodiscard]] bool extendedLength() const override { return true; }

private:
    ByteView rest_;
    int commands_ = 0;
};

class FixedRandom final : public Random {
public:
    void fill(std::span<std::byte> out) override { std::ranges::fill(out, std::byte{0x42}); }
};

class FixedClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override { return {}; }
};

void read(ByteView answers, const AccessKey& key) {
    Script script{answers};
    const TrustStore nobody;
    FixedRandom random;
    const FixedClock clock;
    if (ChipReader{script, nobody, random, clock}.read(key, [](ChipStage, const ChipReading&) {}, {}))
        std::abort();
}

void unprotect(ByteView answer, CipherKind kind) {
    const Bytes secret(32, std::byte{0x11});
    SecureMessaging session = SecureMessaging::fromSecret(kind, secret);
    const auto response = parseResponse(answer);
    if (!response) return;
    const auto plain = session.unprotect(*response);
    if (plain && plain->status == sw::kOk) std::abort();  // success without the keys
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    read(bytes, *AccessKey::fromCan("123456"));
    read(bytes, *AccessKey::fromMrz("090000123", "900115", "310115"));
    unprotect(bytes, CipherKind::TripleDes);
    unprotect(bytes, CipherKind::Aes128);
    return 0;
}
