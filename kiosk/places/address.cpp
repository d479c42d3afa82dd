// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/places/address.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "kiosk/base/text.h"
#include "kiosk/places/address_parts.h"

namespace tramso {
namespace {

// What people call the city; the tables have only its name.
constexpr std::array<std::string_view, 4> kCityNames{"hcm", "tphcm", "hcmc", "sai gon"};
constexpr std::string_view kCity = "079";

// Whether what is written is a name of the tables, marks not counted: with its kind the whole, else the bare
// name.
bool named(const AddressPart& written, std::string_view name) {
    return withoutMarks(written.name) ==
           withoutMarks(written.kind == PartKind::Other ? withoutKind(name) : name);
}

// A province's name without kind and marks; "–" is "-".
std::string bareProvince(std::string_view name) {
    std::string bare = withoutMarks(withoutKind(name));
    constexpr std::string_view kDash = "\u2013";
    for (std::size_t at = bare.find(kDash); at != std::string::npos; at = bare.find(kDash))
        bare.replace(at, kDash.size(), "-");
    return bare;
}

bool isProvince(const AddressPart& part, const Province& province) {
    const std::string bare = bareProvince(part.name);
    const auto same = [&](const std::string& name) { return bareProvince(name) == bare; };
    if (province.code == kCity && std::ranges::find(kCityNames, bare) != kCityNames.end()) return true;
    return same(province.name) || std::ranges::any_of(province.merged, same);
}

bool isDistrict(const AddressPart& part, const District& district) {
    return named(part, district.name) ||
           std::ranges::any_of(district.also, [&](const std::string& name) { return named(part, name); });
}

// Reads parts from the right, where the large units stand.
struct Reading {
    Reading(const Places& known, std::vector<AddressPart> given) : places{known}, parts{std::move(given)} {}
    const Places& places;
    std::vector<AddressPart> parts;
    Address address;
    const Province* province = nullptr;
    bool formerProvince = false;
    std::string formerName;  // its name as the tables have it, when it is one of before

    void readProvince();
    void readDistrict();
    void readWard();
    void readRest();

    [[nodiscard]] bool isThere(const FormerUnit& unit, const std::string& district) const;
    [[nodiscard]] std::vector<const FormerUnit*> formerUnits(const AddressPart& ward,
                                                             const std::string& district) const;
    [[nodiscard]] std::optional<std::size_t> unitOfToday(const AddressPart& ward) const;
    void settle(const AddressPart& ward);
};

void Reading::readProvince() {
    if (parts.empty()) return;
    const PartKind kind = parts.back().kind;
    if (kind != PartKind::Other && kind != PartKind::City && kind != PartKind::Province) return;
    const auto found = std::ranges::find_if(
        places.provinces, [&](const Province& known) { return isProvince(parts.back(), known); });
    if (found == places.provinces.end()) {
        if (kind != PartKind::Province) return;
        address.province = parts.back().name;
    } else {
        province = &*found;
        address.province = found->name;
        const std::string bare = bareProvince(parts.back().name);
        const auto former = std::ranges::find_if(
            found->merged, [&](const std::string& name) { return bareProvince(name) == bare; });
        formerProvince = former != found->merged.end();
        if (formerProvince) formerName = *former;
    }
    parts.pop_back();
}

// A bare name is a district only when a ward of it stands before it: "Bình Tân" is a ward of today, too.
void Reading::readDistrict() {
    if (parts.empty()) return;
    const AddressPart& part = parts.back();
    if (part.kind == PartKind::Ward || part.kind == PartKind::Neighbourhood ||
        part.kind == PartKind::Province)
        return;
    const auto found = std::ranges::find_if(places.districts,
                                            [&](const District& known) { return isDistrict(part, known); });
    const bool known = found != places.districts.end();
    const bool wardBefore =
        known && parts.size() > 1 && !formerUnits(parts[parts.size() - 2], found->name).empty();
    if (part.kind == PartKind::Other && !wardBefore) return;
    address.former = true;
    address.district = known ? found->name : part.name;
    parts.pop_back();
}

void Reading::readWard() {
    if (parts.empty()) return;
    const AddressPart ward = parts.back();
    const bool bare = ward.kind == PartKind::Other;
    if (!bare && ward.kind != PartKind::Ward) return;
    if (bare && (parts.size() < 2 || (formerUnits(ward, address.district).empty() && !unitOfToday(ward))))
        return;
    address.ward = ward.name;
    settle(ward);
    parts.pop_back();
}

// Whether a unit may lie in the province that is written. Of provinces that were merged away, only with its
// district: their wards have names that wards of the city have, too.
bool Reading::isThere(const FormerUnit& unit, const std::string& district) const {
    if (province != nullptr && places.units[unit.now.front()].province != province->code) return false;
    const auto lies = std::ranges::find(places.districts, unit.district, &District::name);
    const std::string before = lies == places.districts.end() ? std::string{} : lies->province;
    if (formerProvince) return before == formerName && !district.empty();
    return before.empty() || !district.empty();
}

std::vector<const FormerUnit*> Reading::formerUnits(const AddressPart& ward,
                                                    const std::string& district) const {
    std::vector<const FormerUnit*> found;
    if (!address.province.empty() && province == nullptr) return found;
    for (const FormerUnit& unit : places.former) {
        const bool there = isThere(unit, district);
        if (there && named(ward, unit.name) && (district.empty() || unit.district == district))
            found.push_back(&unit);
    }
    // "Tân Quý" and "Tân Quy": where marks are written, they count.
    const auto exact = [&](const FormerUnit* unit) {
        const std::string name = ward.kind == PartKind::Other ? withoutKind(unit->name) : unit->name;
        return comparableName(name) == comparableName(ward.name);
    };
    if (std::ranges::any_of(found, exact))
        std::erase_if(found, [&](const FormerUnit* unit) { return !exact(unit); });
    return found;
}

std::optional<std::size_t> Reading::unitOfToday(const AddressPart& ward) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < places.units.size(); ++i) {
        const bool there = province == nullptr || places.units[i].province == province->code;
        if (!there || !named(ward, places.units[i].name)) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

// Without a district it is an address of today, if there is such a unit.
void Reading::settle(const AddressPart& ward) {
    if (address.district.empty() && !formerProvince) {
        if (const auto unit = unitOfToday(ward)) {
            address.ward = places.units[*unit].name;
            address.now = {*unit};
            return;
        }
    }
    address.former = address.former || formerProvince;
    const auto units = formerUnits(ward, address.district);
    if (units.size() != 1) return;
    address.former = true;
    address.ward = units.front()->name;
    address.district = units.front()->district;
    address.now = units.front()->now;
}

// "Số 45/12 Lê Văn Quới" → house and street; a street alone has no house.
void splitStreet(std::string_view text, Address& address) {
    const std::string folded = withoutMarks(text);
    if (folded.starts_with("so ") && text.find(' ') != std::string_view::npos)
        if (const auto rest = trim(text.substr(text.find(' '))); !rest.empty() && isDigit(rest.front()))
            text = rest;
    const std::size_t space = text.find(' ');
    const bool house = std::ranges::any_of(text.substr(0, space), isDigit<char>);
    if (house) address.house = std::string{text.substr(0, space)};
    address.street = house && space == std::string_view::npos ? ""
                     : house                                  ? std::string{trim(text.substr(space))}
                                                              : std::string{text};
}

void append(std::string& list, const std::string& more) {
    if (!more.empty()) list += (list.empty() ? "" : ", ") + more;
}

void Reading::readRest() {
    bool first = true;
    for (const AddressPart& part : parts) {
        if (part.kind == PartKind::Neighbourhood)
            append(address.neighbourhood, part.name);
        else if (std::exchange(first, false) && part.kind == PartKind::Other)
            splitStreet(part.name, address);
        else
            append(address.street, part.name);
    }
}

}  // namespace

Address parseAddress(std::string_view text, const Places& places) {
    Reading reading{places, partsOf(text)};
    reading.readProvince();
    reading.readDistrict();
    reading.readWard();
    reading.readRest();
    return reading.address;
}

std::vector<std::string> addressesToday(const Address& address, const Places& places) {
    std::vector<std::string> lines;
    if (!address.former) return lines;
    for (const std::size_t index : address.now) {
        const Unit& unit = places.units[index];
        const auto province = std::ranges::find(places.provinces, unit.province, &Province::code);
        std::string line = address.house;
        if (!address.street.empty()) line += (line.empty() ? "" : " ") + address.street;
        append(line, address.neighbourhood);
        append(line, unit.name);
        append(line, province == places.provinces.end() ? "" : province->name);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace tramso
