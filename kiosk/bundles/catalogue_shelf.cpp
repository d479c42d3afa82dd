// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/bundles/catalogue_shelf.h"

#include <fmt/format.h>

#include "kiosk/base/files.h"

namespace tramso {

CatalogueShelf::CatalogueShelf(const std::filesystem::path& folder, std::vector<PublicKey> believed)
    : file_{folder / "catalogue.bundle"}, believed_{std::move(believed)} {}

OrBundleProblem<CatalogueShelf::Kept> CatalogueShelf::read(ByteView file) const {
    const auto bundle = openBundle(file, believed_);
    if (!bundle) return tl::unexpected{bundle.error()};
    auto catalogue = parseCatalogue(bundle->files);
    if (catalogue) return Kept{bundle->version, sha256Hex(file), std::move(*catalogue)};
    std::string text;
    for (const CatalogueProblem& problem : catalogue.error())
        text += (text.empty() ? "" : "\n") + problem.text;
    return tl::unexpected{BundleProblem{BundleTrouble::BadCatalogue, std::move(text)}};
}

OrBundleProblem<std::optional<CatalogueShelf::Kept>> CatalogueShelf::kept() const {
    std::error_code none;
    if (!std::filesystem::exists(file_, none)) return std::nullopt;
    const auto file = readFile(file_, kLongestBundle);
    if (!file)
        return tl::unexpected{BundleProblem{BundleTrouble::NotOne, file_.string() + ": cannot be read"}};
    auto kept = read(*file);
    if (!kept) return tl::unexpected{kept.error()};
    return std::optional{std::move(*kept)};
}

OrBundleProblem<CatalogueShelf::Kept> CatalogueShelf::take(ByteView file) const {
    auto taken = read(file);
    if (!taken) return taken;
    const auto before = kept();
    if (before && *before) {
        const Kept& now = **before;
        if (now.sha256 == taken->sha256) return taken;
        if (taken->version <= now.version)
            return tl::unexpected{BundleProblem{
                BundleTrouble::Older, fmt::format("version {} is not newer than version {}, which is used",
                                                  taken->version, now.version)}};
    }
    std::error_code problem;
    std::filesystem::create_directories(file_.parent_path(), problem);
    if (!writeFile(file_, file))
        return tl::unexpected{BundleProblem{BundleTrouble::NotKept, file_.string() + ": cannot be written"}};
    return taken;
}

}  // namespace tramso
