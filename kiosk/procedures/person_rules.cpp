// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/person_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace tramso {

std::string partKey(const FieldRule& list, std::size_t person, const FieldRule& part) {
    return fmt::format("{}.{}.{}", list.key, person, part.key);
}

std::vector<FieldRule> partRules(const FieldRule& list, std::size_t person) {
    std::vector<FieldRule> rules = list.parts;
    const std::string before = fmt::format("{}.{}.", list.key, person);
    for (FieldRule& rule : rules) {
        rule.key = before + rule.key;
        rule.label = {fmt::format("{} của người thứ {}", rule.label.vi, person),
                      fmt::format("{} of person {}", rule.label.en, person)};
        if (!rule.notBefore.empty()) rule.notBefore = before + rule.notBefore;
    }
    return rules;
}

std::optional<PersonPart> partOf(const FieldRule& list, std::string_view key) {
    if (list.kind != FieldKind::Persons || !key.starts_with(list.key)) return std::nullopt;
    key.remove_prefix(list.key.size());
    if (key.size() < 2 || key.front() != '.') return std::nullopt;
    key.remove_prefix(1);
    std::size_t person = 0;
    const auto [end, wrong] = std::from_chars(key.data(), key.data() + key.size(), person);
    key.remove_prefix(static_cast<std::size_t>(end - key.data()));
    const bool counts = wrong == std::errc{} && person >= 1 && person <= static_cast<std::size_t>(list.most);
    if (!counts || !key.starts_with('.')) return std::nullopt;
    const auto part = std::ranges::find(list.parts, key.substr(1), &FieldRule::key);
    if (part == list.parts.end()) return std::nullopt;
    return PersonPart{person, static_cast<std::size_t>(part - list.parts.begin())};
}

}  // namespace tramso
