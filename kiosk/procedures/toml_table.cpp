// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/toml_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

std::string under(const std::string& path, std::string_view key) {
    return path.empty() ? std::string{key} : fmt::format("{}.{}", path, key);
}

}  // namespace

void ProblemList::add(const toml::node& where, std::string_view what) {
    problems.push_back({fmt::format("{}:{}: {}", name, where.source().begin.line, what)});
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
    const toml::node* node = find(key);
    if (node == nullptr && !required) return {};
    const toml::table* both = node == nullptr ? nullptr : node->as_table();
    if (both == nullptr) {
        problem(key, "should be { vi = \"…\", en = \"…\" }");
        return {};
    }
    TomlTable inner{*both, under(path_, key), problems_};
    LocalText text{inner.text("vi"), inner.text("en")};
    inner.refuseUnknown();
    return text;
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
