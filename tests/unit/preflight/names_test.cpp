// SPDX-License-Identifier: GPL-3.0-or-later
// Telling one person in two spellings from a slip of the pen, and both from somebody else.
#include "kiosk/preflight/names.h"

#include <catch2/catch.hpp>
#include <string>

using namespace tramso;

namespace {

struct Pair {
    const char* a;
    const char* b;
};

void checkAll(const std::vector<Pair>& pairs, NameLikeness like) {
    for (const auto& [a, b] : pairs) {
        CAPTURE(a, b);
        CHECK(likeness(a, b) == like);
        CHECK(likeness(b, a) == like);
    }
}

}  // namespace

TEST_CASE("one name in two ways of writing is the same name") {
    checkAll({{"Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ"},
              {"Nguyễn Văn Hòa", "Nguyễn VănHòa"},
              {"Trần Thị Thúy", "Trần  Thị Thuý "},
              {"H'Hen Niê", "H’Hen Niê"},
              {"H'Hen Niê", "H Hen Niê"},
              {"Y-Bhiông Kbuôr", "Y Bhiông Kbuôr"},
              {"", ""}},
             NameLikeness::Same);
}

TEST_CASE("i for y is another spelling") {
    checkAll({{"Lê Văn Vỹ", "Lê Văn Vĩ"}, {"Trần Mỹ Lệ", "TRẦN MĨ LỆ"}, {"Lý Thị Kỳ", "Lí Thị Kì"}},
             NameLikeness::Spelling);
}

TEST_CASE("other marks are another name, told as such") {
    checkAll({{"Nguyễn Văn Hòa", "Nguyễn Văn Hoa"},
              {"Nguyễn Văn Mẫu", "Nguyễn Văn Mẩu"},
              {"Đỗ Văn Dũng", "Do Van Dung"},
              {"Đặng Thị Đào", "Dặng Thị Đào"}},
             NameLikeness::Marks);
}

TEST_CASE("a letter too many, too few, wrong or swapped in one syllable is a slip") {
    checkAll({{"Nguyễn Văn Mẫu", "Nguyễn Văn Mẫuu"},
              {"Nguyễn Văn Khánh", "Nguyễn Văn Kánh"},
              {"Nguyễn Văn Nam", "Nguyễn Văn Nan"},
              {"Phạm Thị Trang", "Phạm Thị Tranh"},
              {"Nguyễn Văn Hoàng", "Nguyễn Văn Haòng"}},
             NameLikeness::Slip);
}

TEST_CASE("another syllable, one more or one less, or two slips are another person") {
    checkAll({{"Nguyễn Văn Mẫu", "Nguyễn Văn Hòa"},
              {"Nguyễn Văn", "Nguyễn Văn Hòa"},
              {"Nguyễn Thị Hoa", "Nguyễn Thị Thu Hoa"},
              {"Trần Văn Nam", "Trần Vân Năng Sơn"},
              {"Trần Van Nam", "Trận Vin Nan"},
              {"Lê Thị Lan", "Nguyễn Văn Mẫu"},
              {"Lê Thị Lan", ""},
              {"\xff\xfe", "\xfe\xff"}},
             NameLikeness::Other);
}
