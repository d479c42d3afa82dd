// SPDX-License-Identifier: GPL-3.0-or-later
// A technician makes the box blank: never by mistake, never without knowing what is lost.
#include <QRegularExpression>
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

void openBlank(Booth& booth) {
    booth.enterCode(booth.back.employ("Bình", StaffRole::Technician));
    booth.press("tech-blank");
    REQUIRE(booth.shows("Trả máy về trắng"));
}

// The digits the page asks for.
std::string askedFor(const Booth& booth) {
    const QString message = booth.find("blankQuestion")->property("message").toString();
    const auto found = QRegularExpression{QStringLiteral("\\b(\\d{4})\\b")}.match(message);
    REQUIRE(found.hasMatch());
    return found.captured(1).toStdString();
}

void typeDigits(Booth& booth, const std::string& digits) {
    for (const char digit : digits) booth.press(QStringLiteral("key-") + QChar::fromLatin1(digit));
}

bool blankCanPress(const Booth& booth, const char* name) {
    const QQuickItem* button = booth.find(name);
    return button != nullptr && button->isEnabled();
}

}  // namespace

TEST_CASE("a box without waiting dossiers is made blank after what is shown was typed") {
    Booth booth;
    openBlank(booth);
    REQUIRE(booth.shows("Không còn hồ sơ nào chờ"));
    booth.press("blankButton");
    REQUIRE(booth.shows("Không có cách nào lấy lại"));
    CHECK_FALSE(blankCanPress(booth, "blankYesButton"));
    typeDigits(booth, askedFor(booth));
    booth.press("blankYesButton");
    CHECK(booth.shows("Máy tự khởi động lại thành máy mới"));
    CHECK(booth.back.madeBlank == 1);
}

TEST_CASE("wrong digits and second thoughts leave everything as it was") {
    Booth booth;
    openBlank(booth);
    booth.press("blankButton");
    std::string wrong = askedFor(booth);
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    typeDigits(booth, wrong);
    CHECK_FALSE(blankCanPress(booth, "blankYesButton"));
    booth.press("blankNoButton");
    REQUIRE(booth.kiosk.until([&] { return booth.find("blankButton") != nullptr; }));
    CHECK(booth.back.madeBlank == 0);
}

TEST_CASE("dossiers that have not arrived are counted, and insisted upon by their number") {
    Booth booth;
    for (const char name : {'a', 'b'}) {
        Dossier dossier;
        dossier.id = std::string(32, name);
        dossier.reference = std::string{"TS-AAAA-BBB"} + name;
        dossier.created = booth.kiosk.clock.now();
        REQUIRE(booth.kiosk.store->commit(dossier, {}));
    }
    REQUIRE(booth.kiosk.store->park(std::string(32, 'b'), FaultCode::ServiceRefused));
    openBlank(booth);
    CHECK(booth.shows("2 hồ sơ sẽ mất hẳn"));
    CHECK(booth.shows("Vẫn hủy 2 hồ sơ chưa gửi"));
    booth.press("sendFirstButton");
    CHECK(booth.shows("Hồ sơ chờ gửi"));
    CHECK(booth.back.madeBlank == 0);
}
