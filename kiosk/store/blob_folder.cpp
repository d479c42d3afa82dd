// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/blob_folder.h"

#include <fmt/format.h>

namespace tramso {
namespace {

constexpr std::size_t kMaxBlob = 512U << 20U;  // bytes

std::string fileName(std::int64_t number) {
    return fmt::format("{}.sealed", number);
}

// Ties a blob to its place: it cannot be passed off as another document or another dossier's.
std::string contextOf(const std::string& dossierId, std::int64_t number) {
    return fmt::format("document {} {}", dossierId, number);
}

}  // namespace

Result<Done> BlobFolder::put(const std::string& dossierId, std::span<const Bytes> pdfs, const Key& key,
                             Random& random) {
    auto put = putAll(dossierId, pdfs, key, random);
    // What cannot be removed now is swept at the next opening: it belongs to no dossier.
    if (!put) (void)remove(dossierId);
    return put;
}

Result<Done> BlobFolder::putAll(const std::string& dossierId, std::span<const Bytes> pdfs, const Key& key,
                                Random& random) {
    const auto folder = folder_ / dossierId;
    if (auto made = disk_.makeFolder(folder); !made) return made;
    for (std::size_t i = 0; i < pdfs.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i);
        const Bytes sealed = seal(pdfs[i], contextOf(dossierId, number), key, random);
        if (auto written = disk_.write(folder / fileName(number), sealed); !written) return written;
    }
    return disk_.syncFolder(folder).and_then([this](Done) { return disk_.syncFolder(folder_); });
}

Result<Bytes> BlobFolder::get(const std::string& dossierId, std::int64_t number, const Key& key) {
    const auto sealed = disk_.read(folder_ / dossierId / fileName(number), kMaxBlob);
    if (!sealed) return fail(FaultCode::StoreBroken, "blob");
    return open(*sealed, contextOf(dossierId, number), key).map_error([](Fault) {
        return Fault{FaultCode::StoreBroken, "blob seal"};
    });
}

Result<Done> BlobFolder::remove(const std::string& dossierId) {
    return disk_.removeAll(folder_ / dossierId);
}

}  // namespace tramso
