// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/sim_card_reader.h"

#include "drivers/card/chip_reader.h"

namespace tramso::sim {
namespace {

class SlotTransport final : public CardTransport {
public:
    explicit SlotTransport(SimCardSlot& slot) : slot_{slot} {}

    [[nodiscard]] Result<Bytes> transmit(ByteView commandApdu) override {
        auto answer = slot_.exchange(commandApdu);
        if (answer) return std::move(*answer);
        if (slot_.presence() == CardPresence::NoReader)
            return fail(FaultCode::CardReaderUnplugged, "sim transmit");
        return fail(FaultCode::CardRemoved, "sim transmit");
    }
    [[nodiscard]] bool extendedLength() const override { return slot_.extendedLength(); }

private:
    SimCardSlot& slot_;
};

}  // namespace

CardPresence SimCardReader::waitForChange(CardPresence known, std::stop_token stop) {
    return slot_.waitForChange(known, std::move(stop));
}

Result<ChipReading> SimCardReader::read(const AccessKey& key, const OnPart& onPart, std::stop_token stop) {
    onPart(ChipStage::Connecting, {});
    if (slot_.presence() == CardPresence::NoReader) return fail(FaultCode::CardReaderUnplugged, "sim read");
    if (!slot_.powerUp()) return fail(FaultCode::CardAbsent, "sim read");
    SlotTransport transport{slot_};
    return ChipReader{transport, trust_, random_, clock_}.read(key, onPart, std::move(stop));
}

}  // namespace tramso::sim
