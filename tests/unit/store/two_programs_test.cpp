// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk and a technician's tramsoctl on one store at the same time.
#include <catch2/catch.hpp>
#include <functional>

#include "kiosk/store/sqlite_dossier_store.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

// The machine's disk, with something happening after each write.
class BusyDisk final : public Disk {
public:
    explicit BusyDisk(std::function<void()> meanwhile) : meanwhile_{std::move(meanwhile)} {}
    Result<Done> makeFolder(const std::filesystem::path& folder) override { return disk_.makeFolder(folder); }
    Result<Done> write(const std::filesystem::path& file, ByteView content) override {
        auto written = disk_.write(file, content);
        meanwhile_();
        return written;
    }
    Result<Done> syncFolder(const std::filesystem::path& folder) override { return disk_.syncFolder(folder); }
    Result<Bytes> read(const std::filesystem::path& file, std::size_t limit) override {
        return disk_.read(file, limit);
    }
    Result<Done> removeAll(const std::filesystem::path& folder) override { return disk_.removeAll(folder); }
    Result<std::vector<std::string>> folders(const std::filesystem::path& folder) override {
        return disk_.folders(folder);
    }

private:
    std::function<void()> meanwhile_;
    RealDisk disk_;
};

}  // namespace

TEST_CASE("looking at the outbox while a dossier is being committed takes nothing of it away") {
    const ScratchFolder scratch;
    const auto folder = scratch.path() / "store";
    SystemRandom random;
    int looks = 0;
    const auto look = [&] {
        const auto second = DossierStore::open(folder, stationKey(), random);
        REQUIRE(second);
        CHECK((*second)->list());
        ++looks;
    };
    const auto kiosk =
        SqliteDossierStore::openOn(std::make_unique<BusyDisk>(look), folder, stationKey(), random);
    REQUIRE(kiosk);
    const Made made = makeDossier(1);
    REQUIRE((*kiosk)->commit(made.dossier, made.pdfs));
    CHECK(looks == 2);
    CHECK(presenceOf(**kiosk, made) == Presence::Whole);
}

TEST_CASE("two programs see each other's dossiers") {
    const ScratchFolder scratch;
    const auto folder = scratch.path() / "store";
    SystemRandom random;
    const auto one = DossierStore::open(folder, stationKey(), random);
    const auto two = DossierStore::open(folder, stationKey(), random);
    REQUIRE((one && two));
    const Made first = makeDossier(1);
    const Made second = makeDossier(2);
    REQUIRE((*one)->commit(first.dossier, first.pdfs));
    REQUIRE((*two)->commit(second.dossier, second.pdfs));
    CHECK(presenceOf(**two, first) == Presence::Whole);
    CHECK(presenceOf(**one, second) == Presence::Whole);
}
