// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a settings file: settings within their limits, or problems that each name the file.
#include <algorithm>
#include <cstdlib>

#include "config/loader/settings.h"
#include "kiosk/base/bytes.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace std::chrono_literals;
    const auto text = tramso::viewText(std::as_bytes(std::span{data, size}));
    const auto settings = tramso::parseSettings(text, "kiosk.toml");
    if (!settings) {
        const auto named = [](const auto& problem) { return problem.text.starts_with("kiosk.toml:"); };
        if (settings.error().empty() || !std::ranges::all_of(settings.error(), named)) std::abort();
        return 0;
    }
    const bool within = settings->service.timeout >= 1s && settings->service.timeout <= 120s &&
                        settings->visit.warnAfter >= 10s && settings->visit.warnAfter <= 600s &&
                        settings->printer.vendor >= 0 && settings->printer.vendor <= 0xFFFF &&
                        settings->ocr.threads >= 0 && settings->ocr.threads <= 64 &&
                        settings->screen.width >= 480 && settings->screen.width <= 4320;
    if (!within) std::abort();
    return 0;
}
