// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/apdu.h"

#include <cassert>

#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

constexpr std::size_t kShortMostData = 255;
constexpr std::size_t kShortMostExpected = 256;
constexpr std::size_t kMostData = 65535;
constexpr std::size_t kMostExpected = 65536;

void put8(Bytes& out, std::size_t value) {
    out.push_back(static_cast<std::byte>(value & 0xFFU));
}

void put16(Bytes& out, std::size_t value) {
    put8(out, value >> 8U);
    put8(out, value);
}

// Le of zero stands for the most the form can ask for.
std::size_t expectation(std::size_t le, std::size_t most) {
    return le == 0 ? most : le;
}

// Lc, data and Le behind a short header.
Result<Done> parseShortBody(ByteReader& reader, CommandApdu& command) {
    std::size_t first = reader.u8().value_or(0);
    if (reader.left() > 0) {
        const auto data = reader.take(first);
        if (!data || first == 0) return fail(FaultCode::BadData, "apdu body");
        command.data.assign(data->begin(), data->end());
        if (reader.left() == 0) return Done{};
        first = reader.u8().value_or(0);
    }
    command.expect = expectation(first, kShortMostExpected);
    return Done{};
}

// The same after the zero byte that announces two-byte lengths.
Result<Done> parseExtendedBody(ByteReader& reader, CommandApdu& command) {
    auto first = reader.u16be();
    if (!first) return fail(FaultCode::BadData, "apdu length");
    if (reader.left() > 0) {
        const auto data = reader.take(*first);
        if (!data || *first == 0) return fail(FaultCode::BadData, "apdu body");
        command.data.assign(data->begin(), data->end());
        if (reader.left() == 0) return Done{};
        first = reader.u16be();
        if (!first) return fail(FaultCode::BadData, "apdu le");
    }
    command.expect = expectation(*first, kMostExpected);
    return Done{};
}

}  // namespace

bool fitsShort(const CommandApdu& command) {
    return command.data.size() <= kShortMostData && command.expect <= kShortMostExpected;
}

Bytes encode(const CommandApdu& command) {
    assert(command.data.size() <= kMostData && command.expect <= kMostExpected);
    const bool extended = !fitsShort(command);
    Bytes out;
    out.reserve(command.data.size() + 9);
    for (const std::uint8_t part : {command.cla, command.ins, command.p1, command.p2}) put8(out, part);
    if (extended) put8(out, 0);
    if (!command.data.empty()) {
        if (extended)
            put16(out, command.data.size());
        else
            put8(out, command.data.size());
        out.insert(out.end(), command.data.begin(), command.data.end());
    }
    if (command.expect > 0) {
        if (extended)
            put16(out, command.expect);
        else
            put8(out, command.expect);
    }
    return out;
}

Result<CommandApdu> parseCommand(ByteView bytes) {
    ByteReader reader{bytes};
    const auto header = reader.take(4);
    if (!header) return fail(FaultCode::BadData, "apdu header");
    const auto at = [&](std::size_t i) { return std::to_integer<std::uint8_t>((*header)[i]); };
    CommandApdu command{at(0), at(1), at(2), at(3), {}, 0};
    if (reader.left() == 0) return command;
    const bool extended = bytes[4] == std::byte{0} && reader.left() > 1;
    if (extended) (void)reader.u8();
    const auto body = extended ? parseExtendedBody(reader, command) : parseShortBody(reader, command);
    if (!body) return tl::unexpected{body.error()};
    if (reader.left() > 0) return fail(FaultCode::BadData, "apdu end");
    return command;
}

Result<ResponseApdu> parseResponse(ByteView bytes) {
    if (bytes.size() < 2) return fail(FaultCode::BadData, "apdu response");
    const ByteView data = bytes.first(bytes.size() - 2);
    const auto status = ByteReader{bytes.last(2)}.u16be();
    return ResponseApdu{Bytes(data.begin(), data.end()), *status};
}

Bytes encode(const ResponseApdu& response) {
    Bytes out = response.data;
    put16(out, response.status);
    return out;
}

}  // namespace tramso
