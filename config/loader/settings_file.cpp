// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/settings_file.h"

#include <algorithm>
#include <vector>

#include "config/loader/setting_list.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"

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

// A file line by line, to be changed here and there.
class Lines {
public:
    explicit Lines(std::string_view text) {
        for (std::size_t end = 0; !text.empty(); text.remove_prefix(std::min(end + 1, text.size()))) {
            end = std::min(text.find('\n'), text.size());
            lines_.emplace_back(text.substr(0, end));
        }
    }

    // Puts the value where the key stands; behind the last line of its section when it does not, or in a new
    // one.
    void set(std::string_view section, std::string_view key, const std::string& value) {
        const std::string line = std::string{key} + " = " + value;
        std::string_view in;
        std::size_t behind = 0;  // where the section ends
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view text = trim(lines_[i]);
            if (text.starts_with('[')) in = trim(text.substr(1, text.find(']') - 1));
            if (in != section || text.empty()) continue;
            behind = i + 1;
            if (!text.starts_with(key) || !trim(text.substr(key.size())).starts_with('=')) continue;
            // A remark behind the value stays; a # inside a text cannot be told from one here, and is no
            // number's.
            const auto remark =
                text.find('"') == std::string_view::npos ? text.find('#') : std::string_view::npos;
            lines_[i] =
                remark == std::string_view::npos ? line : line + "  " + std::string{text.substr(remark)};
            return;
        }
        if (behind > 0) {
            lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(behind), line);
            return;
        }
        if (!lines_.empty()) lines_.emplace_back();
        lines_.insert(lines_.end(), {'[' + std::string{section} + ']', line});
    }

    [[nodiscard]] std::string text() const {
        std::string all;
        for (const std::string& line : lines_) all += line + '\n';
        return all;
    }

private:
    std::vector<std::string> lines_;
};

bool saysThe(const std::string& toml, const Settings& wanted) {
    const auto read = parseSettings(toml, "settings");
    return read && std::ranges::all_of(settingList(), [&](const Setting& setting) {
               return setting.show(*read) == setting.show(wanted);
           });
}

}  // namespace

std::string withSettings(std::string_view toml, const Settings& wanted) {
    const auto now = parseSettings(toml, "settings");
    if (!now) return settingsToml(wanted);
    Lines lines{toml};
    for (const Setting& setting : settingList()) {
        if (setting.show(*now) == setting.show(wanted)) continue;
        const auto dot = setting.name.find('.');
        lines.set(setting.name.substr(0, dot), setting.name.substr(dot + 1), literalOf(setting, wanted));
    }
    std::string text = lines.text();
    return saysThe(text, wanted) ? text : settingsToml(wanted);
}

Result<Done> saveSettings(const std::filesystem::path& file, const Settings& wanted) {
    constexpr std::size_t kLongest = 1U << 20U;  // bytes
    std::error_code none;
    const auto before =
        std::filesystem::exists(file, none) ? readFile(file, kLongest) : Result<Bytes>{Bytes{}};
    if (!before) return tl::unexpected{before.error()};
    const std::string text = withSettings(viewText(*before), wanted);
    return writeFile(file, viewBytes(text));
}

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
