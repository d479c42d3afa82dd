// SPDX-License-Identifier: GPL-3.0-or-later
// A stranger's report is refused or understood; what is understood is within bounds, and comes back from the
// database's columns as it went there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "portal/fleet/facts_text.h"
#include "portal/fleet/station_report.h"
#include "portal/ids.h"
#include "portal/office/text_checks.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    static_cast<void>(portal::factsOf(std::string{text}));
    const auto report = portal::parseStationReport(text);
    if (!report) return 0;
    if (!portal::isId(report->book) || report->station.empty()) std::abort();
    if (portal::factsOf(portal::factsText(report->facts)) != report->facts) std::abort();
    for (const auto& day : report->days) {
        if (!portal::isDay(day.day) || portal::countsOf(portal::countsText(day.counts)) != day.counts)
            std::abort();
        for (const auto& [name, times] : day.counts)
            if (!portal::isCountName(name) || times < 1) std::abort();
    }
    return 0;
}
