// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that the system mounted read-only, as it does after errors: told, nothing lost, and well again
// after.
#include <catch2/catch.hpp>
#include <cstdio>

#include "tests/crash/small_disk.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

TEST_CASE("a store on a disk that came back read-only says so, and has everything once it can be written") {
    const auto disk = SmallDisk::mount(std::size_t{4} << 20U);
    if (!disk) return std::puts("skipped: no private mount (needs root or user namespaces)"), void();
    const auto folder = disk->path() / "store";
    SystemRandom random;
    const Made made = makeDossier(1, 2, 30'000);
    {
        const auto store = DossierStore::open(folder, stationKey(), random);
        REQUIRE(store);
        REQUIRE((*store)->commit(made.dossier, made.pdfs));
    }
    REQUIRE(disk->remount(SmallDisk::Mode::ReadOnly));
    const auto readOnly = DossierStore::open(folder, stationKey(), random);
    CHECK_FALSE(readOnly);
    if (!readOnly)
        CHECK((readOnly.error().code == FaultCode::FileUnwritable ||
               readOnly.error().code == FaultCode::StoreBroken));
    REQUIRE(disk->remount(SmallDisk::Mode::Writable));
    const auto store = DossierStore::open(folder, stationKey(), random);
    REQUIRE(store);
    CHECK(presenceOf(**store, made) == Presence::Whole);
    const Made more = makeDossier(2, 2, 30'000);
    CHECK((*store)->commit(more.dossier, more.pdfs));
}
