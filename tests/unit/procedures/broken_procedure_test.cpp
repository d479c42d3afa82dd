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
who = { vi = "Cha, mẹ", en = "A parent" }
legal = [{ vi = "Luật", en = "Law" }]
level = "full"
level_note = { vi = "Trên mạng.", en = "Online.", confirm = true }
life_event = "birth"
valid_from = "2026-07-01"
format = 2

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
          One{"p.toml:18: papers[1].title.en is missing"});
    CHECK(problemsWith("key = \"sex\"", "") == One{"p.toml:32: fields[2].key is missing"});
    CHECK(problemsWith("choices = [{", "#") == One{"p.toml:32: fields[2].choices is missing"});
    CHECK(problemsWith("labels", "#") == One{"p.toml:23: fields[1].labels is missing"});
    CHECK(problemsWith("[[consents]]\nkey = \"send\"\ntext = { vi = \"Đồng ý.\", en = \"Agreed.\" }", "") ==
          One{"p.toml:1: consents is missing"});
}

TEST_CASE("an empty text counts as missing") {
    CHECK(problemsWith("\"Form\"", "\"\"") == One{"p.toml:18: papers[1].title.en should be a text"});
}

TEST_CASE("a key nobody knows is told where it stands") {
    CHECK(problemsWith("kind = \"original\"", "knid = \"original\"") ==
          One{"p.toml:20: papers[1].knid is not known here"});
    CHECK(problemsWith("code =", "coed = 1\ncode =") == One{"p.toml:1: coed is not known here"});
}

TEST_CASE("a word or value that is not allowed is told with what is") {
    CHECK(problemsWith("kind = \"original\"", "kind = \"orignal\"") ==
          One{"p.toml:20: papers[1].kind is \"orignal\"; allowed: original, copy"});
    CHECK(problemsWith("same_as_card = true", "same_as_card = 1") ==
          One{"p.toml:28: fields[1].same_as_card should be true or false"});
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "titles = \"TỜ KHAI\"") ==
          One{"p.toml:21: papers[1].titles should be a list of texts"});
    CHECK(problemsWith("[[consents]]", "[consents]").front() ==
          "p.toml:38: consents should be written [[consents]]");
}

TEST_CASE("references to papers and fields that are not there are told where they are made") {
    CHECK(problemsWith("from_paper = \"form\"", "from_paper = \"forms\"") ==
          One{"p.toml:29: fields[1].from_paper \"forms\" is not a paper"});
    CHECK(problemsWith("key = \"sex\"", "key = \"sex\"\nsame_as = \"gender\"") ==
          One{"p.toml:34: fields[2].same_as \"gender\" is not a field"});
    CHECK(problemsWith("from_card = \"name\"", "") ==
          One{"p.toml:28: fields[1].same_as_card needs from_card"});
}

TEST_CASE("a key used twice is told at the second") {
    CHECK(problemsWith("key = \"sex\"", "key = \"name\"") == One{"p.toml:33: fields[2].key is used twice"});
}

TEST_CASE("who needs a paper that is not always required must be said") {
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "required = false") ==
          One{"p.toml:16: papers[1].condition is missing: who needs this paper?"});
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]",
                       "required = false\ncondition = { vi = \"Nếu có\", en = \"If any\" }")
              .empty());
}

TEST_CASE("a number out of its range is told with the range") {
    const One wrong{"p.toml:21: papers[1].count should be a whole number from 1 to 9"};
    for (const char* count : {"0", "10", "1.5", "\"2\"", "-1", "99999999999"}) {
        CAPTURE(count);
        CHECK(problemsWith("titles = [\"TỜ KHAI\"]", std::string{"count = "} + count) == wrong);
    }
    CHECK(problemsWith("format = 2", "format = 1").front() ==
          "p.toml:14: format should be a whole number from 2 to 2");
    CHECK(problemsWith("format = 2", "") == One{"p.toml:1: format is missing"});
}

TEST_CASE("a day that is none, or a time that ends before it begins, is told") {
    for (const char* day : {"2026-02-30", "2026-2-3", "1/7/2026", "2026-07-01x", "20260701", "+026-07-01"}) {
        CAPTURE(day);
        CHECK(problemsWith("2026-07-01", day) ==
              One{"p.toml:13: valid_from should be a day, \"2026-11-01\""});
    }
    CHECK(problemsWith("valid_from = \"2026-07-01\"", "") == One{"p.toml:1: valid_from is missing"});
    CHECK(problemsWith("format = 2", "format = 2\nvalid_until = \"2026-06-30\"") ==
          One{"p.toml:15: valid_until lies before valid_from"});
    CHECK(problemsWith("format = 2", "format = 2\nvalid_until = \"2026-07-01\"").empty());
}

TEST_CASE("who must come once is told what to bring") {
    CHECK(problemsWith("level = \"full\"", "level = \"part\"") ==
          One{"p.toml:1: in_person is missing: what to bring when coming once?"});
    CHECK(problemsWith("level = \"full\"", "level = \"part\"\nin_person = [{ vi = \"Thẻ\", en = \"Card\" }]")
              .empty());
}

TEST_CASE("a statement is a text that may be marked, and nothing else") {
    CHECK(problemsWith("confirm = true", "confirm = \"yes\"") ==
          One{"p.toml:11: level_note.confirm should be true or false"});
    CHECK(problemsWith("confirm = true", "sure = true") ==
          One{"p.toml:11: level_note.sure is not known here"});
    CHECK(problemsWith("legal = [{ vi = \"Luật\", en = \"Law\" }]", "legal = [{ vi = \"Luật\" }]") ==
          One{"p.toml:9: legal[1].en is missing"});
    CHECK(problemsWith("legal = [{ vi = \"Luật\", en = \"Law\" }]", "") == One{"p.toml:1: legal is missing"});
}

TEST_CASE("rules about dates must speak of dates that are there") {
    const auto rule = [](const std::string& line) {
        return problemsWith("kind = \"choice\"", "kind = \"choice\"\n" + line);
    };
    CHECK(rule("not_before = \"name\"") == One{"p.toml:36: fields[2].not_before needs kind = \"date\"",
                                               "p.toml:36: fields[2].not_before \"name\" is not a date"});
    CHECK(rule("late_after_days = 60") ==
          One{"p.toml:32: fields[2].late_note should be { vi = \"…\", en = \"…\" }",
              "p.toml:36: fields[2].late_after_days needs kind = \"date\""});
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "max_age_days = 180") ==
          One{"p.toml:21: papers[1].max_age_days needs issued"});
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "issued = \"when\"") ==
          One{"p.toml:21: papers[1].issued \"when\" is not a field"});
}

TEST_CASE("all mistakes of a file are told, not only the first") {
    const One problems = problemsWith("kind = \"original\"", "kind = \"orig\"\ncount = 0\nhnit = 1");
    CHECK(problems == One{"p.toml:20: papers[1].kind is \"orig\"; allowed: original, copy",
                          "p.toml:21: papers[1].count should be a whole number from 1 to 9",
                          "p.toml:22: papers[1].hnit is not known here"});
}

TEST_CASE("what is no TOML is told with its line") {
    const One problems = problemsWith("[[fields]]", "[[fields]");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("p.toml:23: "));
}

TEST_CASE("a list of persons says what is asked of each, and its parts stand for themselves") {
    const auto withPersons = [](const std::string& parts) {
        return problemsWith("[[consents]]",
                            "[[fields]]\nkey = \"members\"\nlabel = { vi = \"Người\", en = \"People\" }\n"
                            "kind = \"persons\"\n" +
                                parts + "\n[[consents]]");
    };
    const std::string name =
        "[[fields.parts]]\nkey = \"name\"\nlabel = { vi = \"Tên\", en = \"Name\" }\nkind = \"name\"\n";
    CHECK(withPersons(name).empty());
    CHECK(withPersons("") == One{"p.toml:38: fields[3].parts is missing: what is asked of each person?"});
    CHECK(withPersons("most = 21\n" + name) ==
          One{"p.toml:42: fields[3].most should be a whole number from 1 to 20"});
    CHECK(withPersons(name + "from_card = \"name\"\n").front() ==
          "p.toml:43: fields[3].parts[1].key is a part of a person: it has no source and no other field of "
          "its own");
    CHECK(withPersons(name + name) == One{"p.toml:47: fields[3].parts[2].key is used twice"});
}

TEST_CASE("one paper of a procedure is the form the station fills") {
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "form = true").empty());
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]",
                       "form = true\n[[papers]]\nkey = \"declaration\"\ntitle = { vi = \"a\", en = \"a\" }\n"
                       "hint = { vi = \"a\", en = \"a\" }") ==
          One{"p.toml:22: papers[2].form is another paper's already"});
}

TEST_CASE("what hangs on an answer names a field before it, and answers that can be given") {
    const auto withField = [](const std::string& onlyIf) {
        return problemsWith("[[consents]]",
                            "[[fields]]\nkey = \"x\"\nlabel = { vi = \"x\", en = \"x\" }\nonly_if = " +
                                onlyIf + "\n[[consents]]");
    };
    CHECK(withField("{ field = \"sex\", is = [\"Nam\"] }").empty());
    CHECK(withField("{ field = \"sex\", is = [\"Male\"] }") ==
          One{"p.toml:41: fields[3].only_if \"Male\" is none of its choices"});
    CHECK(withField("{ field = \"y\", is = [\"Nam\"] }") ==
          One{"p.toml:41: fields[3].only_if \"y\" is not a field"});
    CHECK(withField("{ field = \"x\", is = [\"Nam\"] }") ==
          One{"p.toml:41: fields[3].only_if \"x\" should be a field before this one"});
    CHECK(withField("{ field = \"sex\" }") ==
          One{"p.toml:41: fields[3].only_if.is is missing: which answers?"});
    CHECK(withField("3") == One{"p.toml:41: fields[3].only_if should be { field = \"…\", is = [\"…\"] }"});
    const std::string who = "\ncondition = { vi = \"Nếu có\", en = \"If any\" }";
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "only_if = { field = \"sex\", is = [\"Nam\"] }" + who)
              .empty());
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "only_if = { field = \"z\", is = [\"a\"] }" + who) ==
          One{"p.toml:21: papers[1].only_if \"z\" is not a field"});
    CHECK(problemsWith("titles = [\"TỜ KHAI\"]", "only_if = { field = \"sex\", is = [\"Nam\"] }") ==
          One{"p.toml:16: papers[1].condition is missing: who needs this paper?"});
}
