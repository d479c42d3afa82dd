// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a printer profile: a profile within its limits, or problems that each name the file.
#include <algorithm>
#include <cstdlib>

#include "drivers/printer/printer_profile.h"
#include "kiosk/base/bytes.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tramso::viewText(std::as_bytes(std::span{data, size}));
    const auto profile = tramso::parsePrinterProfile(text, "p.toml");
    if (!profile) {
        const auto named = [](const auto& problem) { return problem.text.starts_with("p.toml:"); };
        if (profile.error().empty() || !std::ranges::all_of(profile.error(), named)) std::abort();
        return 0;
    }
    const bool within = profile->widthDots >= 64 && profile->widthDots <= 1024 &&
                        profile->widthDots % 8 == 0 && profile->dpi >= 100 && profile->dpi <= 600 &&
                        profile->bandRows >= 1 && profile->speed >= 10 && profile->feedDots >= 0 &&
                        profile->feedDots <= 255;
    if (!within || profile->name.empty()) std::abort();
    return 0;
}
