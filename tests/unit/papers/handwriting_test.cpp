// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/handwriting.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "ocr/page/pix.h"
#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

constexpr int kNameRow = 1;

// A sheet with the title and two labels typed, and what a pen did after the first.
PageReading form() {
    return typedPage({"GIẤY ỦY QUYỀN", "Người ủy quyền: ", "Người được ủy quyền: "});
}

void withPicture(PageReading& page, Pix* sheet) {
    PIX* copy = pixCopy(nullptr, sheet);
    page.cleanPicture = *encodeJpeg(Picture{copy}, 90);
    page.width = pixGetWidth(sheet);
    page.height = pixGetHeight(sheet);
}

PixPtr sheet() {
    PixPtr sheet{pixCreate(2000, 1000, 8)};
    pixSetAllArbitrary(sheet.get(), 255);
    return sheet;
}

// Joined loops, as a signature or a written name has them.
void write(Pix* sheet, int x, int baseline) {
    for (int t = 0; t < 4000; ++t) {
        const double at = t / 10.0;
        const int px = x + static_cast<int>(at + 12 * std::sin(at / 4));
        const int py =
            baseline - static_cast<int>(14 + 14 * std::sin(at / 9) * (1 + 0.6 * std::sin(at / 31)));
        for (int dy = 0; dy < 4; ++dy)
            for (int dx = 0; dx < 4; ++dx) pixSetPixel(sheet, px + dx, py + dy, 20);
    }
}

std::vector<ReadField> marked(const PageReading& page, std::vector<ReadField> values = {}) {
    const PageReading* view = &page;
    markHandwriting(values, {&view, 1}, PaperType::PowerOfAttorney);
    return values;
}

}  // namespace

TEST_CASE("what a pen wrote behind a label is shown, not guessed") {
    PageReading page = form();
    const PixPtr picture = sheet();
    write(picture.get(), 480, 100 + kNameRow * kLinePitch + kLetterHeight);
    withPicture(page, picture.get());
    const auto values = marked(page);
    REQUIRE(values.size() == 1);
    CHECK(values[0].field.key == "principal.name");
    CHECK(values[0].handwritten);
    CHECK(values[0].field.value.empty());
    CHECK(values[0].field.box.x >= 400);
    CHECK(values[0].field.box.width > 300);
}

TEST_CASE("letters recognition made of handwriting are dropped") {
    PageReading page = form();
    const PixPtr picture = sheet();
    write(picture.get(), 480, 100 + kNameRow * kLinePitch + kLetterHeight);
    withPicture(page, picture.get());
    page.words.push_back({"UuUu", {500, 150, 300, 30}, 31, kNameRow});
    const auto values = marked(page, {{{"principal.name", "UuUu", 31, 0, {500, 150, 300, 30}}}});
    REQUIRE(values.size() == 1);
    CHECK(values[0].handwritten);
    CHECK(values[0].field.value.empty());
}

TEST_CASE("a blank form, dots and rules are no handwriting") {
    PageReading page = form();
    const PixPtr picture = sheet();
    for (int x = 480; x < 1900; ++x)
        pixSetPixel(picture.get(), x, 178, 0), pixSetPixel(picture.get(), x, 179, 0);
    for (int x = 600; x < 1900; x += 12)
        pixSetPixel(picture.get(), x, 226, 0), pixSetPixel(picture.get(), x + 1, 226, 0);
    withPicture(page, picture.get());
    CHECK(marked(page).empty());
}

TEST_CASE("print that was read stays") {
    PageReading page = typedPage({"GIẤY ỦY QUYỀN", "Người ủy quyền: Lê Thị Ví"});
    const PixPtr picture = sheet();
    write(picture.get(), 480, 100 + kNameRow * kLinePitch + kLetterHeight);
    withPicture(page, picture.get());
    const auto values = marked(page, {{{"principal.name", "Lê Thị Ví", 90, 0, {500, 150, 180, 30}}}});
    REQUIRE(values.size() == 1);
    CHECK(values[0].field.value == "Lê Thị Ví");
}

TEST_CASE("a page without a picture has nothing to look at") {
    CHECK(marked(form()).empty());
}
