// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a procedure file: a complete procedure, or problems that each name the file.
#include <algorithm>
#include <cstdlib>

#include "kiosk/base/bytes.h"
#include "kiosk/procedures/catalogue.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tramso::viewText(std::as_bytes(std::span{data, size}));
    const auto procedure = tramso::parseProcedure(text, "p.toml");
    if (!procedure) {
        const auto named = [](const auto& problem) { return problem.text.starts_with("p.toml:"); };
        if (procedure.error().empty() || !std::ranges::all_of(procedure.error(), named)) std::abort();
        return 0;
    }
    const bool complete = !procedure->code.empty() && !procedure->title.vi.empty() &&
                          !procedure->title.en.empty() && !procedure->papers.empty() &&
                          !procedure->fields.empty() && !procedure->consents.empty();
    if (!complete) std::abort();
    return 0;
}
