// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/card/card_script.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace tramso::test {

Bytes hex(std::string_view digits) {
    std::string packed{digits};
    std::erase_if(packed, [](char c) { return c == ' ' || c == '\n'; });
    return fromHex(packed).value();
}

void ScriptedCard::expect(std::string_view command, std::string_view response) {
    exchanges_.emplace_back(hex(command), hex(response));
}

Result<Bytes> ScriptedCard::transmit(ByteView commandApdu) {
    if (exchanges_.empty()) return fail(FaultCode::CardFailed, "script is over");
    const auto [command, response] = std::move(exchanges_.front());
    exchanges_.pop_front();
    CHECK(toHex(commandApdu) == toHex(command));
    return response;
}

void ScriptedRandom::fill(std::span<std::byte> out) {
    REQUIRE(used_ + out.size() <= bytes_.size());
    std::ranges::copy(ByteView{bytes_}.subspan(used_, out.size()), out.begin());
    used_ += out.size();
}

}  // namespace tramso::test
