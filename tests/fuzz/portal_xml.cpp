// SPDX-License-Identifier: GPL-3.0-or-later
// Of an S3 store's answer nothing is made up: a text is no longer than what was said, and safe in an address.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "portal/storage/xml_text.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view xml{reinterpret_cast<const char*>(data), size};
    for (const char* name : {"UploadId", "ETag"}) {
        const std::string text = portal::xmlText(xml, name);
        if (text.size() > xml.size()) std::abort();
        const std::string encoded = portal::percentEncoded(text);
        const bool safe = std::ranges::all_of(encoded, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   std::string_view{"-._~%"}.find(c) != std::string_view::npos;
        });
        if (!safe) std::abort();
    }
    return 0;
}
