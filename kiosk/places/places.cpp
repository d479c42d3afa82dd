// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/places/places.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/files.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxFile = 4U << 20U;  // bytes

}  // namespace

tl::expected<Places, std::vector<PlacesProblem>> loadPlaces(const std::filesystem::path& folder) {
    Places places;
    std::vector<PlacesProblem> problems;
    for (const auto& path : filesIn(folder, ".toml")) {
        const auto text = readFile(path, kMaxFile);
        if (!text) {
            problems.push_back({path.string() + ": cannot be read, or is longer than 4 MB"});
            continue;
        }
        auto more = readPlacesFile(viewText(*text), path.filename().string(), places);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    if (places.provinces.empty() && problems.empty())
        problems.push_back({folder.string() + ": no provinces here"});
    for (const Unit& unit : places.units)
        if (std::ranges::find(places.provinces, unit.province, &Province::code) == places.provinces.end())
            problems.push_back({fmt::format("{}: province {} is not known", unit.name, unit.province)});
    if (!problems.empty()) return tl::unexpected{std::move(problems)};
    return places;
}

}  // namespace tramso
