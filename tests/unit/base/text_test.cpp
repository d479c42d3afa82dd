// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/text.h"

#include <catch2/catch.hpp>

using namespace tramso;

TEST_CASE("letters written with separate marks become single letters") {
    CHECK(toNfc("Nguye\u0302\u0303n") == std::string{"Nguyễn"});
    CHECK_FALSE(toNfc("\xFF\xFE"));
}

TEST_CASE("names compare without regard to case and spacing, with or without marks") {
    CHECK(foldCase("  NGUYỄN  Văn\tMẪU ") == "nguyễn văn mẫu");
    CHECK(withoutMarks("Đặng Thị Ngọc Ửng") == "dang thi ngoc ung");
}

TEST_CASE("edit distance counts letters, not bytes") {
    CHECK(editDistance("Mẫu", "Mẫu") == 0);
    CHECK(editDistance("Mẫu", "Mau") == 1);
    CHECK(editDistance("", "abc") == 3);
    CHECK(editDistance("kitten", "sitting") == 3);
}

TEST_CASE("splitting keeps empty parts and trimming leaves inner spaces") {
    CHECK(split("a||b|", '|') == std::vector<std::string_view>{"a", "", "b", ""});
    CHECK(trim(" \r\n a b \t") == "a b");
    CHECK(trim("   ").empty());
}

TEST_CASE("two spellings of one name compare equal, two names do not") {
    CHECK(comparableName("Hòa") == comparableName("HOÀ"));
    CHECK(comparableName("Nguyễn Thị Thúy") == comparableName("Nguyễn  Thị Thuý"));
    CHECK(comparableName("Mẫu") != comparableName("Mẩu"));
    CHECK(comparableName("Hoa") != comparableName("Hòa"));
    CHECK(comparableName("Mau") != comparableName("Mâu"));
}
