// SPDX-License-Identifier: GPL-3.0-or-later
// The journal tells what was done, and tells when somebody has been at it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/base/text.h"
#include "kiosk/store/journal_check.h"
#include "kiosk/store/sqlite.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

PublicKey keyOf(std::uint8_t station = 1) {
    return Signer{stationKey(station)}.publicKey();
}

Made withConsents(int number) {
    Made made = makeDossier(number);
    made.dossier.consents = {{"submit_on_behalf", "2026-11-01", made.dossier.created},
                             {"keep_contact", "2026-11-02", made.dossier.created}};
    return made;
}

// A day: three dossiers come in, one is refused and sent again, two are delivered.
struct Day {
    ScratchFolder scratch;
    std::filesystem::path folder = scratch.path() / "store";
    SystemRandom random;
    std::unique_ptr<DossierStore> store = opened();
    std::vector<Made> dossiers{withConsents(1), withConsents(2), withConsents(3)};

    Day() {
        for (const Made& made : dossiers) REQUIRE(store->commit(made.dossier, made.pdfs));
        REQUIRE(store->park(id(1), FaultCode::ServiceRefused));
        REQUIRE(store->unpark(id(1), dossiers[1].dossier.created));
        REQUIRE(store->markDelivered(id(0), "H29.26-261124-0001"));
        REQUIRE(store->markDelivered(id(1), "H29.26-261124-0002"));
    }
    std::unique_ptr<DossierStore> opened() {
        auto made = DossierStore::open(folder, stationKey(), random);
        REQUIRE(made);
        return std::move(*made);
    }
    [[nodiscard]] std::string id(std::size_t i) const { return dossiers[i].dossier.id; }
    [[nodiscard]] std::string text() const {
        const auto journal = store->journal();
        REQUIRE(journal);
        return *journal;
    }
    void execute(const char* sql) const {
        auto database = SqlDatabase::open(folder / "outbox.db");
        REQUIRE(database);
        REQUIRE(database->execute(sql));
    }
};

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) lines.emplace_back(line);
    lines.pop_back();  // after the last line's end
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

JournalTrouble troubleOf(const std::vector<std::string>& lines) {
    return checkJournal(joined(lines), keyOf()).trouble;
}

constexpr std::int64_t kEntries = 7;

}  // namespace

TEST_CASE("the journal tells every deed, in order, and is well") {
    const Day day;
    const auto verdict = checkJournal(day.text(), keyOf());
    CHECK(verdict.trouble == JournalTrouble::None);
    CHECK(verdict.entries == kEntries);
    std::vector<std::string> events;
    for (const std::string& line : linesOf(day.text())) {
        const auto entry = nlohmann::json::parse(line);
        if (entry.contains("event")) events.push_back(entry["event"]);
    }
    CHECK(events == std::vector<std::string>{"dossier.committed", "dossier.committed", "dossier.committed",
                                             "dossier.parked", "dossier.unparked", "dossier.delivered",
                                             "dossier.delivered"});
}

TEST_CASE("an entry says what was agreed to and what was sent under which code") {
    const Day day;
    const auto lines = linesOf(day.text());
    const auto entry = nlohmann::json::parse(lines[0]);
    CHECK(entry["dossier"] == day.id(0));
    CHECK(entry["detail"]["documents"] == 2);
    CHECK(entry["detail"]["procedure"] == "1.001193");
    CHECK(entry["detail"]["manifest"] == sha256Hex(viewBytes(manifestJson(day.dossiers[0].dossier))));
    REQUIRE(entry["detail"]["consents"].size() == 2);
    CHECK(entry["detail"]["consents"][1]["purpose"] == "keep_contact");
    CHECK(entry["detail"]["consents"][1]["text_version"] == "2026-11-02");
    CHECK(nlohmann::json::parse(lines[3])["detail"]["fault"] == "service.refused");
    CHECK(nlohmann::json::parse(lines[5])["detail"]["dossier_code"] == "H29.26-261124-0001");
}

TEST_CASE("who of the staff was given a code, came, went and was refused stands in the chain, by number") {
    Day day;
    const std::string before = day.text();
    REQUIRE(day.store->note({StaffDeed::Added, "07", "volunteer"}));
    REQUIRE(day.store->note({StaffDeed::Entered, "07", "volunteer"}));
    REQUIRE(day.store->note({StaffDeed::Left, "07", "volunteer"}));
    REQUIRE(day.store->note({.deed = StaffDeed::Refused, .wrong = 3}));
    REQUIRE(day.store->note({StaffDeed::Removed, "07", "volunteer"}));
    const auto verdict = checkJournal(day.text(), keyOf());
    CHECK(verdict.trouble == JournalTrouble::None);
    CHECK(verdict.entries == kEntries + 5);
    CHECK(continuesJournal(before, day.text()));
    std::vector<std::string> told;
    for (const std::string& line : linesOf(day.text())) {
        const auto entry = nlohmann::json::parse(line);
        if (const std::string event = entry.value("event", ""); event.starts_with("staff."))
            told.push_back(event + entry["detail"].value("number", "") + entry["detail"].value("role", ""));
    }
    CHECK(told == std::vector<std::string>{"staff.added07volunteer", "staff.entered07volunteer",
                                           "staff.left07volunteer", "staff.refused",
                                           "staff.removed07volunteer"});
    CHECK(day.text().find(R"("wrong_in_a_row":3)") != std::string::npos);
}

TEST_CASE("a staff entry taken out of the journal is found") {
    Day day;
    REQUIRE(day.store->note({StaffDeed::Entered, "07", "volunteer"}));
    REQUIRE(day.store->note({StaffDeed::Left, "07", "volunteer"}));
    auto lines = linesOf(day.text());
    lines.erase(lines.begin() + kEntries);
    CHECK(troubleOf(lines) == JournalTrouble::OutOfOrder);
}

TEST_CASE("the journal names no person") {
    const Day day;
    for (const char* text : {"Nguyễn", "Mẫu,", "079090000123", "1990"})
        CHECK(day.text().find(text) == std::string::npos);
}

TEST_CASE("the journal goes on over a restart, and what changes nothing is no deed") {
    Day day;
    const std::string before = day.text();
    day.store.reset();
    day.store = day.opened();
    CHECK(day.text() == before);
    REQUIRE(day.store->commit(day.dossiers[2].dossier, day.dossiers[2].pdfs));
    REQUIRE(day.store->markDelivered(day.id(0), "H29.26-261124-0001"));
    REQUIRE(day.store->park(day.id(0), FaultCode::ServiceRefused));
    CHECK(day.text() == before);
    REQUIRE(day.store->markDelivered(day.id(2), "H29.26-261124-0003"));
    CHECK(checkJournal(day.text(), keyOf()).entries == kEntries + 1);
    CHECK(continuesJournal(before, day.text()));
}

TEST_CASE("an altered byte anywhere is found") {
    const Day day;
    const std::string text = day.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string altered = text;
        altered[at] = altered[at] == 'x' ? 'y' : 'x';
        if (altered == text) continue;
        CAPTURE(at);
        CHECK(checkJournal(altered, keyOf()).trouble != JournalTrouble::None);
    }
}

TEST_CASE("an entry altered in the store is found, and the line is told") {
    const Day day;
    day.execute(
        "UPDATE journal SET line = replace(line, '\"keep_contact\"', '\"keep_nothing\"') WHERE number = 2");
    const auto verdict = checkJournal(day.text(), keyOf());
    CHECK(verdict.trouble == JournalTrouble::ChainBroken);
    CHECK(verdict.line == 3);  // the next one no longer follows
    CHECK(verdict.entries == 2);
}

TEST_CASE("a removed entry is found, wherever it stood") {
    const Day day;
    const auto lines = linesOf(day.text());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto fewer = lines;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        CAPTURE(i);
        CHECK(troubleOf(fewer) != JournalTrouble::None);
    }
    day.execute("DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)");
    CHECK(checkJournal(day.text(), keyOf()).trouble == JournalTrouble::EndElsewhere);
    day.execute("DELETE FROM journal_end");
    CHECK(checkJournal(day.text(), keyOf()).trouble == JournalTrouble::EndMissing);
}

TEST_CASE("a journal cut short anywhere is found") {
    const Day day;
    const std::string text = day.text();
    for (std::size_t size = 1; size + 1 < text.size(); size += 7)
        CHECK(checkJournal(text.substr(0, size), keyOf()).trouble != JournalTrouble::None);
}

TEST_CASE("entries put in another order, or doubled, are found") {
    const Day day;
    const auto lines = linesOf(day.text());
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        auto moved = lines;
        std::swap(moved[i], moved[i + 1]);
        CAPTURE(i);
        CHECK(troubleOf(moved) != JournalTrouble::None);
        auto doubled = lines;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
        CHECK(troubleOf(doubled) != JournalTrouble::None);
    }
}

TEST_CASE("a journal written anew without the station's key is found") {
    const Day day;
    CHECK(checkJournal(day.text(), keyOf(2)).trouble == JournalTrouble::NotSigned);
}

TEST_CASE("a journal that lost entries goes on from no earlier export") {
    Day day;
    const std::string earlier = day.text();
    // Somebody puts back a copy of the store as it was in the morning, end and all.
    ScratchFolder other;
    auto morning = DossierStore::open(other.path() / "store", stationKey(), day.random);
    REQUIRE(morning);
    REQUIRE((*morning)->commit(day.dossiers[0].dossier, day.dossiers[0].pdfs));
    const auto text = (*morning)->journal();
    REQUIRE(text);
    CHECK(checkJournal(*text, keyOf()).trouble == JournalTrouble::None);
    CHECK_FALSE(continuesJournal(earlier, *text));
}

TEST_CASE("a text that is no journal is told as such, and an empty one is well") {
    CHECK(checkJournal("", keyOf()).trouble == JournalTrouble::None);
    for (const char* text : {"\n", "x", "{}", "[]", "{\"number\":1}", "{\"signature\":\"00\"}", "\xff\xfe"})
        CHECK(checkJournal(text, keyOf()).trouble == JournalTrouble::NotAnEntry);
    CHECK(checkJournal(std::string(200'000, '['), keyOf()).trouble == JournalTrouble::NotAnEntry);
}

TEST_CASE("a store that could not enter a deed in its journal has not done it") {
    const Day day;
    day.execute("CREATE TRIGGER no_more BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END");
    const Made late = withConsents(4);
    CHECK_FALSE(day.store->commit(late.dossier, late.pdfs));
    CHECK(presenceOf(*day.store, late) == Presence::Absent);
    CHECK_FALSE(day.store->markDelivered(day.id(2), "H29.26-261124-0003"));
    CHECK(presenceOf(*day.store, day.dossiers[2]) == Presence::Whole);
}
