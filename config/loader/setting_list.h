// SPDX-License-Identifier: GPL-3.0-or-later
// The declared list of settings: name, kind, what is allowed, meaning, and where the value lives. The reader
// and the documentation both walk this list, so neither can know a key the other does not.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "config/loader/settings.h"

namespace tramso {

enum class SettingKind : std::uint8_t { Text, Folder, Switch, Number };

// One setting. Numbers are whole.
struct Setting {
    std::string_view name;  // "service.timeout_s"
    SettingKind kind = SettingKind::Text;
    std::string_view meaning;  // one line for a technician
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::function<void(Settings&, std::string_view)> setText;  // Text, Folder
    std::function<void(Settings&, std::int64_t)> setNumber;    // Switch (0, 1), Number
    std::function<std::string(const Settings&)> show;          // the value as it would stand in the file
};

// The list, in the order of the shipped file.
[[nodiscard]] std::span<const Setting> settingList();

// "a whole number from 1 to 120"
[[nodiscard]] std::string allowedFor(const Setting& setting);

}  // namespace tramso
