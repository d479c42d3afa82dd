// SPDX-License-Identifier: GPL-3.0-or-later
// The stations whose signature the service knows: docs/wire.md §3.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "portal/keyed_list.h"
#include "portal/refusal.h"

namespace portal {

// Unchanging once loaded; may be used from any thread.
class StationKeys {
public:
    // Reads a list, a station a line: its public key (64 lower-case hex digits, as `tramsoctl key` prints
    // it), a space, its name; empty lines and lines that begin with # mean nothing. No file: no station is
    // known. A sentence that names the line when it is anything else.
    [[nodiscard]] static tl::expected<StationKeys, std::string> load(const std::filesystem::path& file);

    // Once a station is known, all must be: 403 unless `signature` (a detached JWS over `body`) was made with
    // the key of the station of this name.
    [[nodiscard]] Answer<void> check(std::string_view signature, std::string_view body,
                                     const std::string& station) const;

private:
    KeyedNames names_;  // by public key in hex
};

}  // namespace portal
