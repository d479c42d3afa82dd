// SPDX-License-Identifier: GPL-3.0-or-later
// ID cards on PC/SC readers, contactless and contact.
#pragma once

#include <chrono>
#include <string>

#include "drivers/card/card_reader.h"
#include "drivers/card/pcsc/pcsc_presence.h"
#include "drivers/card/trust_store.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

namespace tramso {

class PcscCardReader final : public CardReader {
public:
    struct Options {
        std::string reader;                     // part of the reader's name; empty: any reader
        std::chrono::milliseconds limit{5000};  // for one command; chips take up to 2 s for a key agreement
    };
    // All references must outlive the reader.
    PcscCardReader(Options options, const TrustStore& trust, Random& random, const Clock& clock)
        : options_{std::move(options)},
          presence_{options_.reader},
          trust_{trust},
          random_{random},
          clock_{clock} {}

    [[nodiscard]] CardPresence waitForChange(CardPresence known, std::stop_token stop) override;
    [[nodiscard]] Result<ChipReading> read(const AccessKey& key, const OnPart& onPart,
                                           std::stop_token stop) override;

private:
    Options options_;
    PcscPresence presence_;
    const TrustStore& trust_;
    Random& random_;
    const Clock& clock_;
};

}  // namespace tramso
