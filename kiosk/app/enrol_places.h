// SPDX-License-Identifier: GPL-3.0-or-later
// Where a blank box finds whom to believe.
#pragma once

#include <filesystem>
#include <vector>

namespace tramso {

// Files that may hold the operator's public key: that of the image first, then one beside the settings.
[[nodiscard]] std::vector<std::filesystem::path> operatorKeyFiles(const std::filesystem::path& settingsFile);

}  // namespace tramso
