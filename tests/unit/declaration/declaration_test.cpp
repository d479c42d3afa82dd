// SPDX-License-Identifier: GPL-3.0-or-later
// The declaration of every shipped procedure, read back by Poppler.
#include "kiosk/declaration/declaration.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <QGuiApplication>
#include <QImage>
#include <catch2/catch.hpp>
#include <memory>

#include "kiosk/declaration/form_lines.h"
#include "kiosk/procedures/catalogue.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::year_month_day kToday = 2026y / std::chrono::November / 29;

QGuiApplication& app() {
    static int count = 1;
    static char name[] = "declaration_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication qt{count, arguments};
    return qt;
}

const Catalogue& shipped() {
    static const Catalogue kCatalogue = loadCatalogue(TRAMSO_SOURCE_DIR "/config/procedures").value();
    return kCatalogue;
}

// A PDF as a reader sees it.
struct Read {
    explicit Read(const Bytes& pdf)
        : document{poppler::document::load_from_raw_data(reinterpret_cast<const char*>(pdf.data()),
                                                         static_cast<int>(pdf.size()))} {
        REQUIRE(document);
        for (int i = 0; i < document->pages(); ++i) {
            const std::unique_ptr<poppler::page> page{document->create_page(i)};
            const auto utf8 = page->text().to_utf8();
            text.append(utf8.begin(), utf8.end());
        }
    }
    [[nodiscard]] bool has(std::string_view words) const { return text.find(words) != std::string::npos; }
    std::unique_ptr<poppler::document> document;
    std::string text;
};

Read drawn(const Procedure& procedure, const std::vector<FormField>& fields) {
    (void)app();
    const auto pdf = drawDeclaration(procedure, {fields, "Ủy ban nhân dân phường Bình Tân", kToday});
    REQUIRE(pdf);
    return Read{*pdf};
}

}  // namespace

TEST_CASE(
    "a birth declaration has its heading, the answers under the labels of the form, and a place to sign") {
    const Procedure* birth = shipped().find("1.001193", kToday);
    REQUIRE(birth != nullptr);
    const Read page = drawn(*birth, {{"requester.name", "Nguyễn Văn Mẫu"}, {"child.birth", "05/11/2026"}});
    CHECK(page.has("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    CHECK(page.has("Độc lập - Tự do - Hạnh phúc"));
    CHECK(page.has("TỜ KHAI ĐĂNG KÝ KHAI SINH"));
    CHECK(page.has("Kính gửi: Ủy ban nhân dân phường Bình Tân"));
    CHECK(page.has("1. Họ, chữ đệm, tên người yêu cầu: Nguyễn Văn Mẫu"));
    CHECK(page.has("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:"));
    CHECK(page.has("Ngày, tháng, năm sinh: 05/11/2026"));
    CHECK(page.has("Họ, chữ đệm, tên người mẹ: ...."));
    CHECK(page.has("ngày 29 tháng 11 năm 2026"));
    CHECK(page.has("(Ký, ghi rõ họ, chữ đệm, tên)"));
    CHECK_FALSE(page.has("Họ, chữ đệm, tên chồng"));  // stands on the marriage certificate
}

TEST_CASE("people of a household stand in a table, with room for more by hand") {
    const Procedure* residence = shipped().find("1.004222", kToday);
    REQUIRE(residence != nullptr);
    const Read page =
        drawn(*residence, {{"members.1.name", "Trần Thị Mẫu"}, {"members.2.birth", "05/11/2020"}});
    CHECK(page.has("TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ"));
    CHECK(page.has("Mối quan hệ với"));  // a column's head
    CHECK(page.has("Trần Thị Mẫu"));
    CHECK(page.has("05/11/2020"));
    CHECK_FALSE(page.has("Họ tên chủ nhà"));  // asked only of who rents
}

TEST_CASE("the same sheets are drawn as pictures for the screen") {
    (void)app();
    const Procedure* birth = shipped().find("1.001193", kToday);
    const DeclarationContent content{{{"requester.name", "Nguyễn Văn Mẫu"}}, "", kToday};
    const auto pages = pictureDeclaration(*birth, content);
    REQUIRE(pages);
    const Read pdf{*drawDeclaration(*birth, content)};
    CHECK(static_cast<int>(pages->size()) == pdf.document->pages());
    for (const Bytes& page : *pages) {
        const QImage seen =
            QImage::fromData(reinterpret_cast<const uchar*>(page.data()), static_cast<int>(page.size()));
        CHECK(seen.size() == QSize{1190, 1684});
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x) dark += qGray(seen.pixel(x, y)) < 100 ? 1 : 0;
        CHECK(dark > 10'000);  // written on, and not black
        CHECK(dark < seen.width() * seen.height() / 4);
    }
}

TEST_CASE("every procedure with a declaration draws one, on one or two sheets of A4") {
    int drawnCount = 0;
    for (const Procedure& procedure : shipped().all()) {
        (void)app();
        const auto pdf = drawDeclaration(procedure, {{}, "", kToday});
        if (formTitle(procedure).empty()) {
            CHECK(pdf.error().code == FaultCode::BadData);
            continue;
        }
        REQUIRE(pdf);
        const Read page{*pdf};
        CHECK(page.document->pages() <= 2);
        const auto size = std::unique_ptr<poppler::page> {
            page.document->create_page(0)
            } -> page_rect();
        CHECK(size.width() == Approx(595).margin(1));
        CHECK(size.height() == Approx(842).margin(1));
        ++drawnCount;
    }
    CHECK(drawnCount == 14);
}

TEST_CASE("a long value goes on in the next line, a long form on the next sheet") {
    Procedure procedure = *shipped().find("1.001193", kToday);
    const FieldRule line = procedure.fields.at(1);
    for (int i = 0; i < 40; ++i) {
        procedure.fields.push_back(line);
        procedure.fields.back().key = "more." + std::to_string(i);
    }
    std::string address;
    for (int i = 0; i < 40; ++i) address += "Đường Mẫu rất dài ";
    const Read page = drawn(procedure, {{"requester.address", address + "HẾT"}});
    CHECK(page.document->pages() == 3);
    CHECK(page.has("HẾT"));
    CHECK(page.has("Trang 3"));
}
