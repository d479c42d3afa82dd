// SPDX-License-Identifier: GPL-3.0-or-later
// The manifest of docs/wire.md §3, as far as the service needs it; read as coming from a stranger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "portal/refusal.h"

namespace portal {

// The longest manifest, in bytes.
inline constexpr std::size_t kLongestManifest = std::size_t{1024} * 1024;

// One document the manifest lists.
struct ListedDocument {
    std::string file;    // isFileName(), unique within the manifest
    std::string sha256;  // 64 lower-case hex digits
    std::uint64_t size = 0;
    int pages = 0;

    friend bool operator==(const ListedDocument&, const ListedDocument&) = default;
};

struct Manifest {
    std::string id;             // 32 lower-case hex digits
    std::string trackingToken;  // 32 lower-case hex digits
    std::string reference;      // "TS-7K3M-92QD"
    std::string procedure;      // "1.001193"
    std::string station;        // its name
    std::string supplements;    // the code of the dossier this brings more papers to; "" for a new one
    std::vector<ListedDocument> documents;

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

// Checks every key the contract names: its presence, type, range and spelling, and that no other key is
// there. 400 names the first key found wrong, never its value.
[[nodiscard]] Answer<Manifest> parseManifest(std::string_view body);

}  // namespace portal
