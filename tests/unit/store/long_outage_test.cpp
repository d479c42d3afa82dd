// SPDX-License-Identifier: GPL-3.0-or-later
// Two weeks without a line: the store opens at once, and hands dossiers out in the order they came.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <ctime>

#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

constexpr int kWaiting = 9'999;

// Time this program had the processor, so that a busy machine does not count.
double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

long mostMemory() {  // KiB
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("ten thousand waiting dossiers hold up neither the start nor each other") {
    const ScratchFolder scratch{ScratchFolder::On::Memory};
    const auto folder = scratch.path() / "store";
    SystemRandom random;
    {
        const auto store = DossierStore::open(folder, stationKey(), random);
        REQUIRE(store);
        for (int number = 1; number <= kWaiting; ++number) {
            const Made made = makeDossier(number, 1, 100);
            REQUIRE((*store)->commit(made.dossier, made.pdfs));
        }
    }
    const double before = processorSeconds();
    const auto store = DossierStore::open(folder, stationKey(), random);
    REQUIRE(store);
    CHECK(processorSeconds() - before < 2.0);

    const long memory = mostMemory();
    const Moment later = makeDossier(kWaiting).dossier.created + std::chrono::hours{1};
    for (int number = 1; number <= 300; ++number) {
        const auto due = (*store)->nextDue(later);
        REQUIRE(due);
        REQUIRE(*due);
        const Made expected = makeDossier(number, 1, 100);
        REQUIRE((*due)->id == expected.dossier.id);
        REQUIRE(((*store)->document((*due)->id, expected.dossier.documents[0].file) == expected.pdfs[0]));
        REQUIRE((*store)->markDelivered((*due)->id, "H29-1"));
    }
    CHECK(mostMemory() - memory < 32L * 1024);
}
