// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/sim_card_reader.h"
#include "tests/contract/card/station.h"

namespace tramso::test {
namespace {

class DirectStation final : public Station {
public:
    explicit DirectStation(TrustStore trust) : trust_{std::move(trust)} {}
    CardReader& reader() override { return reader_; }
    sim::SimCardSlot& slot() override { return slot_; }
    void put(sim::ChipImage image, sim::ChipHabits habits) override {
        slot_.insert(std::move(image), std::move(habits));
    }

private:
    sim::SimCardSlot slot_;
    TrustStore trust_;
    SystemRandom random_;
    SystemClock clock_;
    sim::SimCardReader reader_{slot_, trust_, random_, clock_};
};

}  // namespace

std::unique_ptr<Station> makeStation(TrustStore trust) {
    return std::make_unique<DirectStation>(std::move(trust));
}

}  // namespace tramso::test
