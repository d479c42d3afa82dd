// SPDX-License-Identifier: GPL-3.0-or-later
// Small lists an operator keeps by hand: 64 hex digits and a name on each line.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace portal {

using KeyedNames = std::map<std::string, std::string, std::less<>>;

// Names by their 64 lower-case hex digits; empty lines and lines that begin with # mean nothing, no file is
// an empty list. A sentence that names file, line and what was expected (`what`: "a public key") otherwise.
[[nodiscard]] tl::expected<KeyedNames, std::string> readKeyedList(const std::filesystem::path& file,
                                                                  std::string_view what);

}  // namespace portal
