// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("a finger alone gets from the first screen to the slip and back to the first screen") {
    Booth booth;
    booth.goTo(Step::Slip);
    CHECK(booth.kiosk.printer.printed == 1);
    CHECK(booth.hasText(QString::fromStdString(booth.kiosk.visit->data().committed->reference)));
    booth.press("printAgainButton");
    CHECK(booth.kiosk.until([&] { return booth.kiosk.printer.printed == 2; }));
    booth.press("finishButton");
    CHECK(booth.kiosk.until([&] { return booth.step() == Step::Attract; }));
}

TEST_CASE("a second touch right after the first presses nothing on the page that comes") {
    Booth booth;
    booth.goTo(Step::Consent);
    booth.press("consent-send");
    booth.theme->setProperty("pace", 1);
    booth.rest();
    QQuickItem* button = booth.find("confirmButton");
    REQUIRE(button != nullptr);
    const QPointF at = button->mapToScene({button->width() / 2, button->height() / 2});
    for (int touch = 0; touch < 3; ++touch) booth.tapAt(at);
    CHECK(booth.step() == Step::Papers);
    booth.rest();
    CHECK(booth.step() == Step::Papers);
    CHECK_FALSE(booth.kiosk.visit->scanning());
}

TEST_CASE("the whole first screen begins a visit, not only its button") {
    Booth booth;
    booth.press("stage");
    CHECK(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
}

TEST_CASE("every step can be read in both languages, and Qt has nothing to complain of") {
    const Step step = GENERATE(from_range(std::begin(kAllSteps), std::end(kAllSteps)));
    CAPTURE(static_cast<int>(step));
    complaints().clear();
    Booth booth;
    booth.goTo(step);
    const QStringList vietnamese = booth.texts();
    booth.press("languageButton");
    booth.rest();
    CHECK(booth.kiosk.visit->language() == Language::English);
    CHECK(booth.hasText("Call for help"));
    CHECK(booth.texts() != vietnamese);
    booth.press("languageButton");
    booth.rest();
    CHECK(booth.hasText("Gọi giúp đỡ"));
    CHECK(complaints().join('\n').toStdString().empty());
}

TEST_CASE("the holder is greeted by name and sees no more of the number than its ends") {
    Booth booth;
    booth.goTo(Step::Identify);
    booth.kiosk.scanner.next({{kCard}, {}});
    booth.press("scanCardButton");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    booth.rest();
    CHECK(booth.hasText("Nguyễn Văn Mẫu"));
    CHECK(booth.hasText("079 ••• ••• 123"));
    CHECK_FALSE(booth.hasText("079090000123"));
}

TEST_CASE("no consent is given before a finger gives it") {
    Booth booth;
    booth.goTo(Step::Consent);
    CHECK(booth.kiosk.visit->data().consents.empty());
    CHECK_FALSE(booth.find("confirmButton")->isEnabled());
    booth.press("consent-news");
    CHECK_FALSE(booth.find("confirmButton")->isEnabled());
    booth.press("consent-send");
    CHECK(booth.find("confirmButton")->isEnabled());
    booth.press("consent-send");
    CHECK_FALSE(booth.find("confirmButton")->isEnabled());
}

TEST_CASE("the way back leads back") {
    Booth booth;
    booth.goTo(Step::Needed);
    booth.press("backButton");
    CHECK(booth.step() == Step::Procedure);
    booth.press("backButton");
    CHECK(booth.step() == Step::Identify);
}

TEST_CASE("larger text and the black screen go with the person who chose them") {
    Booth booth;
    booth.goTo(Step::Identify);
    booth.press("textButton");
    booth.press("contrastButton");
    CHECK(booth.hasText("Nền sáng"));
    booth.press("endButton");
    booth.press("endYesButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Attract; }));
    booth.rest();
    CHECK(booth.hasText("Nền đen"));
    CHECK(booth.hasText("Chữ to hơn"));
}
