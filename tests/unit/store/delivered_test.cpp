// SPDX-License-Identifier: GPL-3.0-or-later
// Once the service has a dossier, nobody can read the station's copy any more, whatever file they look into.
#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "kiosk/store/sqlite.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

// The one blob a statement gives, read beside the store.
Bytes blobOf(const std::filesystem::path& folder, const std::string& sql) {
    auto database = SqlDatabase::open(folder / "outbox.db");
    REQUIRE(database);
    auto statement = database->prepare(sql);
    REQUIRE(statement);
    REQUIRE(statement->step());
    return statement->blob(0);
}

struct Station {
    ScratchFolder scratch;
    std::filesystem::path folder = scratch.path() / "store";
    SystemRandom random;
    std::unique_ptr<DossierStore> store = opened(folder);
    Made made = makeDossier(1);
    Bytes sealedKey;
    Bytes sealedManifest;

    Station() {
        REQUIRE(store->commit(made.dossier, made.pdfs));
        sealedKey = blobOf(folder, "SELECT sealed_key FROM dossier");
        sealedManifest = blobOf(folder, "SELECT sealed_manifest FROM dossier");
        REQUIRE(sealedKey.size() > 32);
        REQUIRE(anyFileHolds(folder, sealedKey));  // or the search below would prove nothing
    }
    std::unique_ptr<DossierStore> opened(const std::filesystem::path& where) {
        auto opened = DossierStore::open(where, stationKey(), random);
        REQUIRE(opened);
        return std::move(*opened);
    }
};

}  // namespace

TEST_CASE("nothing personal stands readable in any file, before or after delivery") {
    Station station;
    for (int delivered = 0; delivered < 2; ++delivered) {
        for (const char* text : {"Nguyễn Văn Mẫu", "079090000123", "Đường Mẫu", "%PDF"})
            CHECK_FALSE(anyFileHolds(station.folder, viewBytes(text)));
        REQUIRE(station.store->markDelivered(station.made.dossier.id, "H29-1"));
    }
}

TEST_CASE("the key of a delivered dossier is in no file, the write-ahead log included") {
    Station station;
    REQUIRE(station.store->markDelivered(station.made.dossier.id, "H29-1"));
    CHECK_FALSE(anyFileHolds(station.folder, station.sealedKey));
    CHECK_FALSE(anyFileHolds(station.folder, station.sealedManifest));
    CHECK(std::filesystem::is_empty(station.folder / "blobs"));
    station.store.reset();
    CHECK_FALSE(anyFileHolds(station.folder, station.sealedKey));
}

TEST_CASE("of a delivered dossier the outbox entry is all that is kept") {
    Station station;
    const std::string& id = station.made.dossier.id;
    const std::string& file = station.made.dossier.documents[0].file;
    REQUIRE(station.store->rememberUpload(id, file, {"http://service.example/files/secret-place"}));
    REQUIRE(station.store->markDelivered(id, "H29-1"));
    CHECK(presenceOf(*station.store, station.made) == Presence::Delivered);
    CHECK(station.store->upload(id, file).error().code == FaultCode::NotFound);
    CHECK_FALSE(anyFileHolds(station.folder, viewBytes("secret-place")));
    const auto entries = station.store->list();
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    CHECK(entries->front().dossierCode == "H29-1");
    CHECK(entries->front().reference == station.made.dossier.reference);
    CHECK(entries->front().trackingToken == station.made.dossier.trackingToken);
}

TEST_CASE("a key that a power cut left in the write-ahead log is gone once the store is open again") {
    Station station;
    const auto copy = station.scratch.path() / "after-the-cut";
    {
        // The delivery's first step, without the emptying of the log that follows it.
        auto database = SqlDatabase::open(station.folder / "outbox.db");
        REQUIRE(database);
        REQUIRE(database->execute(
            "PRAGMA secure_delete=ON; UPDATE dossier SET state = 1, dossier_code = 'H29-1', "
            "sealed_key = x'', sealed_manifest = x''"));
        std::filesystem::copy(station.folder, copy, std::filesystem::copy_options::recursive);
    }
    REQUIRE(anyFileHolds(copy, station.sealedKey));
    const auto store = station.opened(copy);
    CHECK(presenceOf(*store, station.made) == Presence::Delivered);
    CHECK_FALSE(anyFileHolds(copy, station.sealedKey));
}

TEST_CASE("a delivered dossier stays delivered, whatever is said of it later") {
    Station station;
    const std::string& id = station.made.dossier.id;
    REQUIRE(station.store->markDelivered(id, "H29-1"));
    CHECK(station.store->markDelivered(id, "H29-1"));
    (void)station.store->park(id, FaultCode::ServiceRefused);
    (void)station.store->defer(id, FaultCode::ServiceBusy, station.made.dossier.created);
    CHECK(presenceOf(*station.store, station.made) == Presence::Delivered);
    CHECK_FALSE(*station.store->nextDue(station.made.dossier.created + std::chrono::hours{1}));
    station.store.reset();
    CHECK(presenceOf(*station.opened(station.folder), station.made) == Presence::Delivered);
}
