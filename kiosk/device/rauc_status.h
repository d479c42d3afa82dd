// SPDX-License-Identifier: GPL-3.0-or-later
// What RAUC says of the two slots (`rauc status --detailed --output-format=json`).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// One slot that can be started from. Texts are printable ASCII of 64 bytes at most, or empty when not said.
struct RaucSlot {
    std::string name;      // "rootfs.0"
    std::string bootName;  // "A"
    std::string edition;   // of the bundle RAUC wrote there; empty: it has written none
    bool good = false;     // the boot loader would start it
    friend bool operator==(const RaucSlot&, const RaucSlot&) = default;
};

struct RaucStatus {
    RaucSlot booted;      // that runs
    std::string primary;  // name of the slot that is started next
    std::vector<RaucSlot> others;
    friend bool operator==(const RaucStatus&, const RaucStatus&) = default;
};

inline constexpr std::size_t kLongestStatus = 64U << 10U;  // bytes

// BadData when it is anything else or longer, or names no slot that runs.
[[nodiscard]] Result<RaucStatus> parseRaucStatus(std::string_view json);

}  // namespace tramso
