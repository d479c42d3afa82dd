// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQuickImageProvider>
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// Every address of a visit's picture that is on the screen now.
void collect(const QQuickItem* from, QStringList& into) {
    const QString source = from->property("source").toString();
    if (source.startsWith("image://visit/")) into.append(source.mid(14));
    for (const QQuickItem* child : from->childItems()) collect(child, into);
}

bool served(const Booth& booth, const QString& id) {
    auto* provider = dynamic_cast<QQuickImageProvider*>(booth.engine->imageProvider("visit"));
    REQUIRE(provider != nullptr);
    return !provider->requestImage(id, nullptr, {}).isNull();
}

}  // namespace

TEST_CASE(
    "after the end no picture of the visit is served any more, and nothing of the person is on the screen") {
    Booth booth;
    booth.goTo(Step::Papers);
    booth.kiosk.scanner.next({{"Họ tên: Nguyễn Văn Mẫu"}, {}});
    booth.press("scanPaper-form");
    REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
    booth.rest();
    QStringList pictures;
    collect(booth.window->contentItem(), pictures);
    REQUIRE(!pictures.isEmpty());
    CHECK(served(booth, pictures.front()));
    booth.press("endButton");
    booth.press("endYesButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Attract; }));
    booth.rest();
    for (const QString& picture : pictures) CHECK_FALSE(served(booth, picture));
    CHECK(booth.texts().filter("Mẫu").isEmpty());
}

TEST_CASE("ending is asked once more, and staying keeps everything") {
    Booth booth;
    booth.goTo(Step::Consent);
    booth.press("endButton");
    booth.press("endStayButton");
    CHECK(booth.step() == Step::Consent);
    CHECK(booth.kiosk.visit->data().applicant);
}

TEST_CASE("who walks away is asked, then wiped; a touch keeps the visit") {
    Booth booth;
    booth.goTo(Step::Needed);
    booth.kiosk.clock.advance(booth.kiosk.settings.visit.warnAfter + std::chrono::seconds{1});
    booth.kiosk.visit->tick();
    booth.press("stayButton");
    CHECK(booth.find("stayButton") == nullptr);
    CHECK(booth.step() == Step::Needed);
    booth.kiosk.clock.advance(booth.kiosk.settings.visit.warnAfter + booth.kiosk.settings.visit.wipeAfter +
                              std::chrono::seconds{1});
    booth.kiosk.visit->tick();
    CHECK(booth.step() == Step::Attract);
    CHECK_FALSE(booth.kiosk.visit->data().applicant);
}

TEST_CASE("help says whom to call and goes away again") {
    Booth booth;
    booth.press("helpButton");
    booth.rest();
    CHECK(booth.texts().contains("Gọi 1022"));
    booth.press("helpCloseButton");
    CHECK(booth.find("helpCloseButton") == nullptr);
}
