// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/usb_device_id.h"

#include <algorithm>
#include <string_view>

namespace tramso {

namespace {

constexpr std::size_t kLongestValue = 128;

std::string printable(std::string_view value) {
    std::string kept;
    std::ranges::copy_if(value.substr(0, kLongestValue), std::back_inserter(kept),
                         [](char c) { return c >= ' ' && c <= '~'; });
    return kept;
}

}  // namespace

Result<UsbDeviceId> parseDeviceId(ByteView bytes) {
    if (bytes.size() < 2) return fail(FaultCode::BadData, "device id length");
    const auto claimed =
        std::to_integer<std::size_t>(bytes[0]) << 8U | std::to_integer<std::size_t>(bytes[1]);
    auto text = viewText(bytes.first(std::clamp<std::size_t>(claimed, 2, bytes.size())).subspan(2));
    UsbDeviceId id;
    bool any = false;
    while (!text.empty()) {
        const auto entry = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), entry.size() + 1));
        const auto colon = entry.find(':');
        if (colon == std::string_view::npos) continue;
        any = true;
        const auto key = entry.substr(0, colon);
        const auto value = printable(entry.substr(colon + 1));
        if (key == "MFG" || key == "MANUFACTURER") id.maker = value;
        if (key == "MDL" || key == "MODEL") id.model = value;
        if (key == "CMD" || key == "COMMAND SET") id.commands = value;
    }
    if (!any) return fail(FaultCode::BadData, "device id keys");
    return id;
}

}  // namespace tramso
