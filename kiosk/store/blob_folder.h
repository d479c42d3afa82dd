// SPDX-License-Identifier: GPL-3.0-or-later
// The sealed documents of each dossier, one folder a dossier: blobs/<id>/<number>.sealed.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "kiosk/crypto/sealing.h"
#include "kiosk/store/disk.h"

namespace tramso {

class BlobFolder {
public:
    BlobFolder(Disk& disk, std::filesystem::path folder) : disk_{disk}, folder_{std::move(folder)} {}

    // Seals and syncs every document; on failure what was written is removed again.
    [[nodiscard]] Result<Done> put(const std::string& dossierId, std::span<const Bytes> pdfs, const Key& key,
                                   Random& random);
    // One document by its number. NotFound, or StoreBroken when its seal does not hold.
    [[nodiscard]] Result<Bytes> get(const std::string& dossierId, std::int64_t number, const Key& key);
    [[nodiscard]] Result<Done> remove(const std::string& dossierId);
    [[nodiscard]] Result<std::vector<std::string>> dossiers() { return disk_.folders(folder_); }

private:
    [[nodiscard]] Result<Done> putAll(const std::string& dossierId, std::span<const Bytes> pdfs,
                                      const Key& key, Random& random);
    Disk& disk_;
    std::filesystem::path folder_;
};

}  // namespace tramso
