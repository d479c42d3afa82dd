// SPDX-License-Identifier: GPL-3.0-or-later
// Codes people type, kept so that the file they stand in does not give them away.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tramso {

// A salted Argon2id hash of a code, as text of 128 characters at most that names its own cost. Takes about
// 64 MB and a tenth of a second: nobody tries a million codes at the file in a minute. Nothing when the
// memory is not there.
[[nodiscard]] std::optional<std::string> hashPin(std::string_view pin);

// Whether a code is the one that was hashed; false for anything that is no such hash. As costly as hashPin().
[[nodiscard]] bool pinMatches(const std::string& hash, std::string_view pin);

// Whether a text has the form of such a hash, and its cost is what hashPin() uses.
[[nodiscard]] bool isPinHash(std::string_view text);

}  // namespace tramso
