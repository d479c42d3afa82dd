// SPDX-License-Identifier: GPL-3.0-or-later
// `tramso-portal enrol-codes`, `enrol-key` and `stations …`: what an operator does about stations.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "portal/enrol/station_book.h"

namespace portal {

// What the command line asks for.
struct EnrolCommand {
    enum class Verb : std::uint8_t { None, Codes, Key, List, Revoke } verb = Verb::None;
    std::string csv;      // Codes: the file with stations
    int days = 14;        // Codes: how long they serve
    std::string station;  // Revoke: whose
};

// Stations of a CSV text (RFC 4180, UTF-8): name and ward on each line, further columns unread; a first line
// "station,ward" is a heading. A sentence that names the line otherwise.
[[nodiscard]] tl::expected<std::vector<StationName>, std::string> readStations(std::string_view csv);

// Does it and prints what is to be told; the exit code: 0, or 2 with a sentence on the standard error.
// `folder` holds the operator's key; `url` is where stations find the service.
[[nodiscard]] int runEnrolCommand(const EnrolCommand& command, const std::filesystem::path& folder,
                                  const std::string& url, const StationAuthority& authority,
                                  StationBook& book);

}  // namespace portal
