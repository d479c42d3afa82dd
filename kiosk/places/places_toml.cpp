// SPDX-License-Identifier: GPL-3.0-or-later
// From TOML files to places, with everything that must hold within them.
#include <algorithm>

#include "kiosk/base/toml_table.h"
#include "kiosk/places/places.h"

namespace tramso {
namespace {

constexpr int kFormat = 1;
constexpr std::size_t kMostUnits = 20'000;  // there were about 10 600 in the country

// Code and name of something new among those that are known.
template <class Place>
Place readNamed(TomlTable& table, const std::vector<Place>& known) {
    Place place;
    place.code = table.text("code");
    place.name = table.text("name");
    if (std::ranges::find(known, place.code, &Place::code) != known.end())
        table.problem("code", "is used twice");
    return place;
}

void readProvince(TomlTable& table, Places& places) {
    auto province = readNamed(table, places.provinces);
    province.merged = table.texts("from");
    table.refuseUnknown();
    places.provinces.push_back(std::move(province));
}

void addFormer(Places& places, const std::string& name, const std::string& district) {
    const std::size_t now = places.units.size() - 1;
    for (FormerUnit& former : places.former)
        if (former.name == name && former.district == district) return former.now.push_back(now);
    places.former.push_back({name, district, {now}});
}

void addDistrict(Places& places, const std::string& name) {
    const auto known = std::ranges::find(places.districts, name, &District::name);
    if (known == places.districts.end()) places.districts.push_back({name, {}, {}});
}

void readUnit(TomlTable& table, const std::string& province, Places& places) {
    auto unit = readNamed(table, places.units);
    unit.province = province;
    places.units.push_back(std::move(unit));
    for (TomlTable& from : table.tables("from")) {
        const std::string district = from.text("district");
        addDistrict(places, district);
        for (const std::string& name : from.texts("units")) addFormer(places, name, district);
        from.refuseUnknown();
    }
    table.refuseUnknown();
}

void readAll(TomlTable& file, Places& places) {
    if (file.number("format", 0, kFormat, kFormat) == 0) file.problem("format", "is missing");
    for (TomlTable& table : file.tables("provinces")) readProvince(table, places);
    for (TomlTable& table : file.tables("districts")) {
        places.districts.push_back({table.text("name"), table.texts("also"), table.text("province", false)});
        table.refuseUnknown();
    }
    auto units = file.tables("units");
    const std::string province = file.text("province", !units.empty());
    if (units.size() > kMostUnits) return file.problem("units", "is too long");
    for (TomlTable& table : units) readUnit(table, province, places);
    file.refuseUnknown();
}

}  // namespace

std::vector<PlacesProblem> readPlacesFile(std::string_view toml, const std::string& name, Places& places) {
    ProblemList problems{name, {}};
    if (const auto parsed = parseToml(toml, problems)) {
        TomlTable file{*parsed, "", problems};
        readAll(file, places);
    }
    return std::move(problems.problems);
}

}  // namespace tramso
