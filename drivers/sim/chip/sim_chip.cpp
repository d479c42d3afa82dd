// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/sim_chip.h"

#include <algorithm>

#include "drivers/sim/chip/chip_authentication.h"
#include "drivers/sim/chip/der.h"

namespace tramso::sim {
namespace {

constexpr unsigned kChaining = 0x10;
constexpr unsigned kProtected = 0x0C;

Bytes bare(StatusWord status) {
    return encode(ResponseApdu{{}, status});
}

}  // namespace

SimChip::SimChip(ChipImage image, ChipHabits habits, std::string seed)
    : image_{std::move(image)},
      habits_{std::move(habits)},
      random_{Seed{std::move(seed)}},
      files_{image_, habits_},
      bac_{image_.secrets, random_} {}

Bytes SimChip::answerToReset() const {
    // TS, T0 (five historical bytes, TD1 follows), TD1, TD2; 80 = compact TLV, 73 = card capabilities.
    Bytes atr = hex(habits_.extendedLength ? "3B8580018073C02140" : "3B8580018073C02100");
    auto check = std::byte{0};
    for (const std::byte b : ByteView{atr}.subspan(1)) check ^= b;
    atr.push_back(check);
    return atr;
}

void SimChip::reset() {
    endSession();
    files_.reset();
    rest_.clear();
}

void SimChip::endSession() {
    pace_.reset();
    messaging_.reset();
    nextMessaging_.reset();
    chipAuthenticationChosen_ = false;
}

Bytes SimChip::respond(ByteView bytes) {
    const auto command = parseCommand(bytes);
    if (!command) return bare(sw::kWrongLength);
    if (!habits_.extendedLength && !fitsShort(*command)) return bare(sw::kWrongLength);
    if (command->ins == 0xC0) return sent(std::exchange(rest_, {}), command->expect);
    rest_.clear();
    return (command->cla & kProtected) == kProtected ? respondProtected(*command) : respondPlain(*command);
}

// Hands out at most Ne bytes of an answer; what is left waits for GET RESPONSE (ISO/IEC 7816-4 §5.3.4).
Bytes SimChip::sent(Bytes answer, std::size_t ne) {
    if (answer.size() < 2) return bare(0x6985);
    const std::size_t body = answer.size() - 2;
    if (body <= ne) return answer;
    const auto cut = answer.begin() + static_cast<std::ptrdiff_t>(ne);
    rest_.assign(cut, answer.end());
    answer.erase(cut, answer.end());
    const std::size_t left = rest_.size() - 2;
    return joined({answer, bare(static_cast<StatusWord>(0x6100U | (left > 0xFF ? 0U : left)))});
}

Bytes SimChip::respondPlain(const CommandApdu& command) {
    // A plain command ends a session (ICAO 9303-11 §9.8.1).
    if (messaging_) endSession();
    const ResponseApdu response = run(command, std::min(command.expect, habits_.longestResponse));
    if (nextMessaging_) messaging_ = std::exchange(nextMessaging_, std::nullopt);
    return sent(encode(response), std::max<std::size_t>(command.expect, response.data.size()));
}

Bytes SimChip::respondProtected(const CommandApdu& command) {
    if (!messaging_) return bare(0x6882);
    StatusWord refusal = sw::kOk;
    const auto plain = messaging_->open(command, refusal);
    if (!plain) {
        endSession();
        return bare(refusal);
    }
    const std::size_t whole = std::min(command.expect, habits_.longestResponse);
    const ResponseApdu response = run(*plain, messaging_->roomWithin(whole));
    const Bytes answer = messaging_->seal(response);
    if (nextMessaging_) messaging_ = std::exchange(nextMessaging_, std::nullopt);
    return sent(answer, command.expect);
}

ResponseApdu SimChip::run(const CommandApdu& command, std::size_t room) {
    const bool opened = messaging_.has_value();
    if ((command.cla & ~kChaining) != 0) return {{}, 0x6E00};
    switch (command.ins) {
        case 0xA4:
            return {{}, files_.select(command, opened)};
        case 0xB0:
        case 0xB1:
            return files_.read(command, opened, room);
        case 0x84:
            if (!image_.bac || !files_.inApplication()) return {{}, 0x6985};
            return {bac_.challenge(), sw::kOk};
        case 0x82:
            return externalAuthenticate(command);
        case 0x88:
            return internalAuthenticate(command);
        case 0x22:
            return setEnvironment(command);
        case 0x86:
            return generalAuthenticate(command);
        default:
            return {{}, sw::kInstructionUnknown};
    }
}

ResponseApdu SimChip::externalAuthenticate(const CommandApdu& command) {
    if (!image_.bac || !files_.inApplication()) return {{}, 0x6985};
    auto opened = bac_.authenticate(command.data);
    if (!opened) return {{}, 0x6300};
    nextMessaging_ = std::move(opened->second);
    return {std::move(opened->first), sw::kOk};
}

ResponseApdu SimChip::internalAuthenticate(const CommandApdu& command) {
    if (!messaging_ || !files_.inApplication()) return {{}, sw::kSecurityNotSatisfied};
    if (!image_.activeKey || command.data.size() != 8) return {{}, sw::kWrongData};
    return {activeSignature(*image_.activeKey, *image_.active, command.data, random_), sw::kOk};
}

}  // namespace tramso::sim
