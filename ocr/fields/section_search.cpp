// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/section_search.h"

#include <algorithm>
#include <set>

#include "kiosk/base/text.h"
#include "ocr/fields/near_match.h"

namespace tramso {
namespace {

constexpr double kMarkCost = 10.0;        // a wrong mark in a heading, against 100 for all letters wrong
constexpr double kAloneInRowGain = 30.0;  // a heading usually has its row to itself

std::set<std::string> mentionedSections(std::span<const FieldQuery> queries) {
    std::set<std::string> sections;
    for (const auto& query : queries)
        for (const auto& label : query.labels) sections.insert(splitLabel(label).section);
    sections.erase("");
    return sections;
}

double fit(const NearMatch& match, const Phrase& heading, const Row& row) {
    const auto letters = static_cast<double>(heading.plain.size());
    const auto inRow = static_cast<double>(phraseOf(row.signs).plain.size());
    return 100.0 - 100.0 * static_cast<double>(match.wrong) / letters -
           kMarkCost * static_cast<double>(match.marksOff) + kAloneInRowGain * std::min(1.0, letters / inRow);
}

// The row that fits a heading best; rows.size() when none does.
std::size_t headingRow(std::span<const Row> rows, const std::string& section) {
    const Phrase heading = phraseOf(section);
    std::size_t best = rows.size();
    double bestFit = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto matches = findNear(rows[i].signs, heading, toleratedErrors(heading.plain.size()));
        if (matches.empty()) continue;
        const double here = fit(matches.front(), heading, rows[i]);
        if (here <= bestFit) continue;
        bestFit = here;
        best = i;
    }
    return best;
}

}  // namespace

SplitLabel splitLabel(const std::string& label) {
    const std::size_t at = label.find_first_of(">|");
    if (at == std::string::npos) return {"", "", label};
    const std::string before{trim(std::string_view{label}.substr(0, at))};
    const std::string after{trim(std::string_view{label}.substr(at + 1))};
    return label[at] == '>' ? SplitLabel{before, "", after} : SplitLabel{"", before, after};
}

std::map<std::string, SectionRows> findSections(std::span<const Row> rows,
                                                std::span<const FieldQuery> queries) {
    std::map<std::string, SectionRows> sections;
    std::set<std::size_t> starts;
    for (const auto& section : mentionedSections(queries)) {
        const std::size_t row = headingRow(rows, section);
        if (row == rows.size()) continue;
        sections[section].first = row;
        starts.insert(row);
    }
    for (auto& [name, found] : sections) {
        const auto next = starts.upper_bound(found.first);
        found.end = next == starts.end() ? rows.size() : *next;
    }
    return sections;
}

}  // namespace tramso
