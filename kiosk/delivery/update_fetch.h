// SPDX-License-Identifier: GPL-3.0-or-later
// Newer editions of the station's disk, from its service (docs/wire.md §13). Whose signature a bundle has to
// bear is for RAUC to judge; here it comes whole, as the service says it is, and in its own time.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "kiosk/delivery/http_online_service.h"

namespace tramso {

// What the service offers this station.
struct OfferedEdition {
    std::string edition;     // 1–20 digits
    std::string sha256;      // of the bundle: 64 small hex digits
    std::uint64_t size = 0;  // bytes, 8 GiB at most
    std::string path;        // below the service's address, "/api/v1/update/bundle?edition=…"
    friend bool operator==(const OfferedEdition&, const OfferedEdition&) = default;
};

// The body of the service's answer. ServiceNotOurs when it is anything else.
[[nodiscard]] Result<OfferedEdition> parseOfferedEdition(std::string_view body);

// Asks once; nothing when there is nothing for this station that is newer than `edition` (empty: anything
// is). Faults as the service's own; a service that knows no editions offers nothing.
[[nodiscard]] Result<std::optional<OfferedEdition>> askForEdition(const ServiceAddress& service,
                                                                  const std::string& station,
                                                                  const std::string& edition,
                                                                  const std::stop_token& stop);

// Brings a bundle into a file, piece by piece after what is there already, never faster than the line
// allows, together with what is sent meanwhile. `mayGoOn` is asked before each piece: somebody may have come.
// Cancelled then, and the file can be gone on with. Durable when it returns. BadData when the whole is not
// what was offered; then the file is gone. Faults of service and disk.
[[nodiscard]] Result<Done> fetchBundle(const ServiceAddress& service, const OfferedEdition& offered,
                                       const std::filesystem::path& file,
                                       const std::function<bool()>& mayGoOn, const std::stop_token& stop);

}  // namespace tramso
