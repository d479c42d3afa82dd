// SPDX-License-Identifier: GPL-3.0-or-later
// Any text gives an address whose parts are UTF-8 and whose units exist; a table gives places or problems.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kiosk/base/text.h"
#include "kiosk/places/address.h"

namespace {

const tramso::Places& places() {
    static const tramso::Places kPlaces = [] {
        tramso::Places known;
        known.provinces = {{"079", "Thành phố Hồ Chí Minh", {"Bình Dương"}}};
        known.districts = {{"Quận Bình Tân", {}}, {"Thành phố Thủ Đức", {"Quận 2"}}};
        known.units = {{"Phường Bình Tân", "27442", "079"}, {"Phường Tân Tạo", "27457", "079"}};
        known.former = {{"Phường Tân Tạo", "Quận Bình Tân", {0, 1}},
                        {"Phường An Phú", "Thành phố Thủ Đức", {1}}};
        return known;
    }();
    return kPlaces;
}

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const tramso::Address address = tramso::parseAddress(text, places());
    for (const std::string& part : {address.house, address.street, address.neighbourhood, address.ward,
                                    address.district, address.province})
        must(tramso::toNfc(part).has_value());
    for (const std::size_t unit : address.now) must(unit < places().units.size());
    const auto lines = tramso::addressesToday(address, places());
    must(lines.empty() || lines.size() == address.now.size());
    tramso::Places read;
    (void)tramso::readPlacesFile(text, "fuzz", read);
    for (const tramso::FormerUnit& unit : read.former)
        for (const std::size_t now : unit.now) must(now < read.units.size());
    return 0;
}
