// SPDX-License-Identifier: GPL-3.0-or-later
// Results as files of a folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "portal/office/result_shelf.h"

namespace portal {

class FileResults : public ResultShelf {
public:
    // Results become `<folder>/<dossier id>.pdf`.
    explicit FileResults(std::filesystem::path folder) : folder_{std::move(folder)} {}

    [[nodiscard]] bool prepare() override;
    [[nodiscard]] bool put(const std::string& id, std::string_view pdf) override;
    [[nodiscard]] MaybeReadable find(const std::string& id) override;

private:
    std::filesystem::path folder_;
};

}  // namespace portal
