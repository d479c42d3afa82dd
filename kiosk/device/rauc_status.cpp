// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/rauc_status.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace tramso {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestText = 64;
constexpr std::size_t kMostSlots = 16;

// Keys RAUC has no value for are null or missing.
std::string textIn(const json& object, const char* key) {
    if (!object.is_object() || !object.contains(key) || !object.at(key).is_string()) return {};
    const auto& text = object.at(key).get_ref<const std::string&>();
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
    return plain && text.size() <= kLongestText ? text : std::string{};
}

std::string editionIn(const json& slot) {
    if (!slot.contains("slot_status") || !slot.at("slot_status").is_object()) return {};
    const json& status = slot.at("slot_status");
    return status.contains("bundle") ? textIn(status.at("bundle"), "version") : std::string{};
}

// {"rootfs.0": {…}}; nothing when it is no slot, or one that belongs to another.
std::optional<std::pair<RaucSlot, bool>> slotIn(const json& entry) {
    if (!entry.is_object() || entry.size() != 1 || !entry.begin()->is_object()) return std::nullopt;
    const json& slot = *entry.begin();
    RaucSlot read{.name = entry.begin().key(),
                  .bootName = textIn(slot, "bootname"),
                  .edition = editionIn(slot),
                  .good = textIn(slot, "boot_status") == "good"};
    if (read.bootName.empty() || read.name.size() > kLongestText) return std::nullopt;
    return std::pair{std::move(read), textIn(slot, "state") == "booted"};
}

}  // namespace

Result<RaucStatus> parseRaucStatus(std::string_view text) {
    if (text.size() > kLongestStatus) return fail(FaultCode::BadData, "rauc status");
    const json said = json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!said.is_object() || !said.contains("slots") || !said.at("slots").is_array() ||
        said.at("slots").size() > kMostSlots)
        return fail(FaultCode::BadData, "rauc status");
    RaucStatus status;
    status.primary = textIn(said, "boot_primary");
    for (const json& entry : said.at("slots")) {
        auto slot = slotIn(entry);
        if (!slot) continue;
        if (!slot->second)
            status.others.push_back(std::move(slot->first));
        else if (status.booted.name.empty())
            status.booted = std::move(slot->first);
    }
    if (status.booted.name.empty()) return fail(FaultCode::BadData, "rauc status booted");
    return status;
}

}  // namespace tramso
