// SPDX-License-Identifier: GPL-3.0-or-later
// A card reader whose card is laid down and lifted by the test. Its chip has no protocol, only what the visit
// sees: an access number, data, and what goes wrong.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

#include "drivers/card/card_reader.h"

namespace tramso::test {

// What lies on the reader.
struct ScriptedCard {
    std::string can;
    ChipReading reading;
    std::optional<FaultCode> fault;  // every reading ends so
};

// The chip of the synthetic citizen: Vietnamese data, zone, portrait; intact, issuer not known.
[[nodiscard]] ScriptedCard citizensCard();

class ScriptedCardReader final : public CardReader {
public:
    // Plugged in, nothing on it.
    CardPresence waitForChange(CardPresence known, std::stop_token stop) override;
    Result<ChipReading> read(const AccessKey& key, const OnPart& onPart, std::stop_token stop) override;

    void lay(ScriptedCard card);
    void lift();
    void unplug();
    // The next reading gets as far as its personal data and waits there until the card is lifted or resume().
    void pause();
    void resume();
    [[nodiscard]] int readings();

private:
    void change(CardPresence now);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    CardPresence presence_ = CardPresence::Empty;
    std::optional<ScriptedCard> card_;
    bool paused_ = false;
    int readings_ = 0;
};

}  // namespace tramso::test
