// SPDX-License-Identifier: GPL-3.0-or-later
// A mistake in a procedure file: the technician is told the file, the line and what is wrong.
#include <catch2/catch.hpp>

#include "kiosk/procedures/catalogue.h"

using namespace tramso;

namespace {

constexpr std::string_view kGood = R"(code = "1.000001"
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
kind = "original"
titles = ["TỜ KHAI"]

[[fields]]
key = "name"
label = { vi = "Họ tên", en = "Name" }
kind = "name"
from_card = "name"
same_as_card = true
from_paper = "form"
labels = ["Họ, chữ đệm, tên"]

[[fields]]
key = "sex"
label = { vi = "Giới tính", en = "Sex" }
kind = "choice"
choices = [{ vi = "Nam", en = "Male" }, { vi = "Nữ", en = "Female" }]

[[consents]]
key = "send"
text = { vi = "Đồng ý.", en = "Agreed." }
)";

std::vector<std::string> problemsWith(std::string_view from, std::string_view to) {
    std::string text{kGood};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    const auto read = parseProcedure(text.replace(at, from.size(), to), "p.toml");
    std::vector<std::string> problems;
    if (!read)
        for (const CatalogueProblem& problem : read.error()) problems.push_back(problem.text);
    return problems;
}

using One = std::vector<std::string>;

}  // namespace

TEST_CASE("the procedure the cases below break is a good one") {
    CHECK(problemsWith("code", "code").empty());
}

TEST_CASE("what is missing is told at the place where it should stand") {
    CHECK(problemsWith("office = { vi = \"UBND phường\", en = \"Ward\" }", "") ==
          One{"p.toml:1: office should be { vi = \"…\", en = \"…\" }"});
    CHECK(problemsWith("title = { vi = \"Tờ khai\", en = \"Form\" }", "title = { vi = \"Tờ khai\" }") ==
          One{"p.toml:11: papers[1].title.en is missing"});
    CHECK(problemsWith("key = \"sex\"", "") == One{"p.toml:25: fields[2].key is missing"});
    CHECK(problemsWith("choices = [{", "#") == One{"p.toml:25: fields[2].choices is missing"});
    CHECK(problemsWith("labels", "#") == One{"p.toml:16: fields[1].labels is missing"});
    CHECK(problemsWith("[[consents]]\nkey = \"send\"\ntext = { vi = \"Đồng ý.\", en = \"Agreed.\" }", "") ==
          One{"p.toml:1: consents is missing"});
}

TEST_CASE("an empty text counts as missing") {
    CHECK(problemsWith("\"Form\"", "\"\"") == One{"p.toml:11: papers[1].title.en should be a text"});
}

TEST_CASE("a key nobody knows is told where it stands") {
    CHECK(problemsWith("kind = \"original\"", "knid = \"original\"") ==
          One{"p.toml:13: papers[1].knid is not known here"});
    CHECK(problemsWith("code =", "coed = 1\ncode =") == One{"p.toml:1: coed is not known here"});
}

TEST_CASE("a word or value that is not allowed is told with what is") {
    CHECK(problemsWith("kind = \"original\"", "kind = \"orignal\"") ==
          One{"p.toml:13: papers[1].kind is \"orignal\"; allowed: original, copy"});
    CHECK(problemsWith("same_as_card = true", "same_as_card = 1") ==
          One{"p.toml:21: fields[1].same_as_card should be true or false"});
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "titles = \"TỜ KHAI\"") ==
          One{"p.toml:14: papers[1].titles should be a list of texts"});
    CHECK(problemsWith("[[consents]]", "[consents]").front() ==
          "p.toml:31: consents should be written [[consents]]");
}

TEST_CASE("references to papers and fields that are not there are told where they are made") {
    CHECK(problemsWith("from_paper = \"form\"", "from_paper = \"forms\"") ==
          One{"p.toml:22: fields[1].from_paper \"forms\" is not a paper"});
    CHECK(problemsWith("key = \"sex\"", "key = \"sex\"\nsame_as = \"gender\"") ==
          One{"p.toml:27: fields[2].same_as \"gender\" is not a field"});
    CHECK(problemsWith("from_card = \"name\"", "") ==
          One{"p.toml:21: fields[1].same_as_card needs from_card"});
}

TEST_CASE("a key used twice is told at the second") {
    CHECK(problemsWith("key = \"sex\"", "key = \"name\"") == One{"p.toml:26: fields[2].key is used twice"});
}

TEST_CASE("what is no TOML is told with its line") {
    const One problems = problemsWith("[[fields]]", "[[fields]");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("p.toml:16: "));
}
