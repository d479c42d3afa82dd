// SPDX-License-Identifier: GPL-3.0-or-later
// No space left, at every fill level from nothing to enough: told as such, nothing half-written, and the
// store works again once there is room.
#include <catch2/catch.hpp>
#include <cstdio>

#include "tests/crash/small_disk.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

constexpr std::size_t kDisk = 4U << 20U;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kSize = 30'000;

std::unique_ptr<SmallDisk> smallDisk() {
    auto disk = SmallDisk::mount(kDisk);
    if (!disk) std::puts("skipped: no private mount (needs root or user namespaces)");
    return disk;
}

Result<std::unique_ptr<DossierStore>> openOn(const SmallDisk& disk, Random& random) {
    return DossierStore::open(disk.path() / "store", stationKey(), random);
}

std::ptrdiff_t blobFolders(const SmallDisk& disk) {
    return std::distance(std::filesystem::directory_iterator{disk.path() / "store/blobs"}, {});
}

}  // namespace

TEST_CASE("a dossier that does not fit is refused as a full disk and leaves nothing; with room it goes in") {
    int refused = 0;
    for (std::size_t pages = 0;; ++pages) {
        const auto disk = smallDisk();
        if (!disk) return;
        CAPTURE(pages);
        SystemRandom random;
        const auto store = openOn(*disk, random);
        REQUIRE(store);
        const Made before = makeDossier(1, 2, kSize);
        REQUIRE((*store)->commit(before.dossier, before.pdfs));
        disk->leaveFree(pages * kPage);

        const Made made = makeDossier(2, 2, kSize);
        const auto committed = (*store)->commit(made.dossier, made.pdfs);
        if (!committed) {
            ++refused;
            CHECK(committed.error().code == FaultCode::DiskFull);
            CHECK(presenceOf(**store, made) == Presence::Absent);
            CHECK(blobFolders(*disk) == 1);
        } else {
            CHECK(presenceOf(**store, made) == Presence::Whole);
        }
        CHECK(presenceOf(**store, before) == Presence::Whole);

        disk->makeRoom();
        CHECK((*store)->commit(made.dossier, made.pdfs));
        CHECK(presenceOf(**store, made) == Presence::Whole);
        if (committed) break;
    }
    CHECK(refused > 10);
}

TEST_CASE("a store opened anew after a full disk has what it had, and works") {
    for (std::size_t pages = 0; pages <= 18; pages += 3) {
        const auto disk = smallDisk();
        if (!disk) return;
        CAPTURE(pages);
        SystemRandom random;
        const Made before = makeDossier(1, 2, kSize);
        const Made made = makeDossier(2, 2, kSize);
        {
            const auto store = openOn(*disk, random);
            REQUIRE(store);
            REQUIRE((*store)->commit(before.dossier, before.pdfs));
            disk->leaveFree(pages * kPage);
            CHECK_FALSE((*store)->commit(made.dossier, made.pdfs));
        }
        disk->makeRoom();
        const auto store = openOn(*disk, random);
        REQUIRE(store);
        CHECK(presenceOf(**store, before) == Presence::Whole);
        CHECK(presenceOf(**store, made) == Presence::Absent);
        CHECK((*store)->commit(made.dossier, made.pdfs));
    }
}

TEST_CASE("a store that cannot be made or opened for want of room says so") {
    bool opened = false;
    for (std::size_t pages = 0; !opened; ++pages) {
        const auto disk = smallDisk();
        if (!disk) return;
        CAPTURE(pages);
        REQUIRE(pages < 200);
        SystemRandom random;
        disk->leaveFree(pages * kPage);
        {
            const auto store = openOn(*disk, random);
            opened = store.has_value();
            if (!store) CHECK(store.error().code == FaultCode::DiskFull);
        }
        disk->makeRoom();
        CHECK(openOn(*disk, random));
    }
}
