// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/chip_reader.h"

#include "drivers/card/chip_reading_run.h"
#include "drivers/card/stoppable_transport.h"

namespace tramso {

Result<ChipReading> ChipReader::read(const AccessKey& key, const CardReader::OnPart& onPart,
                                     std::stop_token stop) {
    StoppableTransport transport{transport_, std::move(stop)};
    PlainChannel plain{transport};
    onPart(ChipStage::Access, {});
    auto chip = openChip(plain, key, random_);
    if (!chip) return tl::unexpected{chip.error()};
    const auto now = std::chrono::system_clock::to_time_t(clock_.now());
    ChipReadingRun run{std::move(*chip), trust_, random_, now};
    onPart(ChipStage::PersonalData, run.reading());
    auto done = run.readPersonalData();
    if (!done) return tl::unexpected{done.error()};
    onPart(ChipStage::Genuineness, run.reading());
    done = run.checkGenuineness();
    if (!done) return tl::unexpected{done.error()};
    onPart(ChipStage::Portrait, run.reading());
    done = run.readPortrait();
    if (!done) return tl::unexpected{done.error()};
    onPart(ChipStage::Done, run.reading());
    return run.take();
}

}  // namespace tramso
