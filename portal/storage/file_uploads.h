// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads as files of a folder: an upload has come as far as its file is long, and was last written when the
// file was; so no crash falls between the bytes and what is known of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "portal/storage/upload_bytes.h"

namespace portal {

class FileUploads : public UploadBytes {
public:
    // Uploads become `<folder>/<id>`.
    explicit FileUploads(std::filesystem::path folder) : folder_{std::move(folder)} {}

    [[nodiscard]] bool prepare() override;
    [[nodiscard]] bool begin(const std::string& id) override;
    [[nodiscard]] std::optional<Extent> extent(const std::string& id) override;
    [[nodiscard]] std::unique_ptr<Growth> grow(const std::string& id, std::uint64_t offset) override;
    [[nodiscard]] std::optional<std::string> close(const std::string& id, const std::string& seen) override;
    void remove(const std::string& id) override;
    [[nodiscard]] std::vector<std::string> untouchedSince(Seconds moment) override;
    [[nodiscard]] std::vector<std::string> strays() override;
    void tidy() override {}

    // Where an upload's bytes lie.
    [[nodiscard]] std::filesystem::path fileOf(const std::string& id) const { return folder_ / id; }

private:
    std::filesystem::path folder_;
};

}  // namespace portal
