// SPDX-License-Identifier: GPL-3.0-or-later
// Visits put aside: they survive a restart, nobody reads them without the key, and when their time is up
// nothing of them is left.
#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "kiosk/store/journal_check.h"
#include "kiosk/store/sqlite.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

const Moment kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 2h};
constexpr const char* kName = "Nguyễn Văn Mẫu";

Bytes bytes(std::string_view text) {
    const auto view = viewBytes(text);
    return {view.begin(), view.end()};
}

struct Shelf {
    ScratchFolder scratch;
    std::filesystem::path folder = scratch.path() / "store";
    SystemRandom random;
    std::unique_ptr<DossierStore> store = opened();

    std::unique_ptr<DossierStore> opened(std::uint8_t key = 1) {
        auto made = DossierStore::open(folder, stationKey(key), random);
        REQUIRE(made);
        return std::move(*made);
    }
    void restart() {
        store.reset();
        store = opened();
    }
    [[nodiscard]] DraftShelf& drafts() const { return store->drafts(); }
    [[nodiscard]] DraftLabel park(const std::string& replaces = {}, const char* content = kName) const {
        const DraftLabel label{
            .procedureCode = "1.001193", .parked = kNow, .expires = kNow + 72h, .parkedBy = "07"};
        const auto kept = drafts().park(
            label, {bytes(content), {bytes("Trang 1 079090000123"), bytes("Trang 2")}}, replaces);
        REQUIRE(kept);
        return *kept;
    }
    [[nodiscard]] std::size_t journalled(const std::string& event) const {
        const std::string text = store->journal().value();
        CHECK(checkJournal(text, Signer{stationKey()}.publicKey()).trouble == JournalTrouble::None);
        std::size_t count = 0;
        for (auto at = text.find(event); at != std::string::npos; at = text.find(event, at + 1)) ++count;
        return count;
    }
    [[nodiscard]] Bytes sealedKeyOf(const std::string& id) const {
        auto database = SqlDatabase::open(folder / "outbox.db");
        REQUIRE(database);
        auto row = database->prepare("SELECT sealed_key FROM draft WHERE id = ?1");
        REQUIRE(row);
        REQUIRE(row->bind(1, id).step() == true);
        return row->blob(0);
    }
    [[nodiscard]] bool anyPagesLeft() const { return !std::filesystem::is_empty(folder / "drafts"); }
};

}  // namespace

TEST_CASE("a draft is there after a restart, byte for byte, and its label names nobody") {
    Shelf shelf;
    const DraftLabel kept = shelf.park();
    CHECK(kept.number >= 1000);
    CHECK(kept.number <= 9999);
    shelf.restart();
    const auto waiting = shelf.drafts().list();
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().id == kept.id);
    CHECK(waiting->front().number == kept.number);
    CHECK(waiting->front().procedureCode == "1.001193");
    CHECK(waiting->front().pages == 2);
    const auto parts = shelf.drafts().open(kept.id, "08", kNow + 71h);
    REQUIRE(parts);
    CHECK(parts->content == bytes(kName));
    REQUIRE(parts->pages.size() == 2);
    CHECK(parts->pages[0] == bytes("Trang 1 079090000123"));
    CHECK(shelf.journalled("draft.parked") == 1);
    CHECK(shelf.journalled("draft.resumed") == 1);
}

TEST_CASE("nothing of a draft lies readable on the disk, and another station's key does not open it") {
    Shelf shelf;
    const DraftLabel kept = shelf.park();
    for (const char* text : {kName, "079090000123", "Trang"})
        CHECK_FALSE(anyFileHolds(shelf.folder, viewBytes(text)));
    shelf.store.reset();
    const auto other = shelf.opened(2);
    CHECK(other->drafts().open(kept.id, "08", kNow).error().code == FaultCode::StoreBroken);
}

TEST_CASE("past its time a draft cannot be opened, and is wiped with its key from every file") {
    Shelf shelf;
    const DraftLabel kept = shelf.park();
    const Bytes key = shelf.sealedKeyOf(kept.id);
    REQUIRE(anyFileHolds(shelf.folder, key));
    CHECK(shelf.drafts().open(kept.id, "08", kNow + 72h).error().code == FaultCode::NotFound);
    CHECK(shelf.drafts().expire(kNow + 72h - 1s) == 0);
    CHECK(shelf.drafts().list()->size() == 1);
    CHECK(shelf.drafts().expire(kNow + 72h) == 1);
    CHECK(shelf.drafts().list()->empty());
    CHECK_FALSE(anyFileHolds(shelf.folder, key));
    CHECK_FALSE(shelf.anyPagesLeft());
    CHECK(shelf.journalled("draft.expired") == 1);
}

TEST_CASE("a draft put aside once more keeps its number, and the earlier state is gone") {
    Shelf shelf;
    const DraftLabel first = shelf.park();
    const Bytes key = shelf.sealedKeyOf(first.id);
    const DraftLabel second = shelf.park(first.id, "mới");
    CHECK(second.number == first.number);
    REQUIRE(shelf.drafts().list()->size() == 1);
    CHECK(shelf.drafts().open(second.id, "07", kNow)->content == bytes("mới"));
    CHECK_FALSE(shelf.drafts().open(first.id, "07", kNow));
    CHECK_FALSE(anyFileHolds(shelf.folder, key));
    CHECK_FALSE(std::filesystem::exists(shelf.folder / "drafts" / first.id));
}

TEST_CASE("drafts that wait have numbers of their own") {
    Shelf shelf;
    std::vector<int> numbers;
    for (int i = 0; i < 60; ++i) numbers.push_back(shelf.park().number);
    std::ranges::sort(numbers);
    CHECK(std::ranges::adjacent_find(numbers) == numbers.end());
}

TEST_CASE("a draft that was sent or given up leaves nothing but its lines in the journal") {
    Shelf shelf;
    const DraftEnd why = GENERATE(DraftEnd::Sent, DraftEnd::GivenUp);
    const DraftLabel kept = shelf.park();
    REQUIRE(shelf.drafts().erase(kept.id, why));
    REQUIRE(shelf.drafts().erase(kept.id, why));  // once more: nothing happens
    CHECK(shelf.drafts().list()->empty());
    CHECK_FALSE(shelf.anyPagesLeft());
    CHECK(shelf.journalled("draft.erased") == 1);
}

TEST_CASE("pages of a draft that never came to be are swept away at the next opening, others stay") {
    Shelf shelf;
    const DraftLabel kept = shelf.park();
    std::filesystem::create_directory(shelf.folder / "drafts" / std::string(32, 'e'));
    shelf.restart();
    CHECK_FALSE(std::filesystem::exists(shelf.folder / "drafts" / std::string(32, 'e')));
    CHECK(shelf.drafts().open(kept.id, "07", kNow));
}
