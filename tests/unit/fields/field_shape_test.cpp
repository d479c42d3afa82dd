// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/unit/fields/typed_page.h"

using namespace tramso;

namespace {

FoundField date(const std::string& value) {
    return findOne({"Ngày, tháng, năm sinh: " + value}, "Ngày, tháng, năm sinh", FieldShape::Date);
}
FoundField number(const std::string& value) {
    return findOne({"Số định danh cá nhân: " + value}, "Số định danh cá nhân", FieldShape::PersonalNumber);
}
FoundField phone(const std::string& value) {
    return findOne({"Số điện thoại: " + value}, "Số điện thoại", FieldShape::Phone);
}

}  // namespace

TEST_CASE("a leader's dot between two words is a space, the dot of a short word is not") {
    CHECK(findOne({"Nơi sinh: Bệnh viện.Đa khoa Mẫu"}, "Nơi sinh").value == "Bệnh viện Đa khoa Mẫu");
    CHECK(findOne({"Nơi sinh: Ủy.ban xã.Mẫu"}, "Nơi sinh").value == "Ủy ban xã Mẫu");
    CHECK(findOne({"Nơi sinh: phường Mẫu, Tp.Huế"}, "Nơi sinh").value == "phường Mẫu, Tp.Huế");
    CHECK(findOne({"Nơi sinh: phường Mẫu, TP.Huế"}, "Nơi sinh").value == "phường Mẫu, TP.Huế");
    CHECK(findOne({"Người ký: PGS.TS Lê Văn Thử"}, "Người ký").value == "PGS.TS Lê Văn Thử");
}

TEST_CASE("dates come out alike however they are written") {
    for (const char* written : {"15/01/1990", "15-01-1990", "15.01.1990", "15 . 01 . 1990", "15/1/1990",
                                "ngày 15 tháng 01 năm 1990", "ngày 15 thàng 01 nàm 1990",
                                "...15... / ..01.. / 1990", "1 5 0 1 1 9 9 0", "15/01/1990, tại Hà Nội"}) {
        INFO(written);
        CHECK(date(written).value == "15/01/1990");
        CHECK(date(written).confidence >= 80);
    }
}

TEST_CASE("a label that was read together with the value before it is found") {
    const std::vector<std::string> line{"Ngày, tháng, năm sinh: 18/01/1980Giới tính: Nữ"};
    CHECK(findOne(line, "Giới tính", FieldShape::Sex).value == "Nữ");
    CHECK(findOne(line, "Ngày, tháng, năm sinh", FieldShape::Date).value == "18/01/1980");
}

TEST_CASE("strokes of a date that were read as letters part its numbers") {
    CHECK(date("12I07I1984").value == "12/07/1984");
    CHECK(date("12l07|1984").value == "12/07/1984");
    CHECK(date("19/07I1963").value == "19/07/1963");
}

TEST_CASE("a stroke of a date that was read as a digit is asked about") {
    CHECK(date("12I1211967").value == "12/12/1967");
    CHECK(date("1211211967").value != "12/12/1967");
    CHECK(date("03107/1984").value == "03/07/1984");
    CHECK(date("03107/1984").confidence < 80);
}

TEST_CASE("a stroke of a date that was read as two signs is asked about") {
    for (const char* read : {"28/02/11956", "28I02I11956"}) {
        CHECK(date(read).value == "28/02/1956");
        CHECK(date(read).confidence < 80);
    }
    CHECK(date("28/02/19560").confidence <= 20);
}

TEST_CASE("letters read in place of digits are put right in dates, with less confidence") {
    CHECK(date("l5/O1/1990").value == "15/01/1990");
    CHECK(date("l5/O1/1990").confidence < 90);
}

TEST_CASE("a date that does not exist is hardly trusted") {
    CHECK(date("31/02/1990").value == "31/02/1990");
    CHECK(date("31/02/1990").confidence <= 20);
    CHECK(date("15/13/1990").confidence <= 20);
    CHECK(date("29/02/2024").confidence == 90);
    CHECK(date("29/02/2023").confidence <= 20);
    CHECK(date("00/00/0000").confidence <= 20);
    CHECK(date("khoảng 99999 ngày").confidence <= 20);
}

TEST_CASE("a year alone is kept but doubtful") {
    CHECK(date("1990").value == "1990");
    CHECK(date("1990").confidence <= 40);
}

TEST_CASE("a date may follow its label without a colon") {
    const auto field = findOne({"Sinh ngày 15 tháng 01 năm 1990"}, "Sinh ngày", FieldShape::Date);
    CHECK(field.value == "15/01/1990");
    CHECK(field.confidence == 90);
}

TEST_CASE("personal numbers are joined and must have nine or twelve digits") {
    CHECK(number("001 090 000 001").value == "001090000001");
    CHECK(number("0 0 1 0 9 0 0 0 0 0 0 1").value == "001090000001");
    CHECK(number("001090000001 cấp ngày 01/01/2021").value == "001090000001");
    CHECK(number("001090000001 01/01/2021").value == "001090000001");
    CHECK(number("001090000001").confidence == 90);
    CHECK(number("010000001").confidence == 90);
    CHECK(number("OO1O9OOOOOOl").value == "001090000001");
    CHECK(number("OO1O9OOOOOOl").confidence < 80);
    CHECK(number("00109000000S").value == "001090000005");
    CHECK(number("00109000000S").confidence < 90);
    CHECK(number("0010900000").confidence <= 30);
    CHECK(number("chưa có").value.empty());
}

TEST_CASE("phone numbers lose their spaces and keep a leading plus") {
    CHECK(phone("0900.000.001").value == "0900000001");
    CHECK(phone("(024) 3000 0001").value == "02430000001");
    CHECK(phone("+84 900 000 001").value == "+84900000001");
    CHECK(phone("0900 000 001").confidence == 90);
    CHECK(phone("900 001").confidence <= 30);
}

TEST_CASE("a name with digits in it is doubtful, its letter case is kept") {
    const auto name = [](const std::string& value) {
        return findOne({"Họ và tên: " + value}, "Họ và tên", FieldShape::Name);
    };
    CHECK(name("NGUYỄN VĂN MẪU").value == "NGUYỄN VĂN MẪU");
    CHECK(name("Nguyễn Văn M4u").confidence <= 60);
    CHECK(name("| Nguyễn Văn Mẫu").value == "Nguyễn Văn Mẫu");
    CHECK(name("Nguye\u0302\u0303n Văn Mẫu").value == "Nguyễn Văn Mẫu");
}

TEST_CASE("dots of a leader between the words of a value are no part of it") {
    const auto text = [](const std::string& value) {
        return findOne({"Nơi cư trú: " + value}, "Nơi cư trú").value;
    };
    CHECK(text("số.11.đường.Bến.Đá,.phường Giả Định") == "số 11 đường Bến Đá, phường Giả Định");
    CHECK(text("P. 5, Q. 3, TP. Hồ Chí Minh") == "P. 5, Q. 3, TP. Hồ Chí Minh");
    CHECK(text("số 12 đường 3.2, phường Mẫu Đơn") == "số 12 đường 3.2, phường Mẫu Đơn");
    CHECK(findOne({"Họ và tên: Mạc. Kim Xuyến"}, "Họ và tên", FieldShape::Name).value == "Mạc Kim Xuyến");
    CHECK(text("Trạm. y tế phường") == "Trạm y tế phường");
    CHECK(text("Giáp. phường Mẫu, ĐT. nhà, tr. ba") == "Giáp, phường Mẫu, ĐT. nhà, tr. ba");
    CHECK(text("xã Lâm .Nghiệm, thôn 3") == "xã Lâm Nghiệm, thôn 3");
    CHECK(text("số 159.đường Tháp Cổ, tổ 12.a") == "số 159 đường Tháp Cổ, tổ 12.a");
    CHECK(text("số.132 đường Bến Đá, P.12") == "số 132 đường Bến Đá, P.12");
    CHECK(findOne({"Họ và tên: J. Smith"}, "Họ và tên", FieldShape::Name).value == "J. Smith");
    CHECK(findOne({"Họ và tên: BÙI GIA.XUYẾN"}, "Họ và tên", FieldShape::Name).value == "BÙI GIA XUYẾN");
    CHECK(findOne({"Họ và tên: H.Bia Niê"}, "Họ và tên", FieldShape::Name).value == "H.Bia Niê");
    CHECK(findOne({"Họ và tên: VÕ V.ĂN THƠ"}, "Họ và tên", FieldShape::Name).confidence < 80);
}

TEST_CASE("words only an address can have in their place are put right, anything else stays as read") {
    const auto text = [](const std::string& value) {
        return findOne({"Nơi cư trú: " + value}, "Nơi cư trú");
    };
    CHECK(text("số 4 Cây Thị, nhường Cẩm Tú, tinh Thừa Thử").value ==
          "số 4 Cây Thị, phường Cẩm Tú, tỉnh Thừa Thử");
    CHECK(text("TỔ 9, phường Bạch Liên").value == "Tổ 9, phường Bạch Liên");
    CHECK(text("TỔ 9, phường Bạch Liên").confidence < text("Tổ 9, phường Bạch Liên").confidence);
    CHECK(text("số 3 đường Hàng Quạt. phường Bạch Liên. tỉnh Hà Giả").value ==
          "số 3 đường Hàng Quạt, phường Bạch Liên, tỉnh Hà Giả");
    CHECK(text("Tố 4, phường Mẫu Đơn").value == "Tổ 4, phường Mẫu Đơn");
    CHECK(text("phường Mẫu Đơn, Tố Hữu").value == "phường Mẫu Đơn, Tố Hữu");
    CHECK(text("TỔ 9, PHƯỜNG BẠCH LIÊN").value == "TỔ 9, PHƯỜNG BẠCH LIÊN");
    CHECK(text("nhà chung, nhường lại cho con").value == "nhà chung, nhường lại cho con");
    CHECK(findOne({"Họ và tên: Lê tinh Tú"}, "Họ và tên", FieldShape::Name).value == "Lê tinh Tú");
}

TEST_CASE("a stop behind a number goes, or is the comma before a part of an address, and is asked about") {
    const auto text = [](const std::string& value) {
        return findOne({"Nơi cư trú: " + value}, "Nơi cư trú");
    };
    CHECK(text("số 91. đường Hướng Dương").value == "số 91 đường Hướng Dương");
    CHECK(text("số 91. đường Hướng Dương").confidence < 80);
    CHECK(text("Tổ 3. phường Phù Sa").value == "Tổ 3, phường Phù Sa");
    CHECK(text("Tổ 3. phường Phù Sa").confidence < 80);
    CHECK(text("số 91 đường Hướng Dương").confidence >= 80);
    CHECK(text("2. nhà ở").value == "2. nhà ở");
    CHECK(text("lô 2. Khu tái định cư").value == "lô 2. Khu tái định cư");
}

TEST_CASE("people, sexes, numbers of documents and areas") {
    const auto shaped = [](const std::string& value, FieldShape shape) {
        return findOne({"Nhãn dài: " + value}, "Nhãn dài", shape).value;
    };
    CHECK(shaped("ông Lê Văn Ví, sinh năm 1960", FieldShape::Person) == "Lê Văn Ví");
    CHECK(shaped("Ông/Bà LÊ THỊ VÍ (vợ)", FieldShape::Person) == "LÊ THỊ VÍ");
    CHECK(shaped("Bà Lê Thị Ví trú tại phường Mẫu Đơn", FieldShape::Person) == "Lê Thị Ví");
    CHECK(shaped("Nữ", FieldShape::Sex) == "Nữ");
    CHECK(shaped("không rõ", FieldShape::Sex).empty());
    CHECK(shaped("47 / QĐ-UBND ngày 05", FieldShape::DocumentNumber) == "47/QĐ-UBND");
    CHECK(shaped("368, tờ bản đồ", FieldShape::DocumentNumber) == "368");
    CHECK(shaped("chưa có", FieldShape::DocumentNumber).empty());
    CHECK(shaped("112,6 m2 (bằng chữ: …)", FieldShape::Area) == "112,6 m2");
    CHECK(shaped("không", FieldShape::Area).empty());
}
