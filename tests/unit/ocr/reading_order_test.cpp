// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/reading_order.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "ocr/text/page_words.h"

using namespace tramso;

namespace {

// A page being set, line by line, in the order recognition found them.
class Set {
public:
    // Words of 20 px a letter.
    Set& line(int x, int y, const std::string& text, int confidence = 90) {
        std::istringstream in{text};
        for (std::string word; in >> word;) {
            const int width = 20 * static_cast<int>(word.size());
            words_.push_back({word, {x, y, width, 30}, confidence, line_});
            x += width + 20;
        }
        ++line_;
        return *this;
    }
    [[nodiscard]] std::vector<Word> words() const { return words_; }

private:
    std::vector<Word> words_;
    int line_ = 0;
};

std::string read(const std::vector<Word>& words) {
    std::string text;
    int line = 0;
    for (const Word& word : words) {
        if (word.line != line) text += "| ";
        line = word.line;
        text += word.text + ' ';
    }
    return text;
}

}  // namespace

TEST_CASE("a table found column by column is read row by row") {
    const Set set = Set{}
                        .line(100, 100, "TT")
                        .line(100, 160, "1")
                        .line(100, 222, "2")
                        .line(300, 101, "Name")
                        .line(300, 159, "An")
                        .line(300, 220, "Binh")
                        .line(700, 100, "Born")
                        .line(700, 161, "1980")
                        .line(700, 221, "1990");
    CHECK(read(inReadingOrder(set.words())) == "TT | Name | Born | 1 | An | 1980 | 2 | Binh | 1990 ");
}

TEST_CASE("columns of prose are read one after the other, between what stands across both") {
    Set set;
    set.line(400, 20, "across the whole page above");
    // The two columns do not share their lines' heights.
    for (int i = 0; i < 4; ++i) {
        set.line(900, 115 + 50 * i, "r" + std::to_string(i) + " and so on and so forth");
        set.line(100, 100 + 50 * i, "l" + std::to_string(i) + " and so on and so forth");
    }
    set.line(300, 400, "below across the whole page again");
    CHECK(read(inReadingOrder(set.words())) ==
          "across the whole page above | l0 and so on and so forth | l1 and so on and so forth | "
          "l2 and so on and so forth | l3 and so on and so forth | r0 and so on and so forth | "
          "r1 and so on and so forth | r2 and so on and so forth | r3 and so on and so forth | "
          "below across the whole page again ");
}

TEST_CASE("the two heads of a letter are read one after the other; fields side by side are read by rows") {
    const Set heads = Set{}
                          .line(140, 100, "office of")
                          .line(100, 150, "the district")
                          .line(160, 200, "12/AB")
                          .line(780, 100, "republic of the land")
                          .line(880, 150, "free happy")
                          .line(890, 200, "day month");
    CHECK(read(inReadingOrder(heads.words())) ==
          "office of | the district | 12/AB | republic of the land | free happy | day month ");
    const Set fields = Set{}
                           .line(100, 100, "name: An")
                           .line(100, 150, "born: 1980")
                           .line(800, 100, "sex: m")
                           .line(800, 150, "people: Kinh");
    CHECK(read(inReadingOrder(fields.words())) == "name: An | sex: m | born: 1980 | people: Kinh ");
}

TEST_CASE("nothing in nothing, and boxes in one spot, do no harm") {
    CHECK(inReadingOrder({}).empty());
    std::vector<Word> heap(200, Word{"x", {5, 5, 0, 0}, 50, 0});
    for (std::size_t i = 0; i < heap.size(); ++i) heap[i].line = static_cast<int>(i);
    CHECK(inReadingOrder(heap).size() == heap.size());
}

TEST_CASE("strokes of a pen read as signs are dropped; dashes, bullets and real signs of a line stay") {
    const Set set = Set{}
                        .line(0, 0, "X_ -\"!", 60)
                        .line(0, 50, "~ |", 95)
                        .line(0, 100, "-", 50)
                        .line(0, 150, "(a) + (b): ok", 85)
                        .line(0, 200, "word ]", 40);
    auto words = set.words();
    words[words.size() - 2].confidence = 95;
    CHECK(read(withoutScribbles(words)).find("- | (a) + (b): ok | word ") != std::string::npos);
    CHECK(withoutScribbles(words).size() == 6);
}

TEST_CASE("what is left of a seal or a signature is no text; initials, items and ends of names are") {
    const auto lone = [](const std::string& text, int confidence) {
        return withoutScribbles({Word{text, {0, 0, 40, 30}, confidence, 0}}).size();
    };
    for (const char* remnant : {"J", "t#x", "\"x", "“x", "W"}) CHECK(lone(remnant, 80) == 0);
    CHECK(lone("J", 96) == 1);
    for (const char* kept : {"a)", "1.", "TP.", "H'", "x", "m2", "Nữ", "-"}) CHECK(lone(kept, 80) == 1);
}
