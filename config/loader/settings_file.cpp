// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/settings_file.h"

#include "config/loader/setting_list.h"

namespace tramso {
namespace {

// What setting.show() says, with what TOML's basic strings cannot hold as it is written out.
std::string literalOf(const Setting& setting, const Settings& settings) {
    std::string shown = setting.show(settings);
    if (setting.kind != SettingKind::Text && setting.kind != SettingKind::Folder) return shown;
    std::string literal = "\"";
    for (const char c : std::string_view{shown}.substr(1, shown.size() - 2)) {
        constexpr std::string_view kHex = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            literal += std::string{"\\u00"} + kHex[byte >> 4U] + kHex[byte & 15U];
        else
            literal += (c == '"' || c == '\\') ? std::string{'\\', c} : std::string{c};
    }
    return literal + '"';
}

}  // namespace

std::string settingsToml(const Settings& settings) {
    const Settings defaults;
    std::string text, section;
    for (const Setting& setting : settingList()) {
        if (setting.show(settings) == setting.show(defaults)) continue;
        const auto dot = setting.name.find('.');
        const std::string_view of = setting.name.substr(0, dot);
        if (of != section) text += (section.empty() ? "[" : "\n[") + std::string{of} + "]\n";
        section = of;
        text += std::string{setting.name.substr(dot + 1)} + " = " + literalOf(setting, settings) + '\n';
    }
    return text;
}

}  // namespace tramso
