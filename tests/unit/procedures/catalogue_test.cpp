// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/catalogue.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

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

TEST_CASE("the catalogue we ship loads: three procedures, found by their national codes") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    CHECK(catalogue->all().size() == 3);
    for (const char* code : {"1.001193", "1.004873", "1.013225"}) CHECK(catalogue->find(code) != nullptr);
    CHECK(catalogue->find("9.999999") == nullptr);
}

TEST_CASE("birth registration is described as its file says") {
    const auto catalogue = loadCatalogue(kShipped);
    REQUIRE(catalogue);
    const Procedure& birth = *catalogue->find("1.001193");
    CHECK(birth.title == LocalText{"Đăng ký khai sinh", "Birth registration"});
    REQUIRE(birth.papers.size() == 3);
    CHECK(birth.papers[0].kind == PaperKind::Original);
    CHECK(birth.papers[0].required);
    CHECK(birth.papers[2].key == "marriage_cert");
    CHECK(birth.papers[2].kind == PaperKind::CopyOfOriginal);
    CHECK_FALSE(birth.papers[2].required);
    const auto name = std::ranges::find(birth.fields, "requester.name", &FieldRule::key);
    REQUIRE(name != birth.fields.end());
    CHECK(name->kind == FieldKind::Name);
    CHECK(name->fromCard == "name");
    CHECK(name->sameAsCard);
    CHECK(name->fromPaper == "declaration");
    const auto sex = std::ranges::find(birth.fields, "child.sex", &FieldRule::key);
    REQUIRE(sex != birth.fields.end());
    CHECK(sex->choices == std::vector<LocalText>{{"Nam", "Male"}, {"Nữ", "Female"}});
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
    CHECK(catalogue.error()[0].text == "b.toml: code 1.000001 is in another file too");
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
