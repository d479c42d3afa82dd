// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/targets.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <charconv>

#include "portal/files.h"

namespace portal {
namespace {

constexpr std::array<std::string_view, 3> kMeasures{"online_share", "handled_online", "full_services"};
constexpr int kFirstYear = 2020, kLastYear = 2100;

// What is wrong with an entry; empty when it is whole.
std::string_view readTarget(const toml::table& table, Target& target) {
    const std::string measure = table["measure"].value_or(std::string{});
    const auto known = std::find(kMeasures.begin(), kMeasures.end(), measure);
    target = {static_cast<Measure>(known - kMeasures.begin()),
              table["percent"].value_or(0),
              table["by"].value_or(0),
              table["vi"].value_or(std::string{}),
              table["en"].value_or(std::string{}),
              table["source"].value_or(std::string{})};
    if (known == kMeasures.end()) return "measure is none";
    if (target.percent < 1 || target.percent > 100) return "percent should be from 1 to 100";
    if (target.year < kFirstYear || target.year > kLastYear) return "by should be a year";
    if (target.vi.empty() || target.en.empty()) return "vi or en is missing";
    if (target.source.empty()) return "source is missing: which text asks for it?";
    return {};
}

ToldCount percentOf(const Target& target, const Figures& figures, const Compared& with) {
    const FigureRow& whole = figures.whole;
    if (target.measure == Measure::FullServices)
        return percent(ToldCount{with.levels.full}, ToldCount{with.levels.full + with.levels.part});
    if (!whole.received || !with.atCounter) return std::nullopt;
    const ToldCount& part = target.measure == Measure::OnlineShare ? whole.received : whole.decided;
    return percent(part, ToldCount{*whole.received + *with.atCounter});
}

}  // namespace

tl::expected<std::vector<Target>, std::string> loadTargets(const std::filesystem::path& file) {
    std::vector<Target> targets;
    if (file.empty()) return targets;
    const auto wrong = [&](std::string_view what) {
        return tl::make_unexpected(fmt::format("{}: {}", file.string(), what));
    };
    constexpr std::size_t kLongest = 64U << 10U;
    const auto text = readSmallFile(file, kLongest);
    if (!text) return wrong("cannot be read");
    try {
        const toml::table whole = toml::parse(*text);
        const auto* list = whole["targets"].as_array();
        if (list == nullptr) return wrong("no [[targets]] in it");
        for (const auto& entry : *list) {
            const auto* table = entry.as_table();
            Target target;
            const std::string_view problem =
                table == nullptr ? "targets should be tables" : readTarget(*table, target);
            if (!problem.empty())
                return wrong(fmt::format("line {}: {}", entry.source().begin.line, problem));
            targets.push_back(std::move(target));
        }
    } catch (const toml::parse_error& problem) {
        return wrong(fmt::format("line {}: not TOML", problem.source().begin.line));
    }
    return targets;
}

std::vector<TargetStanding> standings(const std::vector<Target>& targets, const Figures& figures,
                                      const Compared& with) {
    std::vector<TargetStanding> list;
    list.reserve(targets.size());
    for (const Target& target : targets) list.push_back({&target, percentOf(target, figures, with)});
    return list;
}

std::optional<std::int64_t> counterCount(const std::filesystem::path& file, const std::string& month) {
    constexpr std::size_t kLongest = 64U << 10U;
    const auto text = readSmallFile(file, kLongest);
    if (!text) return std::nullopt;
    const std::string wanted = month + ",";
    std::size_t at = text->rfind("\n" + wanted);  // the last line of a month counts
    at = at == std::string::npos ? 0 : at + 1;
    if (text->compare(at, wanted.size(), wanted) != 0) return std::nullopt;
    std::int64_t count = -1;
    const char* from = text->data() + at + wanted.size();
    const auto [end, problem] = std::from_chars(from, text->data() + text->size(), count);
    const bool ended = end == text->data() + text->size() || *end == '\n' || *end == '\r';
    return problem == std::errc{} && ended && count >= 0 ? std::optional{count} : std::nullopt;
}

std::string targetsCsv(const std::vector<TargetStanding>& standings) {
    std::string csv = "measure,by,percent_wanted,percent_now,source\r\n";
    for (const TargetStanding& standing : standings) {
        const Target& target = *standing.target;
        csv +=
            fmt::format("{},{},{},{},{}\r\n", kMeasures[static_cast<std::size_t>(target.measure)],
                        target.year, target.percent,
                        standing.percent ? std::to_string(*standing.percent) : "*", csvText(target.source));
    }
    return csv;
}

}  // namespace portal
