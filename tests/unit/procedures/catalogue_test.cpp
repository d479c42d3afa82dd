// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/catalogue.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

constexpr std::chrono::year_month_day kToday{std::chrono::year{2026}, std::chrono::November,
                                             std::chrono::day{25}};
constexpr const char* kShipped = TRAMSO_SOURCE_DIR "/config/procedures";

// A catalogue of files with the given names and contents.
tl::expected<Catalogue, std::vector<CatalogueProblem>> loadFiles(
    const std::vector<std::pair<std::string, std::string>>& files) {
    const ScratchFolder folder;
    for (const auto& [name, content] : files) std::ofstream{folder.path() / name} << content;
    return loadCatalogue(folder.path());
}

// A complete procedure with this code.
std::string procedure(const std::string& code) {
    return "code = \"" + code + R"("
version = "2026-11-01"
valid_from = "2026-07-01"
format = 2
life_event = "birth"
level = "full"
level_note = { vi = "Trên mạng.", en = "Online." }
who = { vi = "Cha, mẹ", en = "A parent" }
legal = [{ vi = "Luật", en = "Law" }]
title = { vi = "Tên", en = "Title" }
summary = { vi = "Tóm tắt.", en = "Summary." }
fee = { vi = "Miễn phí", en = "Free" }
time = { vi = "1 ngày", en = "1 day" }
office = { vi = "UBND phường", en = "Ward" }
[[papers]]
key = "form"
title = { vi = "Tờ khai", en = "Form" }
hint = { vi = "Mẫu.", en = "A form." }
[[fields]]
key = "name"
label = { vi = "Họ tên", en = "Name" }
[[consents]]
key = "send"
text = { vi = "Đồng ý.", en = "Agreed." }
)";
}

}  // namespace

TEST_CASE("the catalogue we ship describes the procedures of a ward") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    // The 19 rows of the project's list of ward procedures; the 18th is two procedures.
    for (const char* code :
         {"1.001193", "2.000986", "1.000656", "1.000894", "1.004873", "2.000635", "1.004859",
          "1.004884", "2.000815", "2.000884", "2.001035", "1.004222", "1.004194", "1.001612",
          "1.013225", "1.001776", "1.014027", "1.001731", "1.014028", "1.001699"}) {
        CAPTURE(code);
        CHECK(catalogue->find(code, kToday) != nullptr);
    }
    CHECK(catalogue->all().size() == 20);
    CHECK(catalogue->find("9.999999", kToday) == nullptr);
}

TEST_CASE("birth registration is described as its file says") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    const Procedure& birth = *catalogue->find("1.001193", kToday);
    CHECK(birth.title == LocalText{"Đăng ký khai sinh", "Birth registration"});
    CHECK(birth.event == LifeEvent::Birth);
    CHECK_FALSE(birth.fee.confirm);
    CHECK(birth.levelNote.confirm);
    const auto proof = std::ranges::find(birth.papers, "birth_proof", &PaperRule::key);
    REQUIRE(proof != birth.papers.end());
    CHECK(proof->kind == PaperKind::Original);
    CHECK(proof->required);
    CHECK(proof->alternatives.size() == 4);
    const auto marriage = std::ranges::find(birth.papers, "marriage_cert", &PaperRule::key);
    REQUIRE(marriage != birth.papers.end());
    CHECK(marriage->kind == PaperKind::CopyOfOriginal);
    CHECK_FALSE(marriage->required);
    CHECK_FALSE(marriage->condition.vi.empty());
    const auto name = std::ranges::find(birth.fields, "requester.name", &FieldRule::key);
    REQUIRE(name != birth.fields.end());
    CHECK(name->kind == FieldKind::Name);
    CHECK(name->fromCard == "name");
    CHECK(name->sameAsCard);
    CHECK(name->fromPaper == "declaration");
    const auto day = std::ranges::find(birth.fields, "child.birth", &FieldRule::key);
    REQUIRE(day != birth.fields.end());
    CHECK(day->lateAfterDays == 60);
    const auto sex = std::ranges::find(birth.fields, "child.sex", &FieldRule::key);
    REQUIRE(sex != birth.fields.end());
    CHECK(sex->choices == std::vector<LocalText>{{"Nam", "Male"}, {"Nữ", "Female"}});
}

TEST_CASE("civil status procedures end with the old law, on the last day of February 2027") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    const std::chrono::year_month_day last{std::chrono::year{2027}, std::chrono::February,
                                           std::chrono::day{28}};
    const std::chrono::year_month_day after{std::chrono::year{2027}, std::chrono::March, std::chrono::day{1}};
    for (const char* code :
         {"1.001193", "1.000656", "1.000894", "1.004873", "2.000635", "1.004859", "1.004884"}) {
        CAPTURE(code);
        CHECK_FALSE(catalogue->find(code, last)->lapsed(last));
        CHECK(catalogue->find(code, after)->lapsed(after));
    }
    CHECK_FALSE(catalogue->find("2.000815", after)->lapsed(after));
}

TEST_CASE("fees that the city or nobody we could read has set are marked") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    for (const Procedure& each : catalogue->all()) {
        CAPTURE(each.code);
        const bool local = each.fee.text.vi.find("Hội đồng nhân dân") != std::string::npos;
        const bool amount = each.fee.text.vi.find("00 đồng") != std::string::npos;
        CHECK(each.fee.confirm == (local || amount));
        CHECK(each.time.confirm == each.time.text.vi.starts_with("Khoảng"));
    }
}

TEST_CASE("every procedure we ship asks for consent to hand in, and to process the papers") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    for (const Procedure& each : catalogue->all())
        for (const char* purpose : {"submit_on_behalf", "process_papers"}) {
            const auto consent = std::ranges::find(each.consents, purpose, &ConsentRule::key);
            REQUIRE(consent != each.consents.end());
            CHECK(consent->required);
        }
}

TEST_CASE("procedures stand in the order of their file names, other files are passed over") {
    const auto catalogue = loadFiles(
        {{"b.toml", procedure("1.000001")}, {"a.toml", procedure("1.000002")}, {"c.txt", "not ours"}});
    REQUIRE(catalogue);
    REQUIRE(catalogue->all().size() == 2);
    CHECK(catalogue->all()[0].code == "1.000002");
}

TEST_CASE("two files with one code are refused, naming the second") {
    const auto catalogue = loadFiles({{"a.toml", procedure("1.000001")}, {"b.toml", procedure("1.000001")}});
    REQUIRE_FALSE(catalogue);
    REQUIRE(catalogue.error().size() == 1);
    CHECK(catalogue.error()[0].text == "b.toml:1: code 1.000001 is in another file too, for the same days");
}

TEST_CASE(
    "a procedure is described anew from a day on, and its last description stays when nothing follows") {
    auto old = procedure("1.000001");
    old.replace(old.find("format"), 0, "valid_until = \"2026-12-31\"\n");
    auto young = procedure("1.000001");
    young.replace(young.find("2026-07-01"), 10, "2027-01-01");
    const auto catalogue = loadFiles({{"old.toml", old}, {"young.toml", young}});
    REQUIRE(catalogue);
    using namespace std::chrono;
    const auto from = [&](year_month_day day) { return catalogue->find("1.000001", day)->validFrom; };
    CHECK(catalogue->find("1.000001", year{2026} / 6 / 30) == nullptr);
    CHECK(catalogue->offered(year{2026} / 6 / 30).empty());
    CHECK(from(year{2026} / 12 / 31) == year{2026} / 7 / 1);
    CHECK(from(year{2027} / 1 / 1) == year{2027} / 1 / 1);
    CHECK(catalogue->offered(year{2027} / 1 / 1).size() == 1);
    const auto alone = loadFiles({{"old.toml", old}});
    REQUIRE(alone);
    CHECK(alone->find("1.000001", year{2027} / 1 / 1)->lapsed(year{2027} / 1 / 1));
}

TEST_CASE("the problems of all files are told in one go") {
    const auto catalogue =
        loadFiles({{"a.toml", "code = 5\n"}, {"b.toml", procedure("1.000001")}, {"c.toml", "="}});
    REQUIRE_FALSE(catalogue);
    const auto names = [&](std::string_view file) {
        return std::ranges::any_of(catalogue.error(), [&](const CatalogueProblem& problem) {
            return problem.text.starts_with(file);
        });
    };
    CHECK(names("a.toml:1: "));
    CHECK_FALSE(names("b.toml"));
    CHECK(names("c.toml:1: "));
}

TEST_CASE("a folder without procedures, one that is not there and an endless file are refused") {
    const auto empty = loadFiles({});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().size() == 1);
    CHECK_FALSE(loadCatalogue("/nowhere"));
    const ScratchFolder folder;
    std::filesystem::create_symlink("/dev/zero", folder.path() / "zero.toml");
    const auto endless = loadCatalogue(folder.path());
    REQUIRE_FALSE(endless);
    CHECK(endless.error()[0].text.find("zero.toml") != std::string::npos);
}
