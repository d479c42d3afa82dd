// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "drivers/card/data_groups.h"
#include "drivers/card/tlv.h"
#include "kiosk/identity/mrz.h"

namespace tramso {
namespace {

constexpr Tag kDg1 = 0x61;
constexpr Tag kMrz = 0x5F1F;

// Width of a line for each size of document; 0 for no document's length.
std::size_t lineWidth(std::size_t length) {
    switch (length) {
        case 90:
            return 30;
        case 72:
            return 36;
        case 88:
            return 44;
        default:
            return 0;
    }
}

}  // namespace

Result<std::vector<std::string>> parseDg1(ByteView file) {
    const auto mrz = findTlv(file, {kDg1, kMrz});
    if (!mrz) return fail(FaultCode::BadData, "dg1");
    const std::size_t width = lineWidth(mrz->size());
    const std::string_view text = viewText(*mrz);
    if (width == 0 || !std::ranges::all_of(text, isMrzCharacter)) return fail(FaultCode::BadData, "dg1 mrz");
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at += width) lines.emplace_back(text.substr(at, width));
    return lines;
}

}  // namespace tramso
