// SPDX-License-Identifier: GPL-3.0-or-later
// The store's promise on a disk that fails at every call in turn: whole or absent, and present once
// committed.
#include <catch2/catch.hpp>

#include "kiosk/store/sqlite_dossier_store.h"
#include "tests/unit/store/lossy_disk.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

// A day at the station: two dossiers come in, the first is delivered, a third comes in.
struct FailingDay {
    ScratchFolder scratch{ScratchFolder::On::Memory};
    std::filesystem::path folder = scratch.path() / "store";
    SystemRandom random;
    std::vector<Made> dossiers{makeDossier(1), makeDossier(2), makeDossier(3)};
    bool opened = false;
    std::vector<bool> committed = std::vector<bool>(3);
    bool delivered = false;

    // Lives the day on this disk; what the disk lost is gone when it is over.
    void live(DiskState& state) {
        if (auto store = openOn(std::make_unique<LossyDisk>(state))) {
            opened = true;
            committed[0] = commit(*store, 0);
            committed[1] = commit(*store, 1);
            delivered = committed[0] && store->markDelivered(dossiers[0].dossier.id, "H29-1").has_value();
            committed[2] = commit(*store, 2);
        }
        state.settle();
    }
    std::unique_ptr<DossierStore> openOn(std::unique_ptr<Disk> disk) {
        auto store = SqliteDossierStore::openOn(std::move(disk), folder, stationKey(), random);
        return store ? std::move(*store) : nullptr;
    }
    bool commit(DossierStore& store, std::size_t i) {
        return store.commit(dossiers[i].dossier, dossiers[i].pdfs).has_value();
    }
    // Folders of blobs on the disk.
    [[nodiscard]] std::size_t blobFolders() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator{folder / "blobs"}, {}));
    }
};

void checkNextMorning(FailingDay& day) {
    const auto store = day.openOn(std::make_unique<RealDisk>());
    REQUIRE(store);
    std::size_t whole = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const Presence presence = presenceOf(*store, day.dossiers[i]);
        CAPTURE(i);
        CHECK(presence != Presence::Half);
        if (day.committed[i]) CHECK(presence != Presence::Absent);
        if (i == 0 && day.delivered) CHECK(presence == Presence::Delivered);
        if (i > 0) CHECK(presence != Presence::Delivered);
        whole += presence == Presence::Whole ? 1 : 0;
    }
    CHECK(day.blobFolders() == whole);  // what belongs to no dossier is swept away
    for (std::size_t i = 0; i < 3; ++i) CHECK(day.commit(*store, i));
    for (std::size_t i = 1; i < 3; ++i) CHECK(presenceOf(*store, day.dossiers[i]) == Presence::Whole);
}

// Fails each call in turn, until a day passes without reaching it. How many calls a day has.
int failEachCall(DiskFailure failure) {
    for (int failAt = 1;; ++failAt) {
        CAPTURE(failAt);
        FailingDay day;
        DiskState state{failure, failAt};
        day.live(state);
        checkNextMorning(day);
        if (state.calls() < failAt) return state.calls();
    }
}

}  // namespace

TEST_CASE("a disk that fails at any call for once loses no dossier and leaves no half of one") {
    CHECK(failEachCall(DiskFailure::Once) > 15);
}

TEST_CASE("a disk that fails for good at any call loses no dossier and leaves no half of one") {
    CHECK(failEachCall(DiskFailure::ForGood) > 15);
}

TEST_CASE("a power cut at any call that loses everything unsynced loses no committed dossier") {
    CHECK(failEachCall(DiskFailure::CutEarly) > 15);
}

TEST_CASE("a power cut at any call that keeps everything unsynced leaves no half of a dossier") {
    CHECK(failEachCall(DiskFailure::CutLate) > 15);
}

TEST_CASE("after a commit that failed nothing of it remains, and the store goes on") {
    for (int failAt = 1;; ++failAt) {
        CAPTURE(failAt);
        FailingDay day;
        DiskState state{DiskFailure::Once, failAt};
        const auto store = day.openOn(std::make_unique<LossyDisk>(state));
        if (!store) continue;
        const bool committed = day.commit(*store, 0);
        if (state.calls() < failAt) break;
        CHECK(presenceOf(*store, day.dossiers[0]) == (committed ? Presence::Whole : Presence::Absent));
        CHECK(day.blobFolders() == (committed ? 1 : 0));
        CHECK(day.commit(*store, 0));
        CHECK(presenceOf(*store, day.dossiers[0]) == Presence::Whole);
    }
}
