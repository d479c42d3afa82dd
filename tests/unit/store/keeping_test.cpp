// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of a dossier, for how long, and how a store of an earlier version is taken over.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/base/files.h"
#include "kiosk/store/journal_check.h"
#include "kiosk/store/sqlite.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

// Far before and far after everything, whatever the machine's clock says.
const Moment kNever{std::chrono::sys_days{std::chrono::year{1980} / 1 / 1}};
const Moment kAlways{std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}};

struct Kept {
    ScratchFolder scratch;
    std::filesystem::path folder = scratch.path() / "store";
    SystemRandom random;
    std::unique_ptr<DossierStore> store = opened();

    std::unique_ptr<DossierStore> opened() {
        auto made = DossierStore::open(folder, stationKey(), random);
        REQUIRE(made);
        return std::move(*made);
    }
    Made add(int number) {
        Made made = makeDossier(number);
        made.dossier.consents = {{"submit_on_behalf", "2026-11-01", made.dossier.created}};
        REQUIRE(store->commit(made.dossier, made.pdfs));
        return made;
    }
    [[nodiscard]] std::size_t listed() const { return store->list()->size(); }
    [[nodiscard]] std::size_t journalled(const char* event) const {
        const std::string text = store->journal().value();
        CHECK(checkJournal(text, Signer{stationKey()}.publicKey()).trouble == JournalTrouble::None);
        std::size_t count = 0;
        for (auto at = text.find(event); at != std::string::npos; at = text.find(event, at + 1)) ++count;
        return count;
    }
};

// The tables as version 1 made them, with one dossier waiting and one delivered.
constexpr const char* kVersionOne = R"(
PRAGMA journal_mode=WAL;
CREATE TABLE dossier (
    id TEXT PRIMARY KEY, reference TEXT NOT NULL, procedure_code TEXT NOT NULL, tracking_token TEXT NOT NULL,
    state INTEGER NOT NULL, created INTEGER NOT NULL, next_try INTEGER NOT NULL, attempts INTEGER NOT NULL,
    last_fault TEXT NOT NULL, dossier_code TEXT NOT NULL, sealed_key BLOB NOT NULL, sealed_manifest BLOB NOT NULL);
CREATE TABLE document (
    dossier TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE, file TEXT NOT NULL, number INTEGER NOT NULL,
    upload_url TEXT NOT NULL DEFAULT '', PRIMARY KEY (dossier, file));
CREATE INDEX due ON dossier (state, next_try);
)";

// Makes of a store what a program of version 1 would have left.
void turnBack(const std::filesystem::path& folder) {
    auto old = SqlDatabase::open(folder / "old.db");
    REQUIRE(old);
    REQUIRE(old->execute(kVersionOne));
    const std::string attach = "ATTACH '" + (folder / "outbox.db").string() + "' AS new";
    REQUIRE(old->execute(attach.c_str()));
    REQUIRE(old->execute(
        "INSERT INTO dossier SELECT id, reference, procedure_code, tracking_token, state, created, next_try, "
        "attempts, last_fault, dossier_code, sealed_key, sealed_manifest FROM new.dossier; "
        "INSERT INTO document SELECT dossier, file, number, upload_url FROM new.document; "
        "DETACH new; PRAGMA user_version = 1; PRAGMA wal_checkpoint(TRUNCATE);"));
    old = SqlDatabase::open(folder / "old.db");
    for (const char* tail : {"", "-wal", "-shm"})
        std::filesystem::remove(folder / (std::string{"outbox.db"} + tail));
    old = tl::unexpected{Fault{FaultCode::NotFound, "closed"}};
    std::filesystem::rename(folder / "old.db", folder / "outbox.db");
}

}  // namespace

TEST_CASE("who agreed to what is kept beyond the delivery, readable with the station's key alone") {
    Kept shop;
    const Made made = shop.add(1);
    const std::string& id = made.dossier.id;
    REQUIRE(shop.store->markDelivered(id, "H29-1"));
    const auto record = shop.store->consentRecord(id);
    REQUIRE(record);
    const auto json = nlohmann::json::parse(*record);
    CHECK(json["name"] == "Nguyễn Văn Mẫu");
    CHECK(json["number"] == "079090000123");
    CHECK(json["evidence"] == "card_qr");
    CHECK(json["consents"][0]["purpose"] == "submit_on_behalf");
    CHECK(json["consents"][0]["text_version"] == "2026-11-01");
    CHECK(json["manifest"] == sha256Hex(viewBytes(manifestJson(made.dossier))));
    CHECK_FALSE(anyFileHolds(shop.folder, viewBytes("079090000123")));
    CHECK_FALSE(anyFileHolds(shop.folder, viewBytes("Nguyễn")));
}

TEST_CASE("the journal vouches for the consent record as it lies sealed on the disk") {
    Kept shop;
    shop.add(1);
    auto database = SqlDatabase::open(shop.folder / "outbox.db");
    REQUIRE(database);
    auto sealed = database->prepare("SELECT sealed FROM consent");
    REQUIRE(sealed);
    REQUIRE(sealed->step());
    CHECK(shop.journalled(sha256Hex(sealed->blob(0)).c_str()) == 1);
}

TEST_CASE("entries of delivered dossiers go when their time is up, waiting ones never") {
    Kept shop;
    const Made sent = shop.add(1);
    const Made waiting = shop.add(2);
    const Made refused = shop.add(3);
    REQUIRE(shop.store->markDelivered(sent.dossier.id, "H29-1"));
    REQUIRE(shop.store->park(refused.dossier.id, FaultCode::ServiceRefused));
    REQUIRE(shop.store->retire(kNever, kNever));
    CHECK(shop.listed() == 3);
    REQUIRE(shop.store->retire(kAlways, kNever));
    CHECK(shop.listed() == 2);
    CHECK(presenceOf(*shop.store, sent) == Presence::Absent);
    CHECK(presenceOf(*shop.store, waiting) == Presence::Whole);
    CHECK(presenceOf(*shop.store, refused) == Presence::Whole);
    CHECK(shop.journalled("entry.erased") == 1);
    // The slip's tracking address is the holder's; it goes with the entry, from every file.
    CHECK_FALSE(anyFileHolds(shop.folder, viewBytes(sent.dossier.trackingToken)));
    CHECK_FALSE(anyFileHolds(shop.folder, viewBytes(sent.dossier.reference)));
}

TEST_CASE("consent records go when their time is up, but not before their dossier is gone") {
    Kept shop;
    const Made sent = shop.add(1);
    const Made waiting = shop.add(2);
    REQUIRE(shop.store->markDelivered(sent.dossier.id, "H29-1"));
    REQUIRE(shop.store->retire(kAlways, kNever));
    CHECK(shop.store->consentRecord(sent.dossier.id));
    REQUIRE(shop.store->retire(kNever, kAlways));
    CHECK(shop.store->consentRecord(sent.dossier.id).error().code == FaultCode::NotFound);
    CHECK(shop.store->consentRecord(waiting.dossier.id));
    CHECK(shop.journalled("consent.erased") == 1);
}

TEST_CASE("a store of version 1 is taken over whole, and a copy of it is kept until a key is destroyed") {
    Kept shop;
    const Made waiting = shop.add(1);
    const Made sent = shop.add(2);
    REQUIRE(shop.store->markDelivered(sent.dossier.id, "H29-2"));
    shop.store.reset();
    turnBack(shop.folder);
    const auto copy = shop.folder / "outbox.db.before-6";

    shop.store = shop.opened();
    CHECK(presenceOf(*shop.store, waiting) == Presence::Whole);
    CHECK(presenceOf(*shop.store, sent) == Presence::Delivered);
    CHECK(std::filesystem::exists(copy));
    const Made next = shop.add(3);
    CHECK(shop.journalled("dossier.committed") == 1);
    REQUIRE(shop.store->markDelivered(next.dossier.id, "H29-3"));
    CHECK_FALSE(std::filesystem::exists(copy));
    shop.store.reset();
    shop.store = shop.opened();
    CHECK(presenceOf(*shop.store, waiting) == Presence::Whole);
    REQUIRE(shop.store->retire(kAlways, kNever));
    CHECK(shop.listed() == 1);
}

TEST_CASE("the copy of a store of version 1 is a store of version 1") {
    Kept shop;
    const Made waiting = shop.add(1);
    shop.store.reset();
    turnBack(shop.folder);
    shop.store = shop.opened();
    shop.store.reset();
    const auto other = shop.scratch.path() / "other";
    std::filesystem::copy(shop.folder, other, std::filesystem::copy_options::recursive);
    for (const char* name : {"outbox.db-wal", "outbox.db-shm"}) std::filesystem::remove(other / name);
    std::filesystem::rename(other / "outbox.db.before-6", other / "outbox.db");
    const auto again = DossierStore::open(other, stationKey(), shop.random);
    REQUIRE(again);
    CHECK(presenceOf(**again, waiting) == Presence::Whole);
}

TEST_CASE(
    "the youngest dossier of a person for a procedure is found again, also after delivery, and no number is "
    "kept") {
    Kept shop;
    const Made first = shop.add(1);
    const Made second = shop.add(2);
    Made more = makeDossier(3);
    more.dossier.supplements = "H29-2";
    REQUIRE(shop.store->commit(more.dossier, more.pdfs));
    const std::string number = first.dossier.applicant.number;
    REQUIRE(shop.store->markDelivered(second.dossier.id, "H29-2"));

    const auto alike = shop.store->lastAlike("1.001193", number);
    REQUIRE(alike);
    REQUIRE(*alike);
    CHECK((*alike)->id == second.dossier.id);
    CHECK_FALSE(shop.store->lastAlike("1.000656", number).value());
    CHECK_FALSE(shop.store->lastAlike("1.001193", "079090000124").value());
    shop.store.reset();
    CHECK_FALSE(anyFileHolds(shop.folder, viewBytes(number)));
}
