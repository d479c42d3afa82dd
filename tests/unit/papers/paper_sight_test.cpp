// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/paper_sight.h"

#include <catch2/catch.hpp>

#include "ocr/papers/catalogue.h"
#include "tests/unit/fields/typed_page.h"
#include "tests/unit/papers/typed_papers.h"

using namespace tramso;

namespace {

std::string kindOf(const std::vector<std::string>& lines) {
    const auto sight = recognisePaper(typedPage(lines));
    return sight ? std::string{nameOf(sight->kind)} : "unknown";
}

}  // namespace

TEST_CASE("papers are known by title and labels") {
    CHECK(kindOf(birthCertificate()) == "birth_certificate");
    CHECK(kindOf(courtDecision()) == "court_decision");
    CHECK(kindOf(powerOfAttorney()) == "power_of_attorney");
    CHECK(kindOf(headed({"     ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP", "          XÂY DỰNG",
                         "Tên chủ đầu tư: Lê Thị Ví"})) == "building_application");
    CHECK(kindOf({"     GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT",
                  "a) Thửa đất số: 12, tờ bản đồ số: 3"}) == "land_certificate");
    CHECK(kindOf({"CĂN CƯỚC CÔNG DÂN", "Citizen Identity Card", "Số / No.: 001090000001"}) ==
          "id_card_front");
}

TEST_CASE("the kind's place in the enum is its place in the catalogue") {
    for (std::size_t i = 0; i < paperCatalogue().size(); ++i) {
        CHECK(static_cast<std::size_t>(paperCatalogue()[i].kind) == i);
        CHECK_FALSE(nameOf(paperCatalogue()[i].kind).empty());
    }
}

TEST_CASE("papers of like title are told apart") {
    CHECK(kindOf(headed({"     GIẤY CHỨNG SINH", "Họ và tên mẹ: Lê Thị Ví",
                         "Đã sinh con vào lúc: 15/08/2026"})) == "birth_proof");
    CHECK(kindOf(headed({"     TỜ KHAI ĐĂNG KÝ KHAI SINH", "Họ, chữ đệm, tên người yêu cầu: Lê Thị Ví"})) ==
          "birth_declaration");
    CHECK(kindOf(headed({"     GIẤY CHỨNG NHẬN KẾT HÔN", "Họ, chữ đệm, tên vợ: Lê Thị Ví"})) ==
          "marriage_certificate");
    CHECK(kindOf({"     ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                  "     Số: 12/QĐ-UBND           Mẫu Đơn, ngày 05 tháng 08 năm 2026", "",
                  "                    QUYẾT ĐỊNH", "          Về việc cải chính hộ tịch",
                  "Xét bản án của tòa án nhân dân tỉnh Quảng Mẫu,", "Điều 1. Cải chính."}) == "decision");
}

TEST_CASE("misread letters and lost marks do not hide a paper") {
    CHECK(kindOf(headed({"     G1AY KHAI SINH", "Ho, chữ đêm, tên: TRẦN THỊ MẪU",
                         "Ghi bàng chữ: Ngày mười lăm"})) == "birth_certificate");
    CHECK(kindOf(headed({"     GIẤY ỦY QUYÊN", "1. NGUỜI ĐƯỢC ỦY QUYỀN"})) == "power_of_attorney");
}

TEST_CASE("a paper whose title was lost is known by its labels, if no other title stands there") {
    auto lines = birthCertificate();
    lines[3] = "";
    CHECK(kindOf(lines) == "birth_certificate");
    lines[3] = "               GIẤY CAM ĐOAN";
    CHECK(kindOf(lines) == "unknown");
}

TEST_CASE("a paper of no known kind stays unknown, even when it speaks of one") {
    CHECK(kindOf({}) == "unknown");
    CHECK(kindOf(headed({"     HỢP ĐỒNG THUÊ NHÀ Ở", "Ông/Bà: Lê Thị Ví, sinh ngày 12/03/1980",
                         "Kèm theo: GIẤY KHAI SINH bản sao và giấy ủy quyền."})) == "unknown");
    CHECK(kindOf({"Kính gửi: Ông Chủ tịch Ủy ban nhân dân phường",
                  "Tôi xin nộp giấy khai sinh của con tôi."}) == "unknown");
    CHECK(kindOf(headed({"     TỜ KHAI LỆ PHÍ TRƯỚC BẠ", "Tên người nộp thuế: Lê Thị Ví"})) == "unknown");
    CHECK(kindOf(headed({"     TỜ KHAI CẤP", "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Giấy tờ tùy thân:"})) ==
          "unknown");
    CHECK(kindOf({"     QUY ĐỊNH", "Điều 1. Về việc tiếp công dân"}) == "unknown");
    CHECK(kindOf(headed({"     BIÊN BẢN HỌP TỔ DÂN PHỐ", "Về việc quyết định giao đất"})) == "unknown");
}
