// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/unit/store/reopened_store.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

struct Shop : ReopenedStore {
    Made add(int number) {
        Made made = makeDossier(number);
        REQUIRE(store->commit(made.dossier, made.pdfs));
        return made;
    }
    std::string dueAt(Moment now) {
        const auto due = store->nextDue(now);
        REQUIRE(due);
        return *due ? (*due)->id : "none";
    }
};

}  // namespace

TEST_CASE("a committed dossier is there, byte for byte, also after the store is opened again") {
    Shop shop;
    const Made made = shop.add(7);
    CHECK(presenceOf(*shop.store, made) == Presence::Whole);
    shop.reopen();
    CHECK(presenceOf(*shop.store, made) == Presence::Whole);
    const auto entries = shop.store->list();
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    const OutboxEntry& entry = entries->front();
    CHECK(entry.reference == made.dossier.reference);
    CHECK(entry.procedureCode == made.dossier.procedureCode);
    CHECK(entry.trackingToken == made.dossier.trackingToken);
    CHECK(entry.created == made.dossier.created);
    CHECK(entry.state == OutboxState::Waiting);
    CHECK(entry.attempts == 0);
}

TEST_CASE("the store's folder and what is in it are for its owner only") {
    Shop shop;
    const Made made = shop.add(7);
    using std::filesystem::perms;
    for (const auto& folder : {shop.scratch.path() / "store", shop.scratch.path() / "store/blobs",
                               shop.scratch.path() / "store/blobs" / made.dossier.id})
        CHECK(std::filesystem::status(folder).permissions() == perms::owner_all);
}

TEST_CASE("committing the same dossier again changes nothing") {
    Shop shop;
    const Made made = shop.add(7);
    REQUIRE(shop.store->defer(made.dossier.id, FaultCode::ServiceBusy, made.dossier.created + 1h));
    Made other = makeDossier(7);
    other.dossier.station = "another";
    CHECK(shop.store->commit(other.dossier, other.pdfs));
    CHECK(presenceOf(*shop.store, made) == Presence::Whole);
    CHECK(shop.store->list()->front().attempts == 1);
}

TEST_CASE("documents and PDFs that do not pair are refused") {
    Shop shop;
    Made made = makeDossier(7);
    made.pdfs.pop_back();
    const auto committed = shop.store->commit(made.dossier, made.pdfs);
    REQUIRE_FALSE(committed);
    CHECK(committed.error().code == FaultCode::BadData);
    CHECK(presenceOf(*shop.store, made) == Presence::Absent);
}

TEST_CASE("dossiers are listed oldest first") {
    Shop shop;
    for (const int number : {3, 1, 2}) shop.add(number);
    const auto entries = shop.store->list();
    REQUIRE(entries);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK((*entries)[i].id == makeDossier(static_cast<int>(i) + 1).dossier.id);
}

TEST_CASE("the dossier due first comes up first, and one that failed goes to the back") {
    Shop shop;
    const Made first = shop.add(1);
    const Made second = shop.add(2);
    const Moment now = second.dossier.created + 1min;
    CHECK(shop.dueAt(first.dossier.created - 1s) == "none");
    CHECK(shop.dueAt(now) == first.dossier.id);
    REQUIRE(shop.store->defer(first.dossier.id, FaultCode::ServiceUnreachable, now + 5s));
    CHECK(shop.dueAt(now) == second.dossier.id);
    REQUIRE(shop.store->park(second.dossier.id, FaultCode::ServiceRefused));
    CHECK(shop.dueAt(now) == "none");
    CHECK(shop.dueAt(now + 5s) == first.dossier.id);
    const auto entries = shop.store->list();
    REQUIRE(entries);
    CHECK((*entries)[0].lastFault == "service.unreachable");
    CHECK((*entries)[0].attempts == 1);
    CHECK((*entries)[1].state == OutboxState::Parked);
    CHECK((*entries)[1].lastFault == "service.refused");
    CHECK(presenceOf(*shop.store, second) == Presence::Whole);
}

TEST_CASE("where an upload lives is remembered over a restart, and can be forgotten") {
    Shop shop;
    const Made made = shop.add(1);
    const std::string& id = made.dossier.id;
    const std::string& file = made.dossier.documents[1].file;
    CHECK(shop.store->upload(id, file)->url.empty());
    REQUIRE(shop.store->rememberUpload(id, file, {"http://service.example/files/1"}));
    shop.reopen();
    CHECK(shop.store->upload(id, file)->url == "http://service.example/files/1");
    CHECK(shop.store->upload(id, made.dossier.documents[0].file)->url.empty());
    REQUIRE(shop.store->rememberUpload(id, file, {}));
    CHECK(shop.store->upload(id, file)->url.empty());
}

TEST_CASE("what was never committed is not found") {
    Shop shop;
    CHECK(presenceOf(*shop.store, makeDossier(9)) == Presence::Absent);
    CHECK(shop.store->upload(makeDossier(9).dossier.id, "01-giay.pdf").error().code == FaultCode::NotFound);
    shop.add(1);
    CHECK(shop.store->document(makeDossier(1).dossier.id, "../outbox.db").error().code ==
          FaultCode::NotFound);
}
