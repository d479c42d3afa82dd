// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the station serves people now, and what its screen says when it does not.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/fault.h"

namespace tramso {

// Why nobody is served; the screens have words for each but Other.
enum class Pause : std::uint8_t { Maintenance, Supplies, Closed, Other };

// "maintenance", "supplies", "closed", "other": in the file and at the command line.
[[nodiscard]] std::string_view pauseName(Pause pause);
[[nodiscard]] std::optional<Pause> pauseNamed(std::string_view name);

struct ServiceState {
    std::optional<Pause> pause;  // nothing: in service
    std::string words;           // with Other: what to say, one line, UTF-8 NFC, 200 bytes at most
    friend bool operator==(const ServiceState&, const ServiceState&) = default;
};

// Where a station keeps it: in the store's folder. Kept over a restart.
[[nodiscard]] std::filesystem::path serviceFile(const std::filesystem::path& storeFolder);

// In service when there is no file. A file that cannot be understood means Maintenance: somebody took the
// station out and the disk lost why.
[[nodiscard]] ServiceState readServiceState(const std::filesystem::path& file);
// Durable. BadData for words that are none, too long or more than a line; FileUnwritable, DiskFull.
[[nodiscard]] Result<Done> writeServiceState(const std::filesystem::path& file, const ServiceState& state);

}  // namespace tramso
