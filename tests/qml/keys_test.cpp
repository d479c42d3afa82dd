// SPDX-License-Identifier: GPL-3.0-or-later
// The screens without touch: a pad of four keys is enough for every page, every sheet and a whole visit.
#include <QImage>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/ui/first_start.h"
#include "kiosk/ui/screens.h"
#include "tests/qml/four_keys.h"
#include "tests/qml/wizard.h"

using namespace tramso;
using namespace tramso::test;

namespace {

std::string names(const QList<QQuickItem*>& items) {
    QStringList list;
    for (const QQuickItem* item : items)
        list.append(item->objectName().isEmpty() ? item->property("text").toString() : item->objectName());
    list.sort();
    return list.join(" ").toStdString();
}

// How many px a change of the mark changed, within a little more than the control.
int marked(const QImage& with, const QImage& without, const QRectF& shape) {
    const QRect around = shape.adjusted(-8, -8, 8, 8).toAlignedRect() & with.rect();
    int changed = 0;
    for (int y = around.top(); y <= around.bottom(); ++y)
        for (int x = around.left(); x <= around.right(); ++x)
            changed += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
    return changed;
}

// Above the one before it, or left of it on its line: nobody reads that way.
bool backwards(const QQuickItem* before, const QQuickItem* after) {
    const QRectF a = before->mapRectToScene({0, 0, before->width(), before->height()});
    const QRectF b = after->mapRectToScene({0, 0, after->width(), after->height()});
    const bool above = b.bottom() <= a.top() + 1 && b.left() < a.right() - 1;
    const bool onItsLine = b.top() < a.bottom() - 1 && b.bottom() > a.top() + 1;
    return above || (onItsLine && b.right() <= a.left() + 1);
}

// Walks around what is shown and compares with what could be touched: `front`, and the tool bar where there
// is one.
void checkAround(Booth& booth, QQuickItem* front) {
    FourKeys keys{booth};
    booth.rest();
    const QList<QQuickItem*> way = keys.around();
    REQUIRE(!way.isEmpty());
    QList<QQuickItem*> wanted = buttonsIn(front);
    if (QQuickItem* tool = booth.find("textButton"); tool != nullptr && !front->isAncestorOf(tool))
        wanted += buttonsIn(tool->parentItem());
    QList<QQuickItem*> buttons;
    std::copy_if(way.begin(), way.end(), std::back_inserter(buttons),
                 [](const QQuickItem* item) { return item->inherits("QQuickAbstractButton"); });
    CHECK(names(buttons) == names(wanted));
    const QQuickItem* before = nullptr;
    qreal scrolled = 0;
    for (QQuickItem* item : way) {
        INFO(item->objectName().toStdString());
        REQUIRE(keys.at() == item);
        const QRectF shape = item->mapRectToScene({0, 0, item->width(), item->height()});
        CHECK(seen(item).height() > std::min(shape.height(), booth.window->height() / 4.0) - 2);
        const QImage with = booth.window->grabWindow();
        item->setProperty("focusReason", Qt::MouseFocusReason);
        if (item->inherits("QQuickAbstractButton"))
            CHECK(marked(with, booth.window->grabWindow(), shape) > shape.width() + shape.height());
        item->setProperty("focusReason", Qt::TabFocusReason);
        // What scrolled on the way stands elsewhere now; the order of a view is seen while it rests.
        const QQuickItem* body = booth.find("pageBody");
        const qreal now = body == nullptr ? 0 : body->property("contentY").toReal();
        const bool fromTheEnd = item == buttonsIn(front).front();
        if (before != nullptr && now == scrolled && !fromTheEnd) CHECK_FALSE(backwards(before, item));
        scrolled = now;
        before = item;
        keys.forward();
    }
}

QQuickItem* page(const Booth& booth) {
    QQuickItem* inner = booth.find("technicianPage");
    return inner != nullptr ? inner : booth.find("page");
}

// The sheet a control stands in: what lies under the stage.
QQuickItem* sheetWith(const Booth& booth, const QString& control) {
    QQuickItem* item = booth.find(control);
    REQUIRE(item != nullptr);
    while (item->parentItem() != booth.find("stage")) item = item->parentItem();
    return item;
}

}  // namespace

TEST_CASE(
    "keys reach every control of every page of a visit once, in the order it is read, marked and in sight") {
    const Step step = GENERATE(from_range(std::begin(kAllSteps), std::end(kAllSteps)));
    const QSize panel = GENERATE(QSize{540, 960}, QSize{960, 540});
    const double letters = GENERATE(1.0, 1.5);
    CAPTURE(static_cast<int>(step), panel.width(), letters);
    complaints().clear();
    Booth booth;
    booth.back.voice.giveVoice();
    booth.goTo(step);
    booth.window->resize(panel);
    booth.theme->setProperty("textScale", letters);
    // A card that just opened takes no press for a moment.
    if (step == Step::Papers)
        REQUIRE(booth.kiosk.until([&] { return booth.find("scanPaper-form")->isEnabled(); }));
    checkAround(booth, page(booth));
    CHECK(complaints().join('\n').toStdString().empty());
}

TEST_CASE("keys reach every control of the sheets a visit opens, and nothing behind them") {
    Booth booth;
    booth.goTo(Step::Check);
    FourKeys keys{booth};
    SECTION("help") {
        keys.pressOn("helpButton");
        checkAround(booth, sheetWith(booth, "helpCloseButton"));
    }
    SECTION("the end") {
        keys.pressOn("endButton");
        checkAround(booth, sheetWith(booth, "endYesButton"));
    }
    SECTION("an answer") {
        keys.pressOn("answerEdit-child.name");
        checkAround(booth, sheetWith(booth, "cancelEditButton"));
    }
}

TEST_CASE("keys reach every control of the identification, typed or on the glass") {
    Booth booth{testCatalogue(), nullptr, GENERATE(CardDesk::Without, CardDesk::WithReader)};
    booth.goTo(Step::Identify);
    FourKeys keys{booth};
    checkAround(booth, page(booth));
    keys.pressOn("typeIdentityButton");
    checkAround(booth, page(booth));
}

TEST_CASE("keys reach every control of a volunteer's and a technician's pages") {
    Booth booth{shippedCatalogue(), nullptr, CardDesk::WithReader};
    FourKeys keys{booth};
    keys.pressOn("staffDoor");
    checkAround(booth, sheetWith(booth, "codeCloseButton"));
    keys.cancel();
    booth.rest();
    const auto come = [&](StaffRole role) {
        booth.enterCode(booth.back.employ("Lan", role));
        REQUIRE(booth.kiosk.until(
            [&] { return booth.find("staffDoor") == nullptr && !booth.find("codeBoxes"); }));
        booth.rest();
    };
    SECTION("volunteer") {
        come(StaffRole::Volunteer);
        checkAround(booth, page(booth));
    }
    SECTION("technician") {
        come(StaffRole::Technician);
        checkAround(booth, page(booth));
        for (const char* name :
             {"card", "scan", "print", "sound", "outbox", "journal", "service", "update", "aim", "blank"}) {
            INFO(name);
            keys.pressOn(QStringLiteral("tech-") + name);
            booth.rest();
            checkAround(booth, page(booth));
            keys.cancel();
            booth.rest();
        }
    }
}

TEST_CASE("a box becomes a station without one touch of a button") {
    Wizard wizard;
    FourKeys keys{wizard.booth};
    checkAround(wizard.booth, page(wizard.booth));
    keys.pressOn("languageButton");
    CHECK(wizard.booth.shows("First start"));
}

TEST_CASE("a whole visit is made with four keys alone") {
    Booth booth;
    FourKeys keys{booth};
    const auto on = [&](const char* button, Step next) {
        keys.pressOn(QString::fromLatin1(button));
        REQUIRE(booth.kiosk.until([&] { return booth.step() == next; }));
        booth.rest();
    };
    on("beginButton", Step::Identify);
    booth.kiosk.scanner.next({{kCard}, {}});
    keys.pressOn("scanCardButton");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    on("confirmButton", Step::Procedure);
    on("procedure-9.000001", Step::Needed);
    on("confirmButton", Step::Consent);
    keys.pressOn("consent-send");
    on("confirmButton", Step::Papers);
    booth.kiosk.scanner.next({{"Họ tên: Mau"}, {}});
    keys.pressOn("scanPaper-form");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    on("confirmButton", Step::Check);
    keys.pressOn("answerEdit-child.name");
    while (booth.find("answerInput")->property("text").toString().size() > 1) keys.pressOn("keyBackspace");
    for (const char* key : {"key-m", "key-a", "key-a", "key-u", "key-x", "keyDone"})
        keys.pressOn(QString::fromLatin1(key));
    CHECK(booth.kiosk.visit->data().answers.at(0).value == "Mẫu");
    on("confirmButton", Step::Send);
    on("sendButton", Step::Slip);
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->data().send == SendProgress::Finished; }));
    on("finishButton", Step::Attract);
}

TEST_CASE("the arrows of a pad walk as Tab does, and Space presses as Enter does") {
    Booth booth;
    FourKeys keys{booth};
    keys.key(GENERATE(Qt::Key_Down, Qt::Key_Right));
    REQUIRE(keys.at() != nullptr);
    const QString first = keys.name();
    keys.key(Qt::Key_Down);
    CHECK(keys.name() != first);
    keys.key(GENERATE(Qt::Key_Up, Qt::Key_Left));
    CHECK(keys.name() == first);
    keys.key(Qt::Key_Space);
    CHECK(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
}

TEST_CASE("the first key shows where one is and presses nothing") {
    Booth booth;
    FourKeys keys{booth};
    CHECK(keys.at() == nullptr);
    keys.press();
    CHECK(keys.name() == "beginButton");
    CHECK(booth.step() == Step::Attract);
    keys.press();
    CHECK(booth.step() == Step::Identify);
}

TEST_CASE("a new page begins at its first control") {
    Booth booth;
    FourKeys keys{booth};
    keys.pressOn("beginButton");
    booth.rest();
    REQUIRE(keys.at() != nullptr);
    CHECK(keys.at() == buttonsIn(page(booth)).front());
}

TEST_CASE("a touch takes the mark away") {
    Booth booth;
    booth.goTo(Step::Procedure);
    FourKeys keys{booth};
    keys.forward();
    REQUIRE(keys.at() != nullptr);
    booth.tapAt({3, booth.window->height() / 2.0});
    CHECK(keys.at() == nullptr);
    keys.forward();
    CHECK(keys.at() != nullptr);
}

TEST_CASE("a sheet holds the focus, and when it closes the focus is where it was") {
    Booth booth;
    booth.goTo(Step::Check);
    FourKeys keys{booth};
    keys.pressOn("answerEdit-child.name");
    booth.rest();
    QQuickItem* sheet = sheetWith(booth, "cancelEditButton");
    CHECK(sheet->isAncestorOf(keys.at()));
    SECTION("given up") {
        keys.cancel();
    }
    SECTION("done") {
        keys.pressOn("key-a");
        keys.pressOn("keyDone");
    }
    booth.rest();
    CHECK_FALSE(sheet->isVisible());
    CHECK(keys.name() == "answerEdit-child.name");
}

TEST_CASE("a sheet that is opened again begins at its first control again") {
    Booth booth;
    booth.goTo(Step::Check);
    FourKeys keys{booth};
    keys.pressOn("answerEdit-child.name");
    booth.rest();
    const QString first = keys.name();
    keys.forward();
    keys.cancel();
    booth.rest();
    keys.press();
    booth.rest();
    CHECK(keys.name() == first);
}

TEST_CASE("Escape goes back a page, closes a help sheet, and does not end a visit that was not to be ended") {
    Booth booth;
    booth.goTo(Step::Consent);
    FourKeys keys{booth};
    keys.cancel();
    CHECK(booth.step() == Step::Needed);
    booth.rest();
    keys.pressOn("helpButton");
    booth.rest();
    keys.cancel();
    CHECK(booth.find("helpCloseButton") == nullptr);
    booth.rest();
    keys.pressOn("endButton");
    booth.rest();
    keys.cancel();
    CHECK(booth.find("endStayButton") == nullptr);
    CHECK(booth.step() == Step::Needed);
}

TEST_CASE("Escape leaves the search, whatever of it is shown, and its field is reached again") {
    Booth booth{shippedCatalogue()};
    booth.goTo(Step::Procedure);
    FourKeys keys{booth};
    keys.pressOn("searchButton");
    booth.rest();
    keys.pressOn("key-q");
    keys.cancel();  // the keyboard goes
    booth.rest();
    REQUIRE(booth.find("keyDone") == nullptr);
    keys.pressOn("searchField");
    booth.rest();
    CHECK(booth.find("keyDone") != nullptr);
    keys.cancel();
    booth.rest();
    keys.cancel();
    booth.rest();
    CHECK(booth.find("searchInput") == nullptr);
}

TEST_CASE("a key that is only to say that somebody is there presses nothing of the page") {
    Booth booth;
    booth.goTo(Step::Consent);
    FourKeys keys{booth};
    while (keys.name() != "consent-send") keys.forward();
    booth.kiosk.clock.advance(booth.kiosk.settings.visit.warnAfter + std::chrono::seconds{1});
    booth.kiosk.visit->tick();
    REQUIRE(booth.kiosk.until([&] { return booth.find("stayButton") != nullptr; }));
    booth.rest();
    keys.press();
    booth.rest();
    CHECK(booth.find("stayButton") == nullptr);
    CHECK(booth.kiosk.visit->data().consents.empty());
    CHECK(keys.name() == "consent-send");
}

TEST_CASE("what is busy keeps the focus, so that a second key presses nothing else") {
    Booth booth;
    booth.goTo(Step::Papers);
    FourKeys keys{booth};
    const QString asked = "scanPaper-form";
    booth.kiosk.scanner.next({{"Họ tên: Nguyễn Văn Mẫu"}, {}});
    keys.pressOn(asked);
    keys.press();
    keys.press();
    REQUIRE(booth.kiosk.until([&] { return !booth.kiosk.visit->scanning(); }));
    booth.rest();
    CHECK(booth.step() == Step::Papers);
}
