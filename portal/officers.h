// SPDX-License-Identifier: GPL-3.0-or-later
// The officers who may look at dossiers and decide on them: docs/wire.md §6.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "portal/keyed_list.h"

namespace portal {

// Whether it can be shown as an officer's name: 1 to 100 bytes, none of them a control, no space first.
[[nodiscard]] bool isOfficerName(std::string_view name);

// Unchanging once loaded; may be used from any thread.
class Officers {
public:
    // Reads a list, an officer a line: the SHA-256 of the token (64 lower-case hex digits), a space, the
    // name; empty lines and lines that begin with # mean nothing. No file: there are no officers. A sentence
    // that names the line when it is anything else.
    [[nodiscard]] static tl::expected<Officers, std::string> load(const std::filesystem::path& file);
    // Draws a token for an officer and adds its digest to the list: the token, told this once; a sentence
    // when the name is none (1–100 printable characters) or the list cannot be written.
    [[nodiscard]] static tl::expected<std::string, std::string> add(const std::filesystem::path& file,
                                                                    const std::string& name);

    // Whose token this is. The list holds digests alone, so a look-up tells nothing by the time it takes.
    [[nodiscard]] std::optional<std::string> nameOf(std::string_view token) const;

private:
    KeyedNames names_;  // by digest
};

}  // namespace portal
