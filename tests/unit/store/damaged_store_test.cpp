// SPDX-License-Identifier: GPL-3.0-or-later
// Another key, a damaged database, a damaged document: each is told, and nothing wrong is handed out.
#include <catch2/catch.hpp>
#include <fstream>

#include "kiosk/base/files.h"
#include "kiosk/store/locked_store.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

struct Closed {
    ScratchFolder scratch;
    std::filesystem::path folder = scratch.path() / "store";
    std::filesystem::path database = folder / "outbox.db";
    SystemRandom random;
    Made made = makeDossier(1);

    Closed() {
        const auto store = open();
        REQUIRE(store);
        REQUIRE((*store)->commit(made.dossier, made.pdfs));
    }
    Result<std::unique_ptr<DossierStore>> open(std::uint8_t key = 1) {
        return DossierStore::open(folder, stationKey(key), random);
    }
    FaultCode faultWith(std::uint8_t key = 1) {
        const auto store = open(key);
        REQUIRE_FALSE(store);
        return store.error().code;
    }
};

void overwrite(const std::filesystem::path& file, std::size_t at, std::string_view bytes) {
    std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
    stream.seekp(static_cast<std::streamoff>(at));
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

TEST_CASE("a store does not open with another key, and is unharmed by the try") {
    Closed closed;
    CHECK(closed.faultWith(2) == FaultCode::StoreLocked);
    const auto store = closed.open();
    REQUIRE(store);
    CHECK(presenceOf(**store, closed.made) == Presence::Whole);
}

TEST_CASE("a store whose key is lost still tells what waits in it, and nothing that was said in confidence") {
    Closed closed;
    const auto entries = listWithoutKey(closed.folder);
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    CHECK(entries->front().id == closed.made.dossier.id);
    CHECK(entries->front().reference == closed.made.dossier.reference);
    CHECK(entries->front().state == OutboxState::Waiting);
    const auto store = closed.open();
    REQUIRE(store);
    CHECK(presenceOf(**store, closed.made) == Presence::Whole);
    CHECK(listWithoutKey(closed.folder)->size() == 1);  // also beside a program that has it open
}

TEST_CASE("counting without a key makes no store where there is none") {
    const ScratchFolder scratch;
    const auto entries = listWithoutKey(scratch.path());
    REQUIRE_FALSE(entries);
    CHECK(entries.error().code == FaultCode::NotFound);
    CHECK(std::filesystem::is_empty(scratch.path()));
}

TEST_CASE("a file that is no database is a broken store, and is left as it is") {
    Closed closed;
    std::ofstream{closed.database, std::ios::trunc} << std::string(8192, 'x');
    CHECK(closed.faultWith() == FaultCode::StoreBroken);
    CHECK(listWithoutKey(closed.folder).error().code == FaultCode::StoreBroken);
    CHECK(std::filesystem::file_size(closed.database) == 8192);
    CHECK(std::filesystem::exists(closed.folder / "blobs" / closed.made.dossier.id));
}

TEST_CASE("a database with a damaged page is a broken store, whichever page it is") {
    const std::size_t pages = std::filesystem::file_size(Closed{}.database) / 4096;
    REQUIRE(pages > 3);
    for (std::size_t page = 0; page < pages; ++page) {
        Closed closed;
        overwrite(closed.database, page * 4096, std::string(4096, '\xA5'));
        CAPTURE(page);
        CHECK(closed.faultWith() == FaultCode::StoreBroken);
        CHECK(std::filesystem::exists(closed.folder / "blobs" / closed.made.dossier.id));
    }
}

TEST_CASE("a database cut short is a broken store") {
    for (const std::size_t size : {std::size_t{100}, std::size_t{4096}, std::size_t{8192}}) {
        Closed closed;
        std::filesystem::resize_file(closed.database, size);
        CAPTURE(size);
        CHECK(closed.faultWith() == FaultCode::StoreBroken);
        CHECK(std::filesystem::exists(closed.folder / "blobs" / closed.made.dossier.id));
    }
}

TEST_CASE("a database of a later version is a broken store") {
    Closed closed;
    overwrite(closed.database, 60, std::string_view{"\0\0\0\x63", 4});  // user_version, big-endian
    CHECK(closed.faultWith() == FaultCode::StoreBroken);
}

TEST_CASE("a damaged, cut, missing or exchanged document is told as broken") {
    const auto blob = [](const Closed& closed, int number) {
        return closed.folder / "blobs" / closed.made.dossier.id / (std::to_string(number) + ".sealed");
    };
    const auto check = [](Closed& closed) {
        const auto store = closed.open();
        REQUIRE(store);
        const auto document = (*store)->document(closed.made.dossier.id, "01-giay.pdf");
        REQUIRE_FALSE(document);
        CHECK(document.error().code == FaultCode::StoreBroken);
        CHECK((*store)->manifest(closed.made.dossier.id));
    };
    SECTION("damaged") {
        Closed closed;
        overwrite(blob(closed, 0), 100, "x\x01");
        check(closed);
    }
    SECTION("cut") {
        Closed closed;
        std::filesystem::resize_file(blob(closed, 0), 50);
        check(closed);
    }
    SECTION("missing") {
        Closed closed;
        std::filesystem::remove(blob(closed, 0));
        check(closed);
    }
    SECTION("exchanged") {
        Closed closed;
        std::filesystem::copy_file(blob(closed, 1), blob(closed, 0),
                                   std::filesystem::copy_options::overwrite_existing);
        check(closed);
    }
}

TEST_CASE("a store whose folder cannot be made is told as such") {
    SystemRandom random;
    const auto store = DossierStore::open("/nowhere/store", stationKey(), random);
    REQUIRE_FALSE(store);
    CHECK(store.error().code == FaultCode::FileUnwritable);
}
