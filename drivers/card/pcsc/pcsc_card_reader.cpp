// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/pcsc_card_reader.h"

#include "drivers/card/chip_reader.h"
#include "drivers/card/pcsc/pcsc_transport.h"

namespace tramso {

CardPresence PcscCardReader::waitForChange(CardPresence known, std::stop_token stop) {
    return presence_.waitForChange(known, stop);
}

Result<ChipReading> PcscCardReader::read(const AccessKey& key, const OnPart& onPart, std::stop_token stop) {
    onPart(ChipStage::Connecting, {});
    const auto transport = PcscTransport::connect(options_.reader, options_.limit);
    if (!transport) return tl::unexpected{transport.error()};
    return ChipReader{**transport, trust_, random_, clock_}.read(key, onPart, std::move(stop));
}

}  // namespace tramso
