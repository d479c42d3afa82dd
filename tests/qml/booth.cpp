// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/booth.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QQmlContext>
#include <QQmlExpression>
#include <QTest>
#include <catch2/catch.hpp>
#include <functional>

#include "kiosk/ui/screens.h"

namespace tramso::test {
namespace {

QPointingDevice* finger() {
    static QPointingDevice* device = QTest::createTouchDevice();
    return device;
}

QQuickItem* search(QQuickItem* from, const QString& name) {
    if (!from->isVisible()) return nullptr;
    if (from->objectName() == name) return from;
    const auto children = from->childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child)
        if (QQuickItem* found = search(*child, name)) return found;
    return nullptr;
}

void walk(const QQuickItem* from, const std::function<void(const QQuickItem*)>& visit) {
    if (!from->isVisible()) return;
    visit(from);
    for (const QQuickItem* child : from->childItems()) walk(child, visit);
}

bool isText(const QQuickItem* item) {
    return item->inherits("QQuickText");
}

// The stage is scaled to it and laid out the same; a quarter of the px is drawn in a quarter of the time.
constexpr QSize kPanel{540, 960};

// A few px are rounding and the overshoot of letters; a line more is text over its neighbour.
constexpr qreal kSlack = 6;

bool sticksOut(const QQuickItem* text) {
    const QRectF own{0, 0, text->width(), text->property("contentHeight").toReal()};
    for (const QQuickItem* around = text->parentItem(); around != nullptr; around = around->parentItem()) {
        if (around->inherits("QQuickFlickable")) return false;  // reached by scrolling
        if (around->width() <= 0 || around->height() <= 0) continue;
        const QRectF in = text->mapRectToItem(around, own);
        if (in.left() < -kSlack || in.right() > around->width() + kSlack || in.top() < -kSlack ||
            in.bottom() > around->height() + kSlack)
            return true;
    }
    return false;
}

}  // namespace

QStringList& complaints() {
    static QStringList list;
    return list;
}

Catalogue shippedCatalogue() {
    auto loaded = loadCatalogue(std::filesystem::path{TRAMSO_SOURCE_DIR} / "config/procedures");
    REQUIRE(loaded);
    return *std::move(loaded);
}

Booth::Booth(Catalogue procedures, PageReader* pages, CardDesk desk)
    : kiosk{std::move(procedures), pages, desk},
      faults{*FaultTexts::load(std::string{TRAMSO_SOURCE_DIR} + "/config/faults.toml")},
      back{kiosk, desk} {
    kiosk.settings.screen.fullScreen = false;
    kiosk.settings.screen.width = kPanel.width();
    kiosk.settings.screen.height = kPanel.height();
    auto loaded = loadScreens(*kiosk.visit, faults, kiosk.settings, back.ports, back.voice);
    INFO(complaints().join('\n').toStdString());
    REQUIRE(loaded);
    show(std::move(*loaded));
}

void Booth::show(std::unique_ptr<QQmlApplicationEngine> pages) {
    engine = std::move(pages);
    window = windowOf(*engine);
    QQmlExpression named{qmlContext(window), window, QStringLiteral("Theme")};
    theme = named.evaluate().value<QObject*>();
    REQUIRE(theme != nullptr);
    theme->setProperty("pace", 0);
    REQUIRE(QTest::qWaitForWindowExposed(window));
    rest();
}

Booth::~Booth() {
    engine.reset();
}

QQuickItem* Booth::find(const QString& name) const {
    return search(window->contentItem(), name);
}

QImage Booth::rest() const {
    REQUIRE(kiosk.until([this] { return window->property("settled").toBool(); }));
    QCoreApplication::processEvents();
    return window->grabWindow();  // a frame, and nothing after it: positioners place their children only then
}

void Booth::scrollTo(const QQuickItem& item) const {
    for (QQuickItem* around = item.parentItem(); around != nullptr; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable")) continue;
        const qreal top = item.mapToItem(around, QPointF{0, 0}).y();
        const qreal below = top + item.height() - around->height();
        const qreal now = around->property("contentY").toReal();
        if (top < 0) around->setProperty("contentY", now + top);
        if (below > 0) around->setProperty("contentY", now + below);
    }
}

void Booth::pressOnce(const QString& name) {
    INFO(name.toStdString());
    const auto ready = [&] {
        const QQuickItem* item = find(name);
        return item != nullptr && item->isEnabled() && !item->property("resting").toBool();
    };
    REQUIRE(kiosk.until(ready));
    rest();
    REQUIRE(kiosk.until(ready));
    QQuickItem* item = find(name);
    scrollTo(*item);
    tapAt(item->mapToScene({item->width() / 2, item->height() / 2}));
}

void Booth::tapAt(const QPointF& scenePoint) {
    const QPoint at = scenePoint.toPoint();
    QTest::touchEvent(window, finger()).press(1, at, window);
    QTest::touchEvent(window, finger()).release(1, at, window);
    QCoreApplication::processEvents();
}

void Booth::press(const QString& name) {
    pressOnce(name);
}

void Booth::type(const QString& keys) {
    for (const QChar key : keys) {
        if (key.isUpper()) pressOnce(QStringLiteral("keyShift"));
        pressOnce(key == u' ' ? QStringLiteral("keySpace") : QStringLiteral("key-") + key.toLower());
    }
}

void Booth::enterCode(const std::string& code) {
    press(QStringLiteral("staffDoor"));
    for (const char digit : code) press(QStringLiteral("key-") + QChar::fromLatin1(digit));
}

void Booth::goTo(Step wanted, const std::vector<std::string>& papers) {
    const auto on = [&](const char* button, Step next) {
        INFO(button);
        press(QString::fromLatin1(button));
        REQUIRE(kiosk.until([&] { return step() == next; }));
        rest();
        return next == wanted;
    };
    if (wanted == Step::Attract || on("beginButton", Step::Identify)) return;
    kiosk.scanner.next({{kCard}, {}});
    press(QStringLiteral("scanCardButton"));
    REQUIRE(kiosk.until([&] { return kiosk.visit->canConfirm(); }));
    if (on("confirmButton", Step::Procedure) || on("procedure-9.000001", Step::Needed)) return;
    if (on("confirmButton", Step::Consent)) return;
    press(QStringLiteral("consent-send"));
    if (on("confirmButton", Step::Papers)) return;
    kiosk.scanner.next({papers, {}});
    press(QStringLiteral("scanPaper-form"));
    REQUIRE(kiosk.until([&] { return kiosk.visit->canConfirm(); }));
    if (on("confirmButton", Step::Check) || on("confirmButton", Step::Send)) return;
    on("sendButton", Step::Slip);
    REQUIRE(kiosk.until([&] { return kiosk.visit->data().send == SendProgress::Finished; }));
    rest();
}

bool Booth::shows(const QString& words) const {
    return kiosk.until([&] { return !texts().filter(words).isEmpty(); });
}

QStringList Booth::texts() const {
    QStringList list;
    walk(window->contentItem(), [&](const QQuickItem* item) {
        if (isText(item)) list.append(item->property("text").toString());
    });
    return list;
}

bool Booth::hasText(const QString& part) const {
    return !texts().filter(part).isEmpty();
}

QStringList Booth::clipped() const {
    QStringList list;
    walk(window->contentItem(), [&](const QQuickItem* item) {
        if (!isText(item) || item->property("text").toString().trimmed().isEmpty()) return;
        const bool wide = item->property("contentWidth").toReal() > item->width() + kSlack;
        if (item->property("truncated").toBool() || wide || sticksOut(item))
            list.append(item->property("text").toString());
    });
    return list;
}

}  // namespace tramso::test
