// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/paper_reader.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "ocr/fields/date_words.h"
#include "tests/unit/fields/typed_page.h"
#include "tests/unit/papers/typed_papers.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

constexpr auto kToday = 2026y / std::chrono::November / 29;

std::map<std::string, ReadField> read(const std::vector<std::string>& lines, PaperType kind) {
    const PageReading page = typedPage(lines);
    const PageReading* view = &page;
    std::map<std::string, ReadField> values;
    for (ReadField& value : readPaper({&view, 1}, kind, kToday)) values[value.field.key] = value;
    return values;
}

std::string inWords(const std::string& text) {
    const auto date = dateInWords(text);
    return date ? std::to_string(date->day) + "/" + std::to_string(date->month) + "/" +
                      std::to_string(date->year)
                : "none";
}

}  // namespace

TEST_CASE("a birth certificate's fields, with figures and words that agree") {
    auto values = read(birthCertificate(), PaperType::BirthCertificate);
    CHECK(values["name"].field.value == "TRẦN THỊ MẪU");
    CHECK(values["birth"].field.value == "15/08/2026");
    CHECK(values["birth_in_words"].field.value == "15/08/2026");
    CHECK(values["birth"].field.confidence == 100);
    CHECK(values["sex"].field.value == "Nữ");
    CHECK(values["ethnicity"].field.value == "Kinh");
    CHECK(values["nationality"].field.value == "Việt Nam");
    CHECK(values["mother.name"].field.value == "Lê Thị Ví");
    CHECK(values["father.name"].field.value == "Trần Văn Dụ");
    CHECK(values["number"].field.value == "001326000001");
    CHECK(values["number"].doubt == ValueDoubt::None);
    CHECK(values["date"].field.value == "20/08/2026");
}

TEST_CASE("the date above a signature is found although a letter of its slanted words is misread") {
    auto lines = birthCertificate();
    bool found = false;
    for (std::string& line : lines)
        if (const auto at = line.find(", ngày 20"); at != std::string::npos) {
            line.replace(at, std::string{", ngày"}.size(), ", ngùy");
            found = true;
        }
    REQUIRE(found);
    CHECK(read(lines, PaperType::BirthCertificate)["date"].field.value == "20/08/2026");
}

TEST_CASE("the date above a signature is trusted as its figures are") {
    PageReading page = typedPage(birthCertificate());
    for (Word& word : page.words)
        if (word.text == "tháng") word.confidence = 0;
    const PageReading* view = &page;
    const auto values = readPaper({&view, 1}, PaperType::BirthCertificate, kToday);
    const auto date = std::ranges::find(values, "date", [](const ReadField& v) { return v.field.key; });
    REQUIRE(date != values.end());
    CHECK(date->field.value == "20/08/2026");
    CHECK(date->field.confidence >= 80);
}

TEST_CASE("dates that words contradict lose their trust and keep what was read") {
    auto lines = birthCertificate();
    lines[6] = "Ngày, tháng, năm sinh: 16/08/2026";
    auto values = read(lines, PaperType::BirthCertificate);
    CHECK(values["birth"].field.value == "16/08/2026");
    CHECK(values["birth"].doubt == ValueDoubt::WordsDiffer);
    CHECK(values["birth"].field.confidence <= 20);
    CHECK(values["birth_in_words"].field.confidence <= 20);
}

TEST_CASE("a personal number that does not fit birth or sex is doubted") {
    auto lines = birthCertificate();
    lines[11] = "Số định danh cá nhân: 001325000001";
    CHECK(read(lines, PaperType::BirthCertificate)["number"].doubt == ValueDoubt::NumberDiffers);
    lines[11] = "Số định danh cá nhân: 001226000001";
    CHECK(read(lines, PaperType::BirthCertificate)["sex"].doubt == ValueDoubt::NumberDiffers);
}

TEST_CASE("a death before the birth is doubted") {
    auto values = read(
        headed({"     GIẤY BÁO TỬ", "Họ, chữ đệm, tên người chết: LÊ VĂN THỬ", "Sinh ngày: 01/02/1950",
                "Đã chết vào lúc: 06 giờ 25 phút, ngày 03 tháng 04 năm 1949", "Nguyên nhân chết: Bệnh già"}),
        PaperType::DeathNotice);
    CHECK(values["death"].field.value == "03/04/1949");
    CHECK(values["death"].doubt == ValueDoubt::WrongOrder);
    CHECK(values["cause"].field.value == "Bệnh già");
}

TEST_CASE("people in sentences lose what is said of them") {
    auto values = read(courtDecision(), PaperType::CourtDecision);
    CHECK(values["plaintiff"].field.value == "Lê Thị Ví");
    CHECK(values["plaintiff_birth"].field.value == "12/03/1980");
    CHECK(values["defendant"].field.value == "Trần Văn Dụ");
    CHECK(values["defendant_birth"].field.value == "02/11/1978");
    CHECK(values["document_number"].field.value == "47/2026/QĐST-HNGĐ");
    CHECK(values["date"].field.value == "05/08/2026");
}

TEST_CASE("the two people of a power of attorney are told apart") {
    auto values = read(powerOfAttorney(), PaperType::PowerOfAttorney);
    CHECK(values["principal.name"].field.value == "Lê Thị Ví");
    CHECK(values["principal.number"].field.value == "001180000001");
    CHECK(values["agent.name"].field.value == "Trần Văn Dụ");
    CHECK(values["agent.birth"].field.value == "02/11/1978");
    CHECK(values["agent.number"].field.value == "001078000002");
}

TEST_CASE("plots, areas and owners of a land certificate") {
    auto values = read(
        {"GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "Ông: TRẦN VĂN DỤ, sinh năm 1960, CCCD số: 001060000002",
         "Địa chỉ thường trú: phường Mẫu Đơn", "a) Thửa đất số: 368, tờ bản đồ số: 14",
         "b) Địa chỉ: phường Phù Sa", "c) Diện tích: 112,6 m2 (bằng chữ: một trăm mười hai)"},
        PaperType::LandCertificate);
    CHECK(values["owner"].field.value == "TRẦN VĂN DỤ");
    CHECK(values["number"].field.value == "001060000002");
    CHECK(values["plot"].field.value == "368");
    CHECK(values["sheet"].field.value == "14");
    CHECK(values["address"].field.value == "phường Phù Sa");
    CHECK(values["area"].field.value == "112,6 m2");
}

TEST_CASE("words the law prescribes get their marks back, and are asked about; others stay as read") {
    const auto land = [](const std::string& origin) {
        return read({"GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "g) Nguồn gốc sử dụng: " + origin},
                    PaperType::LandCertificate)["origin"]
            .field;
    };
    CHECK(land("Nhà nước giao đất có thu tiên sử dụng đất").value ==
          "Nhà nước giao đất có thu tiền sử dụng đất");
    CHECK(land("Nhà nước giao đất có thu tiên sử dụng đất").confidence < 80);
    CHECK(land("Nhà nước giao đất có thu tiền sử dụng đất").confidence >= 80);
    CHECK(land("Nhận tặng cho đất giao có thu tiên").value == "Nhận tặng cho đất giao có thu tiên");
}

TEST_CASE("labels of two languages stand above or beside their values") {
    auto values = read({"CĂN CƯỚC CÔNG DÂN", "Citizen Identity Card", "Số / No.: 001090000001",
                        "Họ và tên / Full name:", "TRẦN VĂN DỤ", "Ngày sinh / Date of birth: 15/01/1990",
                        "Giới tính / Sex: Nam     Quốc tịch / Nationality: Việt Nam",
                        "Quê quán / Place of origin:", "Phường Mẫu Đơn, Hà Giả",
                        "Nơi thường trú / Place of residence:", "Tổ 3, phường Phù Sa"},
                       PaperType::IdCardFront);
    CHECK(values["number"].field.value == "001090000001");
    CHECK(values["name"].field.value == "TRẦN VĂN DỤ");
    CHECK(values["birth"].field.value == "15/01/1990");
    CHECK(values["sex"].field.value == "Nam");
    CHECK(values["nationality"].field.value == "Việt Nam");
    CHECK(values["home_town"].field.value == "Phường Mẫu Đơn, Hà Giả");
    CHECK(values["residence"].field.value == "Tổ 3, phường Phù Sa");
}

TEST_CASE("a label whose second language stands below it, misread, has its value there") {
    auto values = read({"CĂN CƯỚC CÔNG DÂN", "Citizen Identity Card", "Số / No.: 001090000001",
                        "Có giá trị đến:          Nơi thường trú / Place of residence:",
                        "Date of Xpiry: 15/01/2030 Tổ 3, phường Phù Sa"},
                       PaperType::IdCardFront);
    CHECK(values["expiry"].field.value == "15/01/2030");
    CHECK(values["residence"].field.value == "Tổ 3, phường Phù Sa");
}

TEST_CASE("bride and groom of a marriage declaration stand in the columns of its table") {
    auto values = read(headed({"          TỜ KHAI ĐĂNG KÝ KẾT HÔN", "",
                               "Thông tin              Bên nữ                Bên nam",
                               "Họ, chữ đệm, tên       LÊ THỊ VÍ             TRẦN VĂN DỤ",
                               "Ngày, tháng, năm sinh  12/03/1980            02/11/1978",
                               "Dân tộc                Kinh                  Tày",
                               "Nơi cư trú             phường Mẫu Đơn,       phường Phù Sa,",
                               "                       tỉnh Hà Giả           tỉnh Hà Giả",
                               "Giấy tờ tùy thân       Căn cước 001180000001 Căn cước 001078000002"}),
                       PaperType::MarriageDeclaration);
    CHECK(values["wife.name"].field.value == "LÊ THỊ VÍ");
    CHECK(values["husband.birth"].field.value == "02/11/1978");
    CHECK(values["wife.residence"].field.value == "phường Mẫu Đơn, tỉnh Hà Giả");
    CHECK(values["wife.number"].field.value == "001180000001");
    CHECK(values["husband.number"].field.value == "001078000002");
    CHECK(values["husband.number"].doubt == ValueDoubt::None);
}

TEST_CASE("names are given as they are printed, whatever language they are of") {
    for (const char* name : {"H' Bia Niê", "Y Thoa Êban", "K' Brếp", "Thạch Sa Rây", "Vừ A Pó",
                             "Rơ Châm Hlũi", "Mary Ann O'Neil"}) {
        auto lines = powerOfAttorney();
        lines[6] = std::string{"Họ và tên: "} + name;
        const auto value = read(lines, PaperType::PowerOfAttorney)["principal.name"];
        CHECK(value.field.value == name);
        CHECK(value.doubt == ValueDoubt::None);
    }
}

TEST_CASE("a family name that is one but for a mark is asked about, not put right") {
    auto lines = powerOfAttorney();
    lines[6] = "Họ và tên: Đỉnh Thùy Bình";
    const auto value = read(lines, PaperType::PowerOfAttorney)["principal.name"];
    CHECK(value.field.value == "Đỉnh Thùy Bình");
    CHECK(value.doubt == ValueDoubt::UnusualName);
    CHECK(value.field.confidence < 80);
}

TEST_CASE("a name needs clearer print than other words to be trusted") {
    PageReading page = typedPage(powerOfAttorney());
    for (Word& word : page.words) word.confidence = 85;
    const PageReading* view = &page;
    int names = 0;
    for (const ReadField& value : readPaper({&view, 1}, PaperType::PowerOfAttorney, kToday)) {
        const bool name = value.field.key.ends_with(".name");
        names += name ? 1 : 0;
        CHECK((value.field.confidence < 80) == name);
    }
    CHECK(names == 2);
}

TEST_CASE("dates in words") {
    CHECK(inWords("Ngày mười lăm, tháng tám, năm hai nghìn không trăm hai mươi sáu") == "15/8/2026");
    CHECK(inWords("ngày hai mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi") == "21/12/1990");
    CHECK(inWords("Ngày mùng năm tháng năm năm hai ngàn không trăm linh năm") == "5/5/2005");
    CHECK(inWords("Ngày ba mươi, tháng giêng, năm một chín tám tư") == "30/1/1984");
    CHECK(inWords("Ngay muoi lam thang tám nằm hai nghin khong tram hai muơi sáu") == "15/8/2026");
    for (const char* bad : {"", "năm", "tháng", "ngày tháng năm", "ngày mười tháng hai",
                            "ngày cây tháng hai năm hai", "tháng hai năm hai nghìn"})
        CHECK(inWords(bad) == "none");
}
