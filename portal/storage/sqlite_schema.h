// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the embedded database, and how one of an earlier version is brought up to date.
#pragma once

#include <filesystem>
#include <string>

#include "portal/database.h"

namespace portal {

// Brings the database at `file` to the shape of this version, step by step, each in one transaction; a copy
// of an earlier one is kept beside it as `<file>.before-<version>`. An empty text, or a sentence: the
// database is of a later version, or refused.
[[nodiscard]] std::string bringUpToDate(Database& database, const std::filesystem::path& file);

}  // namespace portal
