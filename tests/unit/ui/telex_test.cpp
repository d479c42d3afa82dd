// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <random>

#include "kiosk/base/text.h"
#include "kiosk/ui/telex.h"

namespace {

using tramso::toCodePoints;
using tramso::telex::Tone;

std::u32string keys(std::string_view sequence) {
    std::u32string text;
    for (const char32_t key : toCodePoints(sequence)) text = tramso::telex::typed(text, key);
    return text;
}

struct Row {
    const char* keys;
    const char* text;
};

void check(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        INFO(row.keys);
        CHECK(keys(row.keys) == toCodePoints(row.text));
    }
}

std::u32string bare(std::u32string_view text) {
    return toCodePoints(tramso::withoutMarks([&] {
        std::string out;
        for (const char32_t c : text) {
            if (c < 0x80) {
                out += static_cast<char>(c);
            } else if (c < 0x800) {
                out += static_cast<char>(0xC0 | (c >> 6));
                out += static_cast<char>(0x80 | (c & 0x3F));
            } else {
                out += static_cast<char>(0xE0 | (c >> 12));
                out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
                out += static_cast<char>(0x80 | (c & 0x3F));
            }
        }
        return out;
    }()));
}

}  // namespace

TEST_CASE("letters with marks come from doubled keys and w") {
    check({{"aa", "â"},
           {"aw", "ă"},
           {"ee", "ê"},
           {"oo", "ô"},
           {"ow", "ơ"},
           {"uw", "ư"},
           {"dd", "đ"},
           {"AA", "Â"},
           {"Dd", "Đ"},
           {"DD", "Đ"},
           {"Uw", "Ư"}});
}

TEST_CASE("each tone key sets its tone and z takes it off") {
    check({{"as", "á"}, {"af", "à"}, {"ar", "ả"}, {"ax", "ã"}, {"aj", "ạ"}, {"asz", "a"}, {"asf", "à"}});
}

TEST_CASE("whole names and words come out as they are written") {
    check({{"Nguyeenx", "Nguyễn"}, {"Traanf", "Trần"},  {"Leef", "Lề"},          {"Phamj", "Phạm"},
           {"Hoangf", "Hoàng"},    {"Vux", "Vũ"},       {"Vox", "Võ"},           {"DDawngj", "Đặng"},
           {"Bufi", "Bùi"},        {"DDoox", "Đỗ"},     {"Hoof", "Hồ"},          {"Ngoo", "Ngô"},
           {"Duwowng", "Dương"},   {"Lys", "Lý"},       {"Huyeenf", "Huyền"},    {"Quyeen", "Quyên"},
           {"Thuyr", "Thủy"},      {"Hoaf", "Hòa"},     {"phuwowngf", "phường"}, {"dduwowngf", "đường"},
           {"nghieepj", "nghiệp"}, {"khuyur", "khuỷu"}, {"ngoaif", "ngoài"},     {"Ninhf", "Nình"},
           {"xaax", "xẫ"}});
}

TEST_CASE("marks may be typed after the whole word") {
    check({{"duongwdf", "đường"},
           {"Nguyenex", "Nguyễn"},
           {"tranaf", "trần"},
           {"dangdw", "đăng"},
           {"muonws", "mướn"},
           {"chieuef", "chiều"},
           {"toio", "tôi"}});
}

TEST_CASE("the tone sits on the vowel that common spelling gives it") {
    check({{"hoas", "hóa"},
           {"hoans", "hoán"},
           {"quys", "quý"},
           {"quas", "quá"},
           {"quanr", "quản"},
           {"gif", "gì"},
           {"giaf", "già"},
           {"giuwax", "giữa"},
           {"mias", "mía"},
           {"muas", "múa"},
           {"muwaf", "mừa"},
           {"thuowr", "thuở"},
           {"ruowuj", "rượu"},
           {"uoongs", "uống"},
           {"yeeus", "yếu"},
           {"khuyas", "khuýa"},
           {"ngoeor", "ngoẻo"},
           {"Quynhf", "Quỳnh"},
           {"gioongs", "giống"}});
}

TEST_CASE("w bends the vowel that a Vietnamese word needs") {
    check({{"muaw", "mưa"},
           {"quaw", "quă"},
           {"luuw", "lưu"},
           {"huouw", "hươu"},
           {"thuow", "thuơ"},
           {"thuowng", "thương"},
           {"quow", "quơ"},
           {"hoawcj", "hoặc"},
           {"guiwr", "gửi"}});
}

TEST_CASE("the same mark twice is undone and the key stands as a letter") {
    check({{"ass", "as"}, {"aaa", "aa"}, {"ddd", "dd"}, {"oww", "ow"}, {"uww", "uw"}, {"aff", "af"}});
}

TEST_CASE("a key that has nothing to mark stands as a letter") {
    check({{"s", "s"}, {"xuaan", "xuân"}, {"Sown", "Sơn"}, {"w", "w"}, {"z", "z"}, {"ddi 12/3", "đi 12/3"}});
}

TEST_CASE("only the last word changes") {
    check({{"Nguyeenx Vawn Maaux", "Nguyễn Văn Mẫu"}, {"an as", "an á"}});
}

TEST_CASE("taking a letter away keeps the tone while a vowel can carry it") {
    using tramso::telex::withoutLast;
    CHECK(withoutLast(U"hoàn") == U"hòa");
    CHECK(withoutLast(U"tá") == U"t");
    CHECK(withoutLast(U"Nguyễn") == U"Nguyễ");
    CHECK(withoutLast(U"an ") == U"an");
    CHECK(withoutLast(U"").empty());
}

TEST_CASE("a tone key of the keyboard changes the last word and leaves one without vowels alone") {
    CHECK(tramso::telex::withTone(U"MINH ANH", Tone::Rising) == U"MINH ÁNH");
    CHECK(tramso::telex::withTone(U"ÁNH", Tone::Level) == U"ANH");
    CHECK(tramso::telex::withTone(U"ng", Tone::Rising) == U"ng");
    CHECK(tramso::telex::withTone(U"an ", Tone::Rising) == U"an ");
}

TEST_CASE("letter keys with marks are put as they are and move the tone") {
    using tramso::telex::appended;
    CHECK(appended(U"ng", U'ư') == U"ngư");
    CHECK(appended(U"hòa", U'n') == U"hoàn");
    CHECK(appended(U"a", U's') == U"as");
}

TEST_CASE("foreign words are left alone") {
    CHECK(tramso::telex::typed(U"Zoë", U's') == U"Zoës");
    CHECK(tramso::telex::typed(U"áé", U's') == U"áés");
}

TEST_CASE("no letter is lost, whatever is typed") {
    std::mt19937 chance{7};
    constexpr std::u32string_view kKeys = U"aeiouydwsfrxjzbcghklmnpqtvAEIOUYDW ";
    for (int run = 0; run < 4000; ++run) {
        std::u32string text;
        for (int i = 0; i < 9; ++i) {
            const char32_t key = kKeys[chance() % kKeys.size()];
            const std::u32string before = bare(text);
            text = tramso::telex::typed(text, key);
            REQUIRE(bare(text).substr(0, before.size()) == before);
        }
    }
}
