// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/printer_profile.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <system_error>

#include "kiosk/base/files.h"
#include "kiosk/base/toml.h"

namespace tramso {

namespace {

constexpr std::size_t kMaxFile = 64U << 10U;  // bytes

// Reads key after key and remembers which were asked for.
class ProfileReader {
public:
    ProfileReader(const toml::table& table, std::string file) : table_{table}, file_{std::move(file)} {}

    void name(std::string& into) {
        const auto* node = find("name");
        if (node == nullptr || !node->is_string() || node->as_string()->get().empty())
            return refuse(node, "name", "is missing; allowed: a text");
        into = node->as_string()->get();
    }
    void number(std::string_view key, int& into, int least, int most) {
        const auto* node = find(key);
        if (node == nullptr) return;
        const auto value = node->value_exact<std::int64_t>();
        if (!value || *value < least || *value > most)
            return refuse(node, key,
                          fmt::format("is not allowed; allowed: a whole number from {} to {}", least, most));
        into = static_cast<int>(*value);
    }
    // A number of which 8 make a byte.
    void dots(std::string_view key, int& into, int least, int most) {
        number(key, into, least, most);
        if (into % 8 != 0) refuse(find(key), key, "is not a multiple of 8");
    }
    void flag(std::string_view key, bool& into) {
        const auto* node = find(key);
        if (node == nullptr) return;
        if (!node->is_boolean()) return refuse(node, key, "is not allowed; allowed: true or false");
        into = node->as_boolean()->get();
    }
    template <class T>
    void choice(std::string_view key, T& into, std::span<const std::string_view> words) {
        const auto* node = find(key);
        if (node == nullptr) return;
        const auto value = node->value_exact<std::string_view>();
        const auto at = value ? std::ranges::find(words, *value) : words.end();
        if (at == words.end())
            return refuse(node, key, fmt::format("is not allowed; allowed: {}", fmt::join(words, " or ")));
        into = static_cast<T>(at - words.begin());
    }
    void refuse(const toml::node* node, std::string_view key, std::string_view why) {
        const auto line = node == nullptr ? 1U : node->source().begin.line;
        problems_.push_back({fmt::format("{}:{}: {} {}", file_, line, key, why)});
    }
    void refuseUnknown() {
        for (const auto& [key, node] : table_)
            if (std::ranges::find(asked_, key.str()) == asked_.end())
                refuse(&node, key.str(), "is not known in a printer profile");
    }
    [[nodiscard]] const std::vector<ProfileProblem>& problems() const { return problems_; }

private:
    const toml::node* find(std::string_view key) {
        asked_.emplace_back(key);
        return table_.get(key);
    }

    const toml::table& table_;
    std::string file_;
    std::vector<std::string> asked_;
    std::vector<ProfileProblem> problems_;
};

PrinterProfile readProfile(ProfileReader& file) {
    static constexpr std::string_view kKnives[]{"none", "partial", "full"};
    static constexpr std::string_view kWays[]{"real_time", "port"};
    PrinterProfile profile;
    file.name(profile.name);
    file.dots("width_dots", profile.widthDots, 64, 1024);
    file.number("dpi", profile.dpi, 100, 600);
    file.number("band_rows", profile.bandRows, 1, 2048);
    file.number("speed_mm_s", profile.speed, 10, 500);
    file.choice("knife", profile.knife, kKnives);
    file.number("feed_dots", profile.feedDots, 0, 255);
    file.choice("status", profile.status, kWays);
    file.flag("says_when_printed", profile.saysWhenPrinted);
    file.refuseUnknown();
    return profile;
}

std::string namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".toml") names.push_back(it->path().stem().string());
    std::ranges::sort(names);
    return fmt::format("{}", fmt::join(names, ", "));
}

bool isName(std::string_view name) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && std::ranges::all_of(name, allowed);
}

}  // namespace

tl::expected<PrinterProfile, std::vector<ProfileProblem>> parsePrinterProfile(std::string_view toml,
                                                                              const std::string& file) {
    const toml::parse_result parsed = toml::parse(toml, file);
    if (!parsed)
        return tl::unexpected{std::vector<ProfileProblem>{{fmt::format(
            "{}:{}: {}", file, parsed.error().source().begin.line, parsed.error().description())}}};
    ProfileReader reader{parsed.table(), file};
    PrinterProfile profile = readProfile(reader);
    if (!reader.problems().empty()) return tl::unexpected{reader.problems()};
    return profile;
}

tl::expected<PrinterProfile, std::vector<ProfileProblem>> loadPrinterProfile(
    const std::filesystem::path& folder, std::string_view name) {
    const auto file = std::string{name} + ".toml";
    const auto text =
        isName(name) ? readFile(folder / file, kMaxFile) : fail(FaultCode::NotFound, "profile name");
    if (!text)
        return tl::unexpected{std::vector<ProfileProblem>{
            {fmt::format("printer profile \"{}\" cannot be read; there are: {}", name, namesIn(folder))}}};
    return parsePrinterProfile(viewText(*text), file);
}

}  // namespace tramso
