// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that say which objects a blob store holds, or may hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "portal/database.h"

namespace portal {

// Notes an object about to be written for an upload from `start` on ("" and 0 for what is no upload's); a
// second note renews the first. False when it cannot be noted (it may just be on its way out), and then it
// must not be written.
[[nodiscard]] bool noteObject(Database& database, const std::string& object, const std::string& upload,
                              std::uint64_t start);

// Forgets an object that was noted and is not there.
void forgetObject(Database& database, const std::string& object);

// A key nobody else has.
[[nodiscard]] std::optional<std::string> drawObject(const std::string& upload);

}  // namespace portal
