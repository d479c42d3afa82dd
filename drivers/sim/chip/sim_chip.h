// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual chip: takes command APDUs and answers as an eMRTD does, with real cryptography.
#pragma once

#include <memory>
#include <optional>

#include "drivers/sim/chip/chip_bac.h"
#include "drivers/sim/chip/chip_files.h"
#include "drivers/sim/chip/chip_messaging.h"
#include "drivers/sim/chip/chip_pace.h"

namespace tramso::sim {

// One powered chip. Any bytes may be sent to it; every command gets an answer. Not thread-safe.
class SimChip {
public:
    explicit SimChip(ChipImage image, ChipHabits habits = {}, std::string seed = "chip");
    SimChip(const SimChip&) = delete;
    SimChip& operator=(const SimChip&) = delete;

    // Answer to reset as a contactless reader reports it (PC/SC part 3), with the card capabilities of
    // ISO/IEC 7816-4 in the historical bytes.
    [[nodiscard]] Bytes answerToReset() const;
    // Power off and on: selections, sessions and challenges are gone. The tries of the CAN are not.
    void reset();
    // A command APDU in, the response APDU out, status word included.
    [[nodiscard]] Bytes respond(ByteView command);

private:
    [[nodiscard]] Bytes respondPlain(const CommandApdu& command);
    [[nodiscard]] Bytes respondProtected(const CommandApdu& command);
    [[nodiscard]] Bytes sent(Bytes answer, std::size_t ne);
    [[nodiscard]] ResponseApdu run(const CommandApdu& command, std::size_t room);
    [[nodiscard]] ResponseApdu externalAuthenticate(const CommandApdu& command);
    [[nodiscard]] ResponseApdu internalAuthenticate(const CommandApdu& command);
    [[nodiscard]] ResponseApdu setEnvironment(const CommandApdu& command);
    [[nodiscard]] ResponseApdu startPace(const CommandApdu& command);
    [[nodiscard]] ResponseApdu setKeyAgreement(const CommandApdu& command);
    [[nodiscard]] ResponseApdu startChipAuthentication(const CommandApdu& command);
    [[nodiscard]] ResponseApdu generalAuthenticate(const CommandApdu& command);
    [[nodiscard]] ResponseApdu continuePace(ByteView request);
    [[nodiscard]] ResponseApdu agreeAnew(ByteView theirKey, ChipCipher cipher);
    [[nodiscard]] bool keyIdFits(ByteView data) const;
    void endSession();

    ChipImage image_;
    ChipHabits habits_;
    SeededRandom random_;
    ChipFiles files_;
    ChipBac bac_;
    std::unique_ptr<ChipPace> pace_;
    std::optional<ChipMessaging> messaging_;
    std::optional<ChipMessaging> nextMessaging_;  // takes over after the answer that started it
    bool chipAuthenticationChosen_ = false;
    int wrongCans_ = 0;
    Bytes rest_;  // of an answer longer than asked for, until GET RESPONSE
};

}  // namespace tramso::sim
