// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "config/loader/setting_list.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/base/toml.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxSettings = 64U << 10U;  // bytes

using Problems = std::vector<SettingsProblem>;

// Collects what is wrong, each with its line.
class Complaints {
public:
    explicit Complaints(const std::string& name) : name_{name} {}
    void add(const toml::source_region& where, std::string_view what) {
        const int line = static_cast<int>(where.begin.line);
        problems_.push_back({line, fmt::format("{}:{}: {}", name_, line, what)});
    }
    [[nodiscard]] Problems take() { return std::move(problems_); }
    [[nodiscard]] bool none() const { return problems_.empty(); }

private:
    const std::string& name_;
    Problems problems_;
};

std::string spelling(const toml::node& node) {
    std::ostringstream text;
    node.visit([&](const auto& value) { text << value; });
    return text.str();
}

bool allowed(const Setting& setting, std::int64_t value) {
    return value >= setting.least && value <= setting.most;
}

// Sets the value; false when it is of another kind or out of range.
bool take(Settings& into, const Setting& setting, const toml::node& node) {
    switch (setting.kind) {
        case SettingKind::Text:
            // Texts go onto slips and into manifests, which are NFC.
            if (const auto value = node.value_exact<std::string>())
                return setting.setText(into, toNfc(*value).value_or(*value)), true;
            return false;
        case SettingKind::Folder:  // a path is bytes: left as it is
            if (const auto value = node.value_exact<std::string>())
                return setting.setText(into, *value), true;
            return false;
        case SettingKind::Switch:
            if (const auto value = node.value_exact<bool>())
                return setting.setNumber(into, *value ? 1 : 0), true;
            return false;
        case SettingKind::Number: {
            const auto value = node.value_exact<std::int64_t>();
            if (!value || !allowed(setting, *value)) return false;
            return setting.setNumber(into, *value), true;
        }
    }
    return false;
}

const Setting* find(std::string_view name) {
    const auto list = settingList();
    const auto found = std::ranges::find(list, name, &Setting::name);
    return found == list.end() ? nullptr : &*found;
}

// The known name a mistyped one was probably meant to be.
std::string_view nearest(const std::string& name) {
    const auto list = settingList();
    return std::ranges::min(list, {}, [&](const Setting& s) { return editDistance(s.name, name); }).name;
}

void readValue(Settings& into, const std::string& name, const toml::node& node, Complaints& complaints) {
    const Setting* setting = find(name);
    if (setting == nullptr)
        complaints.add(node.source(),
                       fmt::format("{} is not a setting; did you mean {}?", name, nearest(name)));
    else if (!take(into, *setting, node))
        complaints.add(node.source(),
                       fmt::format("{} is {}; allowed: {}", name, spelling(node), allowedFor(*setting)));
}

bool isSection(std::string_view name) {
    return std::ranges::any_of(
        settingList(), [&](const Setting& setting) { return split(setting.name, '.').front() == name; });
}

void readTables(Settings& into, const toml::table& file, Complaints& complaints) {
    for (const auto& [section, node] : file) {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            readValue(into, std::string{section.str()}, node, complaints);
            continue;
        }
        if (table->empty() && !isSection(section.str()))
            complaints.add(node.source(), fmt::format("{} is not a section", section.str()));
        for (const auto& [key, value] : *table)
            readValue(into, fmt::format("{}.{}", section.str(), key.str()), value, complaints);
    }
}

}  // namespace

tl::expected<Settings, Problems> parseSettings(std::string_view text, const std::string& name) {
    Complaints complaints{name};
    Settings settings;
    const toml::parse_result parsed = toml::parse(text, name);
    if (parsed)
        readTables(settings, parsed.table(), complaints);
    else
        complaints.add(parsed.error().source(), parsed.error().description());
    if (complaints.none()) return settings;
    return tl::unexpected{complaints.take()};
}

tl::expected<Settings, Problems> loadSettings(const std::filesystem::path& file) {
    const auto text = readFile(file, kMaxSettings);
    if (!text)
        return tl::unexpected{
            Problems{{0, fmt::format("{}: cannot be read, or is longer than 64 kB", file.string())}}};
    return parseSettings(viewText(*text), file.filename().string());
}

}  // namespace tramso
