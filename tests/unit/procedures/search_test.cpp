// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the catalogue we ship with the words people use.
#include "kiosk/procedures/search.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/procedures/catalogue.h"

using namespace tramso;

namespace {

// The shipped catalogue and its index.
struct Desk {
    Catalogue catalogue = *loadCatalogue(TRAMSO_SOURCE_DIR "/config/procedures");
    std::vector<const Procedure*> all = catalogue.offered(std::chrono::year{2026} / 11 / 25);
    ProcedureSearch search{all};

    // Codes found, best first.
    [[nodiscard]] std::vector<std::string> find(std::string_view words) const {
        std::vector<std::string> codes;
        for (const Procedure* procedure : search.find(words, 20)) codes.push_back(procedure->code);
        return codes;
    }
    [[nodiscard]] std::string first(std::string_view words) const {
        const auto codes = find(words);
        return codes.empty() ? "" : codes.front();
    }
};

struct Asked {
    const char* words;
    const char* code;
};

}  // namespace

TEST_CASE("a procedure is found first by what happened to the person who asks") {
    const Desk desk;
    for (const auto& [words, code] :
         {Asked{"giấy khai sinh", "1.001193"}, Asked{"sửa nhà", "1.013225"}, Asked{"xây nhà", "1.013225"},
          Asked{"lấy vợ", "1.000894"}, Asked{"giấy độc thân", "1.004873"}, Asked{"sao y", "2.000815"},
          Asked{"nhập hộ khẩu", "1.004222"}, Asked{"ở trọ", "1.004194"}, Asked{"mở quán", "1.001612"},
          Asked{"báo tử", "1.000656"}, Asked{"sai tên", "1.004859"}, Asked{"tiền già", "1.014027"},
          Asked{"open a shop", "1.001612"}, Asked{"lost birth certificate", "1.004884"}}) {
        CAPTURE(words);
        CHECK(desk.first(words) == code);
    }
    const auto newborn = desk.find("con mới sinh");
    REQUIRE(newborn.size() >= 2);
    CHECK(std::ranges::find(newborn.begin(), newborn.begin() + 2, "1.001193") != newborn.begin() + 2);
    CHECK(std::ranges::find(newborn.begin(), newborn.begin() + 2, "2.000986") != newborn.begin() + 2);
}

TEST_CASE("marks, letter case, order and spaces do not matter, nor do words of asking") {
    const Desk desk;
    for (const char* words : {"dang ky ket hon", "ĐĂNG KÝ KẾT HÔN", "kết hôn đăng ký", "dangky kethon",
                              "  kết   hôn ", "tôi muốn đăng ký kết hôn", "Dang  Ky Ke\u0302\u0301t Hon"}) {
        CAPTURE(words);
        CHECK(desk.first(words) == "1.000894");
    }
}

TEST_CASE("a typing mistake or two still find it") {
    const Desk desk;
    for (const auto& [words, code] :
         {Asked{"dang ki ket honn", "1.000894"}, Asked{"khai sihn", "1.001193"},
          Asked{"giay phep xay dugn", "1.013225"}, Asked{"thuong truu", "1.004222"},
          Asked{"khuyet tatt", "1.001699"}, Asked{"chung thuc chu kyy", "2.000884"}}) {
        CAPTURE(words);
        const auto codes = desk.find(words);
        CHECK(std::ranges::find(codes.begin(), codes.begin() + std::min<std::ptrdiff_t>(3, std::ssize(codes)),
                                code) != codes.begin() + std::min<std::ptrdiff_t>(3, std::ssize(codes)));
    }
}

TEST_CASE("what is found grows narrower with each letter typed") {
    const Desk desk;
    CHECK(desk.first("tam tr") == "1.004194");
    CHECK(desk.first("mai ta").starts_with("1.0"));
    CHECK(desk.find("mai tang").size() <= desk.find("mai").size());
}

TEST_CASE("a national code is found") {
    const Desk desk;
    CHECK(desk.first("1.014028") == "1.014028");
}

TEST_CASE("words nobody uses, no words and bytes that are none find nothing") {
    const Desk desk;
    for (const char* words : {"", "   ", "xyzzyq qwertyuiop", "!?…", "\xff\xfe", "漢字"}) {
        CAPTURE(words);
        CHECK(desk.find(words).empty());
    }
    CHECK(ProcedureSearch{{}}.find("khai sinh", 5).empty());
}

TEST_CASE("no more than asked for are returned, and an endless question is cut") {
    const Desk desk;
    CHECK(desk.search.find("giấy", 3).size() == 3);
    std::string endless;
    for (int i = 0; i < 10000; ++i) endless += "giấy khai sinh ";
    CHECK(desk.first(endless) == "1.001193");
    CHECK(desk.first(" khai sinh: " + std::string(108, ' ') + "xyz ấấấấấ") ==
          "1.001193");  // cut within a letter
}
