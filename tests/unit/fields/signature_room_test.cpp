// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody signed, on typed pages with ink drawn below the place for it.
#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>

#include "ocr/fields/signature_room.h"
#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

constexpr std::array<int, 3> kBlack{0, 0, 0};
constexpr std::array<int, 3> kBlue{40, 60, 160};

// A form whose seventh row says where to sign, and a white picture to draw on.
struct Form {
    PageReading page =
        typedPage({"TỜ KHAI", "Họ tên: Nguyễn Văn Mẫu", "", "", "          Người yêu cầu", "",
                   "     (Ký, ghi rõ họ, chữ đệm, tên)", "", "", "", "", "     NGUYỄN VĂN MẪU"});
    Bytes rgb{static_cast<std::size_t>(page.width * page.height * 3), std::byte{255}};

    // A stroke of a pen, in px of the page.
    void draw(Box box, std::array<int, 3> colour) {
        for (int y = box.y; y < box.y + box.height; ++y)
            for (int x = box.x; x < box.x + box.width; ++x)
                for (int i = 0; i < 3; ++i)
                    rgb[static_cast<std::size_t>((y * page.width + x) * 3 + i)] =
                        static_cast<std::byte>(colour[static_cast<std::size_t>(i)]);
    }
    [[nodiscard]] SignatureRoom room() {
        const std::string head = fmt::format("P6 {} {} 255\n", page.width, page.height);
        const auto bytes = viewBytes(head);
        page.cleanPicture.assign(bytes.begin(), bytes.end());
        page.cleanPicture.insert(page.cleanPicture.end(), rgb.begin(), rgb.end());
        return signatureRoom(page);
    }
};

}  // namespace

TEST_CASE("nothing below the place to sign is no signature, nor is the name printed there") {
    Form form;
    CHECK(form.room() == SignatureRoom::Empty);
    for (const Word& word : form.page.words)
        if (word.line == 11) form.draw(word.box, kBlack);  // the printed name, which was recognised
    CHECK(form.room() == SignatureRoom::Empty);
}

TEST_CASE("a stroke of blue ink is a signature, a row of dots is none") {
    Form form;
    for (int x = 150; x < 800; x += 12) form.draw({x, 560, 6, 6}, kBlack);
    CHECK(form.room() == SignatureRoom::Empty);
    for (int i = 0; i < 120; ++i) form.draw({250 + 3 * i, 500 + (i * 37) % 70, 5, 5}, kBlue);
    CHECK(form.room() == SignatureRoom::Written);
}

TEST_CASE("ink elsewhere is no signature, and a page that asks for none has no room for it") {
    Form form;
    form.draw({1400, 2000, 300, 200}, kBlack);
    CHECK(form.room() == SignatureRoom::Empty);
    form.page.words.resize(3);
    CHECK(form.room() == SignatureRoom::None);
}

TEST_CASE("without a picture nobody is blamed") {
    Form form;
    form.page.cleanPicture = {};
    CHECK(signatureRoom(form.page) == SignatureRoom::None);
}
