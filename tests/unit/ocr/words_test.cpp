// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "ocr/text/comb.h"
#include "ocr/text/glued_words.h"
#include "ocr/text/lone_print.h"
#include "ocr/text/missed_print.h"
#include "ocr/text/recognised_text.h"
#include "ocr/text/second_look.h"
#include "tests/unit/ocr/drawn.h"

using namespace tramso;

namespace {

std::vector<Word> lineOf(const std::vector<std::string>& texts, int line = 0) {
    std::vector<Word> words;
    for (const auto& text : texts)
        words.push_back({text, {static_cast<int>(words.size()) * 60, 10, 30, 40}, 90, line});
    return words;
}

std::vector<std::string> textsOf(const std::vector<Word>& words) {
    std::vector<std::string> texts;
    for (const Word& word : words) texts.push_back(word.text);
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("two letters the model gives for one Đ are one") {
    CHECK(withOneD("205/2026/QĐÐST-HNGĐ") == "205/2026/QĐST-HNGĐ");
    CHECK(withOneD("QĐÐĐST") == "QĐST");
    CHECK(withOneD("Ðường đðỏ") == "Đường đỏ");
    CHECK(withOneD("ĐĐ đi") == "ĐĐ đi");
}

TEST_CASE("the abbreviation before a letter's subject is whole") {
    CHECK(withWholeRe("V/") == "V/v");
    CHECK(withWholeRe("V/v") == "V/v");
    CHECK(withWholeRe("IV/") == "IV/");
}

TEST_CASE("a long number is kept though nobody believes it; strokes and words are none") {
    CHECK(isLongNumber("20/10/2018"));
    CHECK(isLongNumber("20I10I2018"));
    CHECK(isLongNumber("001318305595"));
    CHECK_FALSE(isLongNumber("1/2026"));
    CHECK_FALSE(isLongNumber("l|I/.-l|I/"));
    CHECK_FALSE(isLongNumber("001318305595a"));
    std::vector<Word> words{{"dưới", {100, 300, 80, 40}, 90, 0}};
    insertMissed(words, {{100, 200, 190, 40}, -1}, {{"20/10/2018", {100, 200, 190, 40}, 38, 0}});
    CHECK(textsOf(words) == Texts{"20/10/2018", "dưới"});
    CHECK(words[0].confidence == 38);
}

TEST_CASE("a word with a space in it is two, when its sides read as it does") {
    auto page = sheetOf(800, 100);
    std::vector<Word> words;
    const auto letters = [&](const std::string& text, int x, int width) {
        words.push_back({text, {x, 30, width, 40}, 90, 0});
    };
    letters("tên:", 20, 76), letters("MẠC", 120, 56), letters("KIMNGA", 200, 156), letters("sinh", 380, 76);
    for (const Word& word : words)
        for (int x = word.box.x; x < word.box.x + word.box.width; x += 20)
            if (x < 260 || x >= 280)
                fillBox(page.get(), x, 30, 16, 40);  // a letter; a space behind the third
    const auto glued = findGluedWords(page.get(), words);
    REQUIRE(glued.size() == 1);
    CHECK(glued[0].word == 2);
    auto other = words;
    CHECK_FALSE(partGluedWord(other, glued[0], {{"KIM", {}, 90, 0}}, {{"NGÃ", {}, 90, 0}}));
    CHECK(textsOf(other) == textsOf(words));
    REQUIRE(partGluedWord(words, glued[0], {{"KIM", {}, 90, 0}}, {{"NGA", {}, 90, 0}}));
    CHECK(textsOf(words) == Texts{"tên:", "MẠC", "KIM", "NGA", "sinh"});
    CHECK(words[2].box == tramso::Box{200, 30, 56, 40});
    CHECK(words[3].box == tramso::Box{280, 30, 76, 40});
}

TEST_CASE("a doubted word takes a surer second reading, and is still asked about") {
    auto words = lineOf({"Ngày", "09/08/2046", "|", "TDVNM1566544649001156654464<<0"});
    words[1].confidence = 20, words[2].confidence = 10, words[3].confidence = 20;
    CHECK(doubtfulWords(words) == std::vector<std::size_t>{1});
    takeSurer(words[1], {{"09/08/2036", {}, 96, 0}});
    CHECK(words[1].text == "09/08/2036");
    CHECK(words[1].confidence < 80);
    Word word{"expiry:", {}, 30, 0};
    takeSurer(word, {{"©Xpiry:", {}, 74, 0}});  // a sign nobody printed
    takeSurer(word, {{"expịry:", {}, 35, 0}});  // hardly surer
    takeSurer(word, {{"ex", {}, 90, 0}, {"piry:", {}, 90, 0}});
    takeSurer(word, {});
    CHECK(word.text == "expiry:");
    CHECK(word.confidence == 30);
}

TEST_CASE("digits in boxes become one number; groups of a telephone number and table cells do not") {
    CHECK(textsOf(withCombsJoined(lineOf({"Số:", "0", "0", "1", "2003", "4", "5", "Nam"}))) ==
          Texts{"Số:", "001200345", "Nam"});
    CHECK(textsOf(withCombsJoined(lineOf({"0912", "345", "678", "12"}))) ==
          Texts{"0912", "345", "678", "12"});
    CHECK(textsOf(withCombsJoined(lineOf({"1", "2", "3"}))) == Texts{"1", "2", "3"});
    auto twoLines = lineOf({"1", "2", "3"});
    for (const Word& word : lineOf({"4", "5", "6"}, 1)) twoLines.push_back(word);
    CHECK(withCombsJoined(twoLines).size() == 6);
}

TEST_CASE("a joined number covers its digits and is no surer than the least of them") {
    auto words = lineOf({"1", "2", "3", "4", "5", "6"});
    words[3].confidence = 41;
    const auto joined = withCombsJoined(words);
    REQUIRE(joined.size() == 1);
    CHECK(joined[0].box == tramso::Box{0, 10, 330, 40});
    CHECK(joined[0].confidence == 41);
}

TEST_CASE(
    "letters that no word covers are found: beside a line as part of it, elsewhere as a line of their own") {
    auto page = sheetOf(1600, 600);
    const auto letters = [&](int x, int y, int count) {
        for (int i = 0; i < count; ++i) fillBox(page.get(), x + i * 30, y, 18, 36);
    };
    letters(160, 100, 2);                  // missed, left of …
    letters(220, 100, 10);                 // … a line that was read
    letters(200, 400, 8);                  // missed altogether
    fillBox(page.get(), 1200, 300, 5, 5);  // dust
    const std::vector<Word> words{{"daylamotdong", {220, 98, 290, 40}, 92, 0}};
    const auto missed = findMissedPrint(page.get(), 300, words);
    REQUIRE(missed.size() == 2);
    CHECK(missed[0].line == 0);
    CHECK(missed[0].box.x <= 160);
    CHECK(missed[0].box.x + missed[0].box.width >= 510);
    CHECK(missed[1].line == -1);
    CHECK(missed[1].box.y < 400);
    CHECK(missed[1].box.y + missed[1].box.height > 436);
    CHECK(findMissedPrint(sheetOf(400, 400).get(), 300, {}).empty());
}

TEST_CASE("numbers that stand by themselves are read from one strip and come back to their places") {
    auto page = sheetOf(1600, 600);
    std::vector<Word> words;
    for (int row = 0; row < 3; ++row) {
        fillBox(page.get(), 100, 100 + row * 90, 18, 36);
        for (int i = 0; i < 10; ++i) fillBox(page.get(), 600 + i * 30, 100 + row * 90, 18, 36);
        words.push_back({"daylamotdong", {600, 98 + row * 90, 290, 40}, 92, row});
    }
    fillBox(page.get(), 1300, 100, 40, 90);  // a stroke twice as tall as the print
    std::vector<tramso::Box> lone;
    for (const auto& missed : findMissedPrint(page.get(), 300, words))
        if (missed.lone) lone.push_back(missed.box);
    REQUIRE(lone.size() == 3);
    const Strip strip = stripOf(page.get(), lone);
    REQUIRE(strip.picture);
    CHECK(darkIn(strip.picture.get(), 0, 0, pixGetWidth(strip.picture.get()),
                 pixGetHeight(strip.picture.get())) == 3 * 18 * 36);
    const auto& at = strip.places;
    const auto back =
        loneWords(strip, lone, {{"1", at[0], 70, 0}, {"z", at[1], 70, 0}, {"3", at[2], 90, 0}}, 7);
    REQUIRE(textsOf(back) == Texts{"1", "3"});  // nobody believes the letter
    CHECK(back[0].box == lone[0]);
    CHECK(back[1].box == lone[2]);
    CHECK(back[0].line == 7);
    CHECK(back[1].line == 8);
    CHECK_FALSE(stripOf(page.get(), {}).picture);
}

TEST_CASE(
    "what was read again replaces a line only when it says more, and stands in reading order elsewhere") {
    std::vector<Word> words{{"trên", {100, 100, 80, 40}, 90, 0}, {"dưới", {100, 300, 80, 40}, 90, 1}};
    insertMissed(words, {{50, 100, 200, 40}, 0}, {{"tr", {100, 100, 80, 40}, 95, 0}});
    CHECK(textsOf(words) == Texts{"trên", "dưới"});
    insertMissed(words, {{50, 100, 200, 40}, 0},
                 {{"1.", {50, 100, 30, 40}, 91, 0}, {"trên", {100, 100, 80, 40}, 92, 0}});
    CHECK(textsOf(words) == Texts{"1.", "trên", "dưới"});
    insertMissed(words, {{100, 200, 90, 40}, -1}, {{"giữa", {100, 200, 90, 40}, 88, 0}});
    CHECK(textsOf(words) == Texts{"1.", "trên", "giữa", "dưới"});
    insertMissed(words, {{100, 400, 90, 40}, -1},
                 {{"|~", {100, 400, 90, 40}, 30, 0}});  // nobody believes that
    CHECK(textsOf(words) == Texts{"1.", "trên", "giữa", "dưới"});
    CHECK(words[1].line == 0);
    CHECK(words[2].line == 1);
    CHECK(words[3].line == 2);
}

TEST_CASE("a line of a card's zone is known with a sign or two misread; other print is none") {
    CHECK(isZoneLine("IDVNM0764375730001076437573<<1"));
    CHECK(isZoneLine("TDVNM0đ764375730001076437573<<1"));
    CHECK(isZoneLine("#610204M4610203VNM<<<<<<<«<<<4"));
    CHECK_FALSE(isZoneLine("IDVNM0764375730001076437573"));  // no filler
    CHECK_FALSE(isZoneLine("https://example.vn/?a<b&c>d"));
    CHECK_FALSE(isZoneLine("A<B"));
    CHECK(holdsZoneLine(lineOf({"TDVNM0575660159", "092057566015<<8"})));
    CHECK_FALSE(holdsZoneLine(lineOf({"Sẹo", "chấm", "<", "1", "cm", "dưới", "đuôi", "mắt", "trái"})));
}
