// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the shared database.
#pragma once

#include <string>

namespace portal {

class Database;

// Makes the tables, or brings those of an earlier version up to date, in one transaction; of several
// processes that start at once one does it. An empty text, or a sentence.
[[nodiscard]] std::string bringUpToDate(Database& database);

}  // namespace portal
