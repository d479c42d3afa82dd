// SPDX-License-Identifier: GPL-3.0-or-later
// A card that answers by rote and a generator that draws what it is told: for the worked examples of ICAO
// 9303-11.
#pragma once

#include <deque>
#include <string_view>
#include <utility>

#include "drivers/card/card_transport.h"
#include "kiosk/base/random.h"

namespace tramso::test {

// Bytes from hexadecimal digits; blanks between them are allowed.
[[nodiscard]] Bytes hex(std::string_view digits);

// Expects exactly these commands, in order, and gives these responses; anything else is CardFailed.
class ScriptedCard final : public CardTransport {
public:
    void expect(std::string_view command, std::string_view response);
    [[nodiscard]] bool allUsed() const { return exchanges_.empty(); }
    void takeExtended() { extended_ = true; }

    [[nodiscard]] Result<Bytes> transmit(ByteView commandApdu) override;
    [[nodiscard]] bool extendedLength() const override { return extended_; }

private:
    std::deque<std::pair<Bytes, Bytes>> exchanges_;
    bool extended_ = false;
};

// Draws these bytes one after the other.
class ScriptedRandom final : public Random {
public:
    explicit ScriptedRandom(Bytes bytes) : bytes_{std::move(bytes)} {}
    void fill(std::span<std::byte> out) override;

private:
    Bytes bytes_;
    std::size_t used_ = 0;
};

}  // namespace tramso::test
