// SPDX-License-Identifier: GPL-3.0-or-later
// The card reader as the visit sees it: is a card there, and what does its chip say.
#pragma once

#include <functional>
#include <stop_token>

#include "drivers/card/access_key.h"
#include "drivers/card/chip_reading.h"

namespace tramso {

enum class CardPresence : std::uint8_t { NoReader, Empty, Present };

// Where reading has come to, for progress on a screen.
enum class ChipStage : std::uint8_t { Connecting, Access, PersonalData, Genuineness, Portrait, Done };

// One thread at a time may wait, another may read; both end soon after their stop token asks.
class CardReader {
public:
    // Called on the reading thread when a stage is reached, with all that is known by then: personal data are
    // there from Genuineness on, the verdict from Portrait on; at Done it covers the picture too.
    using OnPart = std::function<void(ChipStage, const ChipReading&)>;

    virtual ~CardReader() = default;

    // Sleeps until presence differs from `known` or stop is requested, and returns what it is then. A reader
    // service that goes away counts as NoReader; its return is noticed.
    [[nodiscard]] virtual CardPresence waitForChange(CardPresence known, std::stop_token stop) = 0;

    // Reads the card that lies there. Data groups that are absent, protected or damaged do not fail the
    // reading; they are listed. CardReaderUnplugged, CardAbsent, CardRemoved (too early), CardUnsupported
    // (not an eMRTD), CardKeyWrong, CardTimeout, CardFailed, CardDataBad (nothing usable), Cancelled (stop).
    [[nodiscard]] virtual Result<ChipReading> read(const AccessKey& key, const OnPart& onPart,
                                                   std::stop_token stop) = 0;
};

}  // namespace tramso
