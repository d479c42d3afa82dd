// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/toml_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

std::string under(const std::string& path, std::string_view key) {
    return path.empty() ? std::string{key} : fmt::format("{}.{}", path, key);
}

std::optional<std::chrono::year_month_day> parseIsoDay(const std::string& text) {
    constexpr std::string_view kShape = "0000-00-00";
    const auto fits = [](char shape, char c) { return shape == '0' ? c >= '0' && c <= '9' : c == shape; };
    if (!std::ranges::equal(kShape, text, fits)) return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t digits) {
        return std::stoi(text.substr(at, digits));
    };
    const std::chrono::year_month_day day{std::chrono::year{number(0, 4)},
                                          std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                          std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    return day.ok() ? std::optional{day} : std::nullopt;
}

}  // namespace

void ProblemList::add(const toml::node& where, std::string_view what) {
    problems.push_back({fmt::format("{}:{}: {}", name, where.source().begin.line, what)});
}

std::optional<toml::table> parseToml(std::string_view text, ProblemList& problems) {
    toml::parse_result parsed = toml::parse(text, problems.name);
    if (parsed) return std::move(parsed).table();
    problems.problems.push_back({fmt::format("{}:{}: {}", problems.name, parsed.error().source().begin.line,
                                             parsed.error().description())});
    return std::nullopt;
}

const toml::node* TomlTable::find(std::string_view key) {
    asked_.emplace(key);
    return table_.get(key);
}

void TomlTable::problem(std::string_view key, std::string_view what) {
    const toml::node* node = table_.get(key);
    problems_.add(node != nullptr ? *node : table_, fmt::format("{} {}", under(path_, key), what));
}

std::string TomlTable::text(std::string_view key, bool required) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        if (required) problem(key, "is missing");
        return {};
    }
    const auto value = node->value_exact<std::string>();
    const auto composed = toNfc(value.value_or(""));
    if (!value || !composed || (required && composed->empty())) problem(key, "should be a text");
    return composed.value_or("");
}

LocalText TomlTable::localText(std::string_view key, bool required) {
    if (find(key) == nullptr && !required) return {};
    auto both = table(key, "{ vi = \"…\", en = \"…\" }");
    if (!both) return {};
    LocalText text{both->text("vi"), both->text("en")};
    both->refuseUnknown();
    return text;
}

std::vector<LocalText> TomlTable::localTexts(std::string_view key) {
    std::vector<LocalText> texts;
    for (TomlTable& table : tables(key)) {
        texts.push_back({table.text("vi"), table.text("en")});
        table.refuseUnknown();
    }
    return texts;
}

std::optional<TomlTable> TomlTable::table(std::string_view key, std::string_view shape) {
    const toml::node* node = find(key);
    const toml::table* table = node == nullptr ? nullptr : node->as_table();
    if (table != nullptr) return TomlTable{*table, under(path_, key), problems_};
    problem(key, fmt::format("should be {}", shape));
    return std::nullopt;
}

int TomlTable::number(std::string_view key, int otherwise, int least, int most) {
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    const auto value = node->value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most) return static_cast<int>(*value);
    problem(key, fmt::format("should be a whole number from {} to {}", least, most));
    return otherwise;
}

std::optional<std::chrono::year_month_day> TomlTable::day(std::string_view key, bool required) {
    if (find(key) == nullptr && !required) return std::nullopt;
    const auto day =
        parseIsoDay(find(key) == nullptr ? "" : find(key)->value_exact<std::string>().value_or(""));
    if (!day) problem(key, find(key) == nullptr ? "is missing" : "should be a day, \"2026-11-01\"");
    return day;
}

bool TomlTable::flag(std::string_view key, bool otherwise) {
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    const auto value = node->value_exact<bool>();
    if (!value) problem(key, "should be true or false");
    return value.value_or(otherwise);
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
    const toml::node* node = find(key);
    std::vector<std::string> texts;
    if (node == nullptr) return texts;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        problem(key, "should be a list of texts");
        return texts;
    }
    for (const toml::node& item : *array) {
        const auto composed = toNfc(item.value_exact<std::string>().value_or(""));
        if (!composed || composed->empty())
            problem(key, "holds something that is not a text");
        else
            texts.push_back(*composed);
    }
    return texts;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
    const toml::node* node = find(key);
    std::vector<TomlTable> tables;
    if (node == nullptr) return tables;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        problem(key, fmt::format("should be written [[{}]]", key));
        return tables;
    }
    for (std::size_t i = 0; i < array->size(); ++i) {
        const toml::table* table = (*array)[i].as_table();
        if (table == nullptr)
            problem(key, fmt::format("should be written [[{}]]", key));
        else
            tables.emplace_back(*table, fmt::format("{}[{}]", under(path_, key), i + 1), problems_);
    }
    return tables;
}

std::size_t TomlTable::choice(std::string_view key, const std::vector<std::string_view>& words) {
    if (find(key) == nullptr) problem(key, fmt::format("is missing; allowed: {}", fmt::join(words, ", ")));
    return choice(key, words, 0);
}

std::size_t TomlTable::choice(std::string_view key, const std::vector<std::string_view>& words,
                              std::size_t otherwise) {
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    const std::string word = node->value_exact<std::string>().value_or("");
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return i;
    problem(key, fmt::format("is \"{}\"; allowed: {}", word, fmt::join(words, ", ")));
    return otherwise;
}

void TomlTable::refuseUnknown() {
    for (const auto& [key, node] : table_)
        if (!asked_.contains(key.str()))
            problems_.add(node, fmt::format("{} is not known here", under(path_, key.str())));
}

}  // namespace tramso
