// SPDX-License-Identifier: GPL-3.0-or-later
// What the city's programme asks of a ward, and how far the ward has come.
#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "portal/catalogue.h"
#include "portal/office/figures.h"

namespace portal {

// What is compared with a target.
enum class Measure : std::uint8_t {
    OnlineShare,    // dossiers received here, of these and those taken in at the counter
    HandledOnline,  // dossiers decided here, of the same
    FullServices    // procedures offered in full online, of all
};

struct Target {
    Measure measure = Measure::OnlineShare;
    int percent = 0;     // wanted, 1–100
    int year = 0;        // by the end of it
    std::string vi, en;  // what is measured
    std::string source;  // the text that asks for it
};

// Reads a targets file; an empty path: no targets. A sentence that names the file and what is wrong.
[[nodiscard]] tl::expected<std::vector<Target>, std::string> loadTargets(const std::filesystem::path& file);

// A target and where the ward stands.
struct TargetStanding {
    const Target* target = nullptr;
    std::optional<std::int64_t> percent;  // nothing when it cannot be told
    [[nodiscard]] bool reached() const { return percent && *percent >= target->percent; }
};

// What is compared beside the month's figures.
struct Compared {
    std::optional<std::int64_t>
        atCounter;  // dossiers taken in at the counter in that month, as the ward wrote down
    ProcedureLevels levels;
};

// Where each target stands; the targets outlive it. A percentage that would tell a small count is not told.
[[nodiscard]] std::vector<TargetStanding> standings(const std::vector<Target>& targets,
                                                    const Figures& figures, const Compared& with);

// Dossiers taken in at the counter in a month, from lines "2026-11,312"; nothing when no line says so.
[[nodiscard]] std::optional<std::int64_t> counterCount(const std::filesystem::path& file,
                                                       const std::string& month);

// The standings as comma-separated values (RFC 4180) in UTF-8.
[[nodiscard]] std::string targetsCsv(const std::vector<TargetStanding>& standings);

}  // namespace portal
