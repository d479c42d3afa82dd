// SPDX-License-Identifier: GPL-3.0-or-later
// One reading of an open chip, stage by stage. Part of ChipReader; not for others.
#pragma once

#include <optional>
#include <vector>

#include "drivers/card/card_reader.h"
#include "drivers/card/chip_opening.h"
#include "drivers/card/file_reader.h"
#include "drivers/card/genuineness.h"
#include "drivers/card/trust_store.h"

namespace tramso {

class ChipReadingRun {
public:
    ChipReadingRun(OpenChip chip, const TrustStore& trust, Random& random, std::time_t now);

    // Each stage returns a fault only when reading cannot go on.
    [[nodiscard]] Result<Done> readPersonalData();
    [[nodiscard]] Result<Done> checkGenuineness();
    [[nodiscard]] Result<Done> readPortrait();

    [[nodiscard]] const ChipReading& reading() const { return reading_; }
    [[nodiscard]] ChipReading take() { return std::move(reading_); }

private:
    // A group's file when it is there; its absence, protection or form is noted in the reading.
    [[nodiscard]] Result<std::optional<Bytes>> fetch(int number);
    [[nodiscard]] Result<Done> readAnnounced();
    [[nodiscard]] Result<Done> readPersonalGroups();
    template <class Parse, class Store>
    [[nodiscard]] Result<Done> readGroup(int number, Parse parse, Store store);
    [[nodiscard]] bool announced(int number) const;
    void note(int number, GroupOutcome outcome);
    void judge();
    [[nodiscard]] Result<Done> readSodFile();
    [[nodiscard]] Result<SecurityInfos> readChipInfos();
    [[nodiscard]] Result<Done> checkActively(const SecurityInfos& infos);
    [[nodiscard]] Result<Done> checkChip(const SecurityInfos& infos);
    [[nodiscard]] std::optional<CheckOutcome> checkMappingProof() const;

    OpenChip chip_;
    FileReader files_;
    const TrustStore& trust_;
    Random& random_;
    std::time_t now_;
    std::vector<int> announced_;
    std::vector<std::pair<int, Bytes>> unchecked_;  // read before EF.SOD, hashed when it is there
    GenuinenessCheck check_;
    ChipReading reading_;
};

}  // namespace tramso
