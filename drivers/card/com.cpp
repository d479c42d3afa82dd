// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "drivers/card/data_groups.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr Tag kCom = 0x60;
constexpr Tag kTagList = 0x5C;
// Tags of DG1 … DG16.
constexpr std::array<unsigned, 16> kGroupTags{0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                              0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};

}  // namespace

Result<std::vector<int>> parseCom(ByteView file) {
    const auto list = findTlv(file, {kCom, kTagList});
    if (!list) return fail(FaultCode::BadData, "com");
    std::vector<int> groups;
    for (const std::byte b : *list)
        for (std::size_t i = 0; i < kGroupTags.size(); ++i)
            if (kGroupTags.at(i) == std::to_integer<unsigned>(b)) groups.push_back(static_cast<int>(i) + 1);
    return groups;
}

}  // namespace tramso
