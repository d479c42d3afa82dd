// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken for a form is clean text throughout; a cookie's value comes from the header to the letter.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "portal/decision.h"
#include "portal/office/form.h"
#include "portal/office/text_checks.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto form = portal::parseForm(text))
        for (const char* name : {"note", "token", ""})
            for (const std::string& value : form->values(name))
                if (!portal::isPlainText(value)) std::abort();
    if (text.find(portal::cookieValue(text, "a")) == std::string_view::npos) std::abort();
    const auto decision = portal::parseDecision(text);
    if (decision && (decision->event.status < 1 || decision->event.status > portal::kHighestStatus))
        std::abort();
    return 0;
}
