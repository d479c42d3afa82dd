// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that refuses to sync, or has become read-only under the open store, at every call in turn: told as a
// fault, no committed dossier lost, none half there; the same for who is killed at once and opens it again.
#include "tests/crash/refusing_disk.h"

#include <catch2/catch.hpp>

#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;
using refusing_disk::What;

namespace {

constexpr std::size_t kDossiers = 3;

// A day at the station: two dossiers come in, the first is delivered, a third comes in.
struct Day {
    ScratchFolder scratch{ScratchFolder::On::Memory};
    std::filesystem::path folder = scratch.path() / "store";
    SystemRandom random;
    std::vector<Made> dossiers{makeDossier(1), makeDossier(2), makeDossier(3)};
    std::vector<bool> committed = std::vector<bool>(kDossiers);
    bool delivered = false;
    int calls = 0;

    // Lives it on a disk that refuses; what a program killed at its end leaves is in `folder`-killed.
    void live(What what, int nth) {
        auto store = DossierStore::open(folder, stationKey(), random);
        REQUIRE(store);
        refusing_disk::refuse(what, nth);
        commit(**store, 0);
        commit(**store, 1);
        delivered = committed[0] && (*store)->markDelivered(dossiers[0].dossier.id, "H29-1").has_value();
        commit(**store, 2);
        calls = refusing_disk::relent();
        std::filesystem::copy(folder, killed(), std::filesystem::copy_options::recursive);
    }
    void commit(DossierStore& store, std::size_t i) {
        const auto done = store.commit(dossiers[i].dossier, dossiers[i].pdfs);
        committed[i] = done.has_value();
        if (!done) CHECK(done.error().code != FaultCode::NotFound);
    }
    [[nodiscard]] std::filesystem::path killed() const { return folder.string() + "-killed"; }

    // What is there when the store is opened again on a disk that is well.
    void checkNextMorning(const std::filesystem::path& place) {
        const auto store = DossierStore::open(place, stationKey(), random);
        REQUIRE(store);
        for (std::size_t i = 0; i < kDossiers; ++i) {
            const Presence presence = presenceOf(**store, dossiers[i]);
            CAPTURE(place, i, bool{committed[i]}, delivered, static_cast<int>(presence));
            CHECK(presence != Presence::Half);
            if (committed[i]) CHECK(presence != Presence::Absent);
            if (i == 0 && delivered) CHECK(presence == Presence::Delivered);
        }
        for (std::size_t i = 1; i < kDossiers; ++i) {
            CHECK((*store)->commit(dossiers[i].dossier, dossiers[i].pdfs));
            CHECK(presenceOf(**store, dossiers[i]) == Presence::Whole);
        }
    }
};

// Refuses at each call in turn, until a day passes without reaching it; how many calls a day has.
int refuseEachCall(What what) {
    for (int nth = 1;; ++nth) {
        CAPTURE(nth);
        Day day;
        day.live(what, nth);
        day.checkNextMorning(day.folder);
        day.checkNextMorning(day.killed());
        if (day.calls < nth) return day.calls;
    }
}

}  // namespace

TEST_CASE("a sync that fails once, whichever it is, loses no committed dossier and leaves no half of one") {
    CHECK(refuseEachCall(What::Syncs) > 10);
}

TEST_CASE("syncs that fail from any one on lose no committed dossier and leave no half of one") {
    CHECK(refuseEachCall(What::AllSyncs) > 10);
}

TEST_CASE(
    "a disk that becomes read-only under the open store loses no committed dossier and leaves no half of "
    "one") {
    CHECK(refuseEachCall(What::Writes) > 20);
}

TEST_CASE("on a disk that does not sync nothing is committed, and it is told") {
    Day day;
    day.live(What::AllSyncs, 1);
    CHECK(day.committed == std::vector<bool>{false, false, false});
}
