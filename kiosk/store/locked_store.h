// SPDX-License-Identifier: GPL-3.0-or-later
// A store whose station has lost its key: what is in it can be counted, not read.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/store/dossier_store.h"

namespace tramso {

// Every dossier still known in the store of a folder, oldest first; the store is left as it is, and may be in
// use meanwhile. NotFound when there is none; StoreBroken for a damaged one, or one of another version.
[[nodiscard]] Result<std::vector<OutboxEntry>> listWithoutKey(const std::filesystem::path& folder);

}  // namespace tramso
