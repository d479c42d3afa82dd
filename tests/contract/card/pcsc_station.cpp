// SPDX-License-Identifier: GPL-3.0-or-later
// The product's PC/SC reader behind the real daemon, which sees the card through vsmartcard's virtual reader.
// One slot and one plug for the whole program: the daemon takes half a second to notice a card.
#include <thread>

#include "drivers/card/pcsc/pcsc_card_reader.h"
#include "drivers/sim/chip/vpcd_plug.h"
#include "tests/contract/card/station.h"

namespace tramso::test {
namespace {

constexpr std::uint16_t kPort = 35963;  // the virtual reader's first slot

struct Plugged {
    sim::SimCardSlot slot;
    bool extended = true;  // what the answer to reset the daemon keeps says
    std::jthread plug{[this](const std::stop_token& stop) { sim::servePlug(slot, kPort, stop); }};
};

Plugged& plugged() {
    static Plugged one;
    return one;
}

class PcscStation final : public Station {
public:
    explicit PcscStation(TrustStore trust) : trust_{std::move(trust)} {}
    CardReader& reader() override { return reader_; }
    sim::SimCardSlot& slot() override { return plugged().slot; }
    void put(sim::ChipImage image, sim::ChipHabits habits) override {
        // A chip that answers to reset alike may be swapped under the daemon's eyes; another must be seen
        // anew.
        const bool alike = plugged().extended == habits.extendedLength;
        if (slot().presence() == CardPresence::Present && !alike) takeOut(*this);
        plugged().extended = habits.extendedLength;
        slot().insert(std::move(image), std::move(habits));
        await(*this, CardPresence::Present);
    }

private:
    TrustStore trust_;
    SystemRandom random_;
    SystemClock clock_;
    PcscCardReader reader_{{.reader = "Virtual PCD"}, trust_, random_, clock_};
};

}  // namespace

std::unique_ptr<Station> makeStation(TrustStore trust) {
    return std::make_unique<PcscStation>(std::move(trust));
}

}  // namespace tramso::test
