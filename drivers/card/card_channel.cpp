// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/card_channel.h"

#include <algorithm>

namespace tramso {
namespace {

constexpr std::size_t kMostShortData = 255;
constexpr std::size_t kMostShortExpected = 256;
constexpr std::size_t kMostResponse = 65536;
constexpr std::uint8_t kChainBit = 0x10;
constexpr std::uint8_t kGetResponse = 0xC0;
constexpr StatusWord kMoreAvailable = 0x6100;
constexpr StatusWord kWrongExpected = 0x6C00;

bool says(StatusWord status, StatusWord family) {
    return (status & 0xFF00U) == family;
}

// The number in the low byte, zero standing for 256.
std::size_t countIn(StatusWord status) {
    const std::size_t count = status & 0xFFU;
    return count == 0 ? kMostShortExpected : count;
}

}  // namespace

Result<ResponseApdu> PlainChannel::once(const CommandApdu& command) {
    const auto answer = transport_.transmit(encode(command));
    if (!answer) return tl::unexpected{answer.error()};
    auto response = parseResponse(*answer);
    if (!response) return fail(FaultCode::CardFailed, "response");
    if (response->data.size() > kMostResponse) return fail(FaultCode::CardFailed, "response length");
    return response;
}

// All links but the last carry the chain bit and get no data back.
Result<ResponseApdu> PlainChannel::chained(const CommandApdu& command) {
    CommandApdu link = command;
    ByteView rest = command.data;
    while (rest.size() > kMostShortData) {
        link.cla = command.cla | kChainBit;
        link.data.assign(rest.begin(), rest.begin() + kMostShortData);
        link.expect = 0;
        auto answer = once(link);
        if (!answer || answer->status != sw::kOk) return answer;
        rest = rest.subspan(kMostShortData);
    }
    link.cla = command.cla;
    link.data.assign(rest.begin(), rest.end());
    link.expect = std::min(command.expect, kMostShortExpected);
    return collected(link);
}

// Asks again with the length the card names, and fetches what it still holds.
Result<ResponseApdu> PlainChannel::collected(const CommandApdu& command) {
    auto answer = once(command);
    // With data it is a protected answer that says so inside; sending the same again would break the session.
    if (answer && answer->data.empty() && says(answer->status, kWrongExpected)) {
        CommandApdu exact = command;
        exact.expect = countIn(answer->status);
        answer = once(exact);
    }
    if (!answer) return answer;
    Bytes data = std::move(answer->data);
    while (says(answer->status, kMoreAvailable)) {
        const CommandApdu more{
            static_cast<std::uint8_t>(command.cla & 0x03U), kGetResponse, 0, 0, {}, countIn(answer->status)};
        answer = once(more);
        if (!answer) return answer;
        const bool stuck = answer->data.empty() && says(answer->status, kMoreAvailable);
        if (stuck || data.size() + answer->data.size() > kMostResponse)
            return fail(FaultCode::CardFailed, "response chain");
        data.insert(data.end(), answer->data.begin(), answer->data.end());
    }
    return ResponseApdu{std::move(data), answer->status};
}

Result<ResponseApdu> PlainChannel::send(const CommandApdu& command) {
    if (fitsShort(command) || transport_.extendedLength()) return collected(command);
    if (command.data.size() > kMostShortData) return chained(command);
    CommandApdu cut = command;
    cut.expect = kMostShortExpected;
    return collected(cut);
}

}  // namespace tramso
