// SPDX-License-Identifier: GPL-3.0-or-later
// From TOML files to places, with everything that must hold within them.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/base/toml.h"
#include "kiosk/places/places.h"

namespace tramso {
namespace {

constexpr int kFormat = 1;
constexpr std::size_t kMostUnits = 20'000;  // there were about 10 600 in the country

// One file being read.
struct File {
    const std::string& name;
    Places& places;
    std::vector<PlacesProblem> problems;

    void problem(const toml::node& where, std::string_view what) {
        problems.push_back({fmt::format("{}:{}: {}", name, where.source().begin.line, what)});
    }

    // A text in NFC; a problem when it is missing or empty.
    std::string text(const toml::table& table, std::string_view key) {
        const toml::node* node = table.get(key);
        std::string value = node == nullptr ? "" : node->value_exact<std::string>().value_or("");
        auto composed = toNfc(value);
        if (composed && !composed->empty()) return *composed;
        problem(node == nullptr ? table : *node, fmt::format("{} should be a text", key));
        return {};
    }

    // A list of texts; empty when it is not there.
    std::vector<std::string> texts(const toml::table& table, std::string_view key) {
        std::vector<std::string> list;
        const toml::node* node = table.get(key);
        if (node == nullptr) return list;
        if (!node->is_array()) return problem(*node, fmt::format("{} should be a list", key)), list;
        for (const toml::node& item : *node->as_array()) {
            auto composed = toNfc(item.value_exact<std::string>().value_or(""));
            if (composed && !composed->empty())
                list.push_back(std::move(*composed));
            else
                problem(item, fmt::format("{} holds something that is not a text", key));
        }
        return list;
    }

    // The tables of a list; empty when it is not there.
    std::vector<const toml::table*> tables(const toml::table& table, std::string_view key) {
        std::vector<const toml::table*> list;
        const toml::node* node = table.get(key);
        if (node == nullptr) return list;
        if (!node->is_array()) return problem(*node, fmt::format("{} should be a list", key)), list;
        for (const toml::node& item : *node->as_array()) {
            if (item.is_table())
                list.push_back(item.as_table());
            else
                problem(item, fmt::format("{} holds something that is not a table", key));
        }
        return list;
    }

    void onlyKnown(const toml::table& table, std::initializer_list<std::string_view> keys) {
        for (const auto& [key, node] : table)
            if (std::ranges::find(keys, key.str()) == keys.end())
                problem(node, fmt::format("{} is not known here", key.str()));
    }
};

void readProvince(File& file, const toml::table& table) {
    file.onlyKnown(table, {"code", "name", "from"});
    Province province{file.text(table, "code"), file.text(table, "name"), file.texts(table, "from")};
    const auto& known = file.places.provinces;
    if (std::ranges::find(known, province.code, &Province::code) != known.end())
        file.problem(table, fmt::format("code {} is used twice", province.code));
    file.places.provinces.push_back(std::move(province));
}

void addFormer(Places& places, const std::string& name, const std::string& district) {
    const std::size_t now = places.units.size() - 1;
    for (FormerUnit& former : places.former)
        if (former.name == name && former.district == district) return former.now.push_back(now);
    places.former.push_back({name, district, {now}});
}

void addDistrict(Places& places, const std::string& name) {
    const auto known = std::ranges::find(places.districts, name, &District::name);
    if (known == places.districts.end()) places.districts.push_back({name, {}});
}

void readUnit(File& file, const toml::table& table, const std::string& province) {
    file.onlyKnown(table, {"code", "name", "from"});
    Unit unit{file.text(table, "name"), file.text(table, "code"), province};
    const auto& known = file.places.units;
    if (std::ranges::find(known, unit.code, &Unit::code) != known.end())
        file.problem(table, fmt::format("code {} is used twice", unit.code));
    file.places.units.push_back(std::move(unit));
    for (const toml::table* from : file.tables(table, "from")) {
        file.onlyKnown(*from, {"district", "units"});
        const std::string district = file.text(*from, "district");
        addDistrict(file.places, district);
        for (const std::string& name : file.texts(*from, "units")) addFormer(file.places, name, district);
    }
}

void readAll(File& file, const toml::table& root) {
    file.onlyKnown(root, {"format", "province", "provinces", "districts", "units"});
    const toml::node* format = root.get("format");
    if (format == nullptr || format->value_exact<std::int64_t>() != kFormat)
        file.problem(format == nullptr ? root : *format, fmt::format("format should be {}", kFormat));
    for (const toml::table* table : file.tables(root, "provinces")) readProvince(file, *table);
    for (const toml::table* table : file.tables(root, "districts")) {
        file.onlyKnown(*table, {"name", "also"});
        file.places.districts.push_back({file.text(*table, "name"), file.texts(*table, "also")});
    }
    const auto units = file.tables(root, "units");
    if (units.empty()) return;
    if (units.size() > kMostUnits) return file.problem(root, "units is too long");
    const std::string province = file.text(root, "province");
    for (const toml::table* table : units) readUnit(file, *table, province);
}

}  // namespace

std::vector<PlacesProblem> readPlacesFile(std::string_view toml, const std::string& name, Places& places) {
    const toml::parse_result parsed = toml::parse(toml, name);
    if (!parsed)
        return {{fmt::format("{}:{}: {}", name, parsed.error().source().begin.line,
                             parsed.error().description())}};
    File file{name, places, {}};
    readAll(file, parsed.table());
    return std::move(file.problems);
}

}  // namespace tramso
