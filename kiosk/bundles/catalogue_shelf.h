// SPDX-License-Identifier: GPL-3.0-or-later
// Where a station keeps the signed catalogue it works with.
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/bundles/catalogue_bundle.h"

namespace tramso {

// One file in a folder, believed anew whenever it is read: what lies on a disk may have been altered. Any
// thread, one at a time.
class CatalogueShelf {
public:
    CatalogueShelf(const std::filesystem::path& folder, std::vector<PublicKey> believed);

    struct Kept {
        std::uint32_t version = 0;
        std::string sha256;  // of the file
        Catalogue catalogue;
    };
    // What is kept; nothing when nothing ever was.
    [[nodiscard]] OrBundleProblem<std::optional<Kept>> kept() const;

    // Takes a bundle in, in place of what is kept, whole or not at all. The very bundle that is kept is taken
    // again. Refused: see BundleTrouble. What is kept but cannot be believed any more stands against nothing.
    [[nodiscard]] OrBundleProblem<Kept> take(ByteView file) const;

private:
    [[nodiscard]] OrBundleProblem<Kept> read(ByteView file) const;

    std::filesystem::path file_;
    std::vector<PublicKey> believed_;
};

}  // namespace tramso
