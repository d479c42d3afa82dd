// SPDX-License-Identifier: GPL-3.0-or-later
// The place where a virtual card lies: cards come and go, commands take time, and hands pull cards out early.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

#include "drivers/card/card_reader.h"
#include "drivers/sim/chip/sim_chip.h"

namespace tramso::sim {

// How long an exchange takes: a fixed time per command, and the bytes of both directions at a bit rate.
struct LinkModel {
    std::chrono::microseconds perCommand{0};
    int kilobitsPerSecond = 0;  // 0 = bytes take no time
    [[nodiscard]] std::chrono::microseconds timeFor(std::size_t bytes) const;
};

// What went over the air since the card was put there.
struct CardTraffic {
    int commands = 0;
    std::size_t bytesOut = 0;  // to the card
    std::size_t bytesIn = 0;   // status words included
    std::chrono::microseconds time{0};
};

// Thread-safe. One thread at a time talks to the card; any thread may press the buttons.
class SimCardSlot {
public:
    // Buttons.
    void insert(ChipImage image, ChipHabits habits = {});
    // A card of another kind (a bank card): it has an answer to reset and knows no eMRTD application.
    void insertOtherCard();
    void remove();
    void unplugReader();
    void plugReader();
    // The n-th command from now (1 = the next) finds the card gone. It stays gone until the next insert().
    void pullOutAt(int n);
    // `pass` lets the time of each exchange go by: advances a test's clock, or sleeps. It is called unlocked.
    void setLink(LinkModel link, std::function<void(std::chrono::microseconds)> pass);
    [[nodiscard]] CardTraffic traffic() const;

    [[nodiscard]] CardPresence presence() const;
    // Sleeps until presence differs from `known` or stop is requested; what it is then.
    [[nodiscard]] CardPresence waitForChange(CardPresence known, std::stop_token stop);

    // Powers the card up anew; its answer to reset, none when there is no card.
    [[nodiscard]] std::optional<Bytes> powerUp();
    // One command APDU; none when the card is gone.
    [[nodiscard]] std::optional<Bytes> exchange(ByteView command);
    // Whether the card that lies there takes extended-length commands.
    [[nodiscard]] bool extendedLength() const;

private:
    [[nodiscard]] CardPresence presenceLocked() const;
    void put(std::unique_ptr<SimChip> chip, bool extendedLength);
    [[nodiscard]] std::optional<Bytes> answered(ByteView command);

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::unique_ptr<SimChip> chip_;  // null with cardThere_: a card of another kind
    bool cardThere_ = false;
    bool readerThere_ = true;
    bool extendedLength_ = true;
    int commandsLeft_ = -1;  // until the card is pulled out; negative = never
    LinkModel link_;
    std::function<void(std::chrono::microseconds)> pass_;
    CardTraffic traffic_;
};

}  // namespace tramso::sim
