// SPDX-License-Identifier: GPL-3.0-or-later
// Editions on a box with two slots, seen through the files of the image and what RAUC says.
#include "kiosk/device/rauc_updates.h"

#include <catch2/catch.hpp>

#include "kiosk/base/edition.h"
#include "kiosk/base/files.h"
#include "kiosk/device/rauc_status.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

constexpr auto kOld = "20261102083000", kNew = "20261129193128";

// As RAUC 1.8 writes it; the edition of a slot that it wrote itself.
std::string slotJson(const char* name, const char* boot, const char* state, const std::string& edition) {
    const std::string bundle = edition.empty()
                                   ? R"("compatible":null)"
                                   : R"("compatible":"tramso-x86-64","version":")" + edition + '"';
    return std::string{R"({")"} + name +
           R"(":{"class":"rootfs","device":"/dev/x","type":"raw","bootname":")" + boot + R"(","state":")" +
           state + R"(","parent":null,"mountpoint":null,"boot_status":"good","slot_status":{"bundle":{)" +
           bundle + "}}}}";
}

std::string statusJson(const std::string& editionA, const std::string& editionB, bool bRuns, bool bNext) {
    return std::string{R"({"compatible":"tramso-x86-64","variant":"","booted":")"} + (bRuns ? "B" : "A") +
           R"(","boot_primary":"rootfs.)" + (bNext ? '1' : '0') + R"(","slots":[)" +
           slotJson("rootfs.1", "B", bRuns ? "booted" : "inactive", editionB) +
           R"(,{"boot.0":{"class":"boot","device":"/dev/y","type":"raw","bootname":null,"state":"active","parent":"rootfs.0"}},)" +
           slotJson("rootfs.0", "A", bRuns ? "inactive" : "booted", editionA) + "]}";
}

struct TwoSlots {
    ScratchFolder disk;
    UpdatePlaces places{.bundle = disk.path() / "update" / "tramso.raucb",
                        .edition = disk.path() / "edition",
                        .passed = disk.path() / "passed"};
    std::string rauc = statusJson("", "", false, false);
    RaucUpdates updates{places, [this]() -> Result<std::string> { return rauc; }};

    TwoSlots() {
        std::filesystem::create_directory(places.folder());
        runs(kOld);
    }
    void runs(const std::string& edition) {
        write(places.edition, edition + '\n');
        passed += edition + '\n';
        write(places.passed, passed);
    }
    void comes(const std::string& edition) { write(places.waiting(edition), "bundle " + edition); }
    void outcome(const std::string& text) { write(places.folder() / "outcome", text + '\n'); }
    static void write(const std::filesystem::path& file, const std::string& text) {
        REQUIRE(writeFile(file, viewBytes(text)));
    }
    [[nodiscard]] UpdateStanding now() {
        const auto standing = updates.look();
        REQUIRE(standing);
        return *standing;
    }

private:
    std::string passed;
};

}  // namespace

TEST_CASE("a box fresh from its image runs one edition and has none to go back to") {
    TwoSlots box;
    const auto now = box.now();
    CHECK(now.slot == "A");
    CHECK(now.edition == kOld);
    CHECK(now.before.empty());
    CHECK(now.offered.empty());
    CHECK(now.outcome == UpdateOutcome::None);
    CHECK(box.updates.putIn().error().code == FaultCode::NotFound);
    CHECK(box.updates.goBack().error().code == FaultCode::NotFound);
}

TEST_CASE("the newest bundle that waits is offered, handed over whole, and those before it go") {
    TwoSlots box;
    box.comes("20261101000000");
    CHECK(box.now().offered.empty());  // older than what runs
    box.comes("20261110000000");
    box.comes(kNew);
    CHECK(box.now().offered == kNew);
    REQUIRE(box.updates.putIn());
    CHECK(viewText(*readFile(box.places.bundle, 100)) == std::string{"bundle "} + kNew);
    CHECK(waitingEditions(box.places).empty());
    CHECK(box.now().outcome == UpdateOutcome::PuttingIn);
    CHECK(box.now().tried == kNew);
    CHECK(box.updates.underWay());
}

TEST_CASE("an edition that runs after it was put in was good, and the one before is the way back") {
    TwoSlots box;
    box.outcome("installed");
    box.rauc = statusJson("", kNew, false, true);
    CHECK(box.now().outcome == UpdateOutcome::Restarting);
    box.runs(kNew);
    box.rauc = statusJson("", kNew, true, true);
    const auto now = box.now();
    CHECK(now.outcome == UpdateOutcome::Good);
    CHECK(now.slot == "B");
    CHECK(now.before == kOld);
    REQUIRE(box.updates.goBack());
    CHECK(std::filesystem::exists(box.places.folder() / "go-back"));
    CHECK(box.updates.underWay());
}

TEST_CASE("an edition that was put in and does not run has fallen back, and is no way back") {
    TwoSlots box;
    box.outcome("installed");
    box.rauc = statusJson("", kNew, false, false);
    CHECK(box.now().outcome == UpdateOutcome::FellBack);
    CHECK(box.now().before.empty());
}

TEST_CASE("why a bundle was refused is told apart") {
    TwoSlots box;
    // As images/overlay/usr/lib/tramso/update writes them.
    box.outcome("refused: signature verification failed: Verify error: self-signed certificate");
    CHECK(box.now().outcome == UpdateOutcome::Unsigned);
    box.outcome("refused: not newer than edition 20261129000000");
    CHECK(box.now().outcome == UpdateOutcome::NotNewer);
    box.outcome("refused: Compatible mismatch: Expected 'tramso-x86-64' but bundle manifest has 'x'");
    CHECK(box.now().outcome == UpdateOutcome::Refused);
    box.outcome("went back");
    CHECK(box.now().outcome == UpdateOutcome::WentBack);
}

TEST_CASE("a bundle nobody fetched for hours keeps the station from nothing") {
    TwoSlots box;
    TwoSlots::write(box.places.bundle, "left behind");
    CHECK(box.updates.underWay());
    std::filesystem::last_write_time(box.places.bundle,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours{2});
    CHECK_FALSE(box.updates.underWay());
}

TEST_CASE("a RAUC that says nothing, or nonsense, is a fault") {
    ScratchFolder disk;
    for (const char* said :
         {"", "[]", "{}", R"({"slots":[]})", R"({"slots":[{"rootfs.0":{"bootname":"A"}}]})"}) {
        RaucUpdates updates{{.bundle = disk.path() / "tramso.raucb"},
                            [&]() -> Result<std::string> { return said; }};
        CHECK(updates.look().error().code == FaultCode::BadData);
    }
    RaucUpdates silent{{.bundle = disk.path() / "tramso.raucb"},
                       []() -> Result<std::string> { return fail(FaultCode::NotFound, "script"); }};
    CHECK(silent.look().error().code == FaultCode::NotFound);
}

TEST_CASE("editions are numbers, however long") {
    CHECK(isNewer("20261129193128", "20261129193127"));
    CHECK(isNewer("10", "9"));
    CHECK_FALSE(isNewer("0009", "9"));
    CHECK(isNewer("1", ""));
    CHECK_FALSE(isEdition(""));
    CHECK_FALSE(isEdition("1.2"));
    CHECK_FALSE(isEdition(std::string(21, '1')));
}
