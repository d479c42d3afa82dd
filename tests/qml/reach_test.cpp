// SPDX-License-Identifier: GPL-3.0-or-later
// Controls further down: who sits in a wheelchair reaches every one of them.
#include <catch2/catch.hpp>
#include <functional>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

void walk(const QQuickItem* from, const std::function<void(const QQuickItem*)>& visit) {
    if (!from->isVisible()) return;
    visit(from);
    for (const QQuickItem* child : from->childItems()) walk(child, visit);
}

// What of an item can be seen: cut by every view that scrolls around it.
QRectF seen(const QQuickItem* item) {
    QRectF shape = item->mapRectToScene({0, 0, item->width(), item->height()});
    for (const QQuickItem* around = item->parentItem(); around != nullptr; around = around->parentItem())
        if (around->clip()) shape &= around->mapRectToScene({0, 0, around->width(), around->height()});
    return shape;
}

// Controls that begin in the upper half of the window.
QStringList tooHigh(const Booth& booth) {
    constexpr qreal kSlack = 2;  // px
    const qreal half = booth.window->height() / 2.0;
    QStringList high;
    walk(booth.window->contentItem(), [&](const QQuickItem* item) {
        if (!item->inherits("QQuickAbstractButton")) return;
        const QRectF shape = seen(item);
        if (!shape.isEmpty() && shape.top() < half - kSlack) high.append(item->objectName());
    });
    return high;
}

constexpr Step kAll[] = {Step::Attract, Step::Identify, Step::Procedure, Step::Needed, Step::Consent,
                         Step::Papers,  Step::Check,    Step::Send,      Step::Slip};

}  // namespace

TEST_CASE(
    "with low controls every control of every page stands in the lower half, in every size of letters") {
    const Step step = GENERATE(from_range(std::begin(kAll), std::end(kAll)));
    CAPTURE(static_cast<int>(step));
    Booth booth;
    booth.goTo(step);
    booth.press("reachButton");
    for (const char* letters : {"normal", "larger", "largest"}) {
        CAPTURE(letters);
        booth.rest();
        CHECK(tooHigh(booth).join(" ").toStdString() == "");
        CHECK(booth.clipped().join(" | ").toStdString() == "");
        booth.press("textButton");
    }
}

TEST_CASE("the next person finds the controls where they always are") {
    Booth booth;
    booth.goTo(Step::Procedure);
    booth.press("reachButton");
    booth.kiosk.visit->end();
    booth.rest();
    CHECK(booth.find("reachButton")->property("text").toString() == "Nút ở thấp");
}

TEST_CASE("a lying panel is low as it is and offers nothing to lower") {
    Booth booth;
    booth.window->resize(1920, 1080);
    booth.rest();
    CHECK(booth.find("reachButton") == nullptr);
}
