// SPDX-License-Identifier: GPL-3.0-or-later
// The administrative units people write in addresses: those of today (two tiers, since 1/7/2025) and those of
// before (three tiers), read from config/places. What could not be sourced is not there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"
#include "kiosk/base/file_problem.h"

namespace tramso {

struct Province {
    std::string code;                 // "079"
    std::string name;                 // "Thành phố Hồ Chí Minh"
    std::vector<std::string> merged;  // names of provinces of before that went into it, without their kind
};

// A commune-level unit of today.
struct Unit {
    std::string name;      // "Phường Bình Tân"
    std::string code;      // five digits
    std::string province;  // Province::code
};

// A unit of before 1/7/2025 and the units of today it went into: one, or several when it was divided.
struct FormerUnit {
    std::string name;              // "Phường An Lạc A"
    std::string district;          // "Quận Bình Tân"
    std::vector<std::size_t> now;  // indices into Places::units
};

// A district of before, with names it had earlier still.
struct District {
    std::string name;
    std::vector<std::string> also;
    std::string province;  // one that was merged into another, as Province::merged has it; empty: it was not
};

// Values only; copyable; any thread.
struct Places {
    std::vector<Province> provinces;
    std::vector<District> districts;
    std::vector<Unit> units;
    std::vector<FormerUnit> former;
};

using PlacesProblem = FileProblem;

// Reads provinces.toml and every other *.toml of a folder. All problems of all files are returned.
[[nodiscard]] tl::expected<Places, std::vector<PlacesProblem>> loadPlaces(
    const std::filesystem::path& folder);

// Adds what one file says to `places`; `name` is used in problems. For loadPlaces and for fuzzing.
[[nodiscard]] std::vector<PlacesProblem> readPlacesFile(std::string_view toml, const std::string& name,
                                                        Places& places);

}  // namespace tramso
