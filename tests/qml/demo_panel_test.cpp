// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the virtual devices, touched; the devices behind them are the demonstration's own.
#include "kiosk/app/demo_panel.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QScreen>
#include <QtTest>
#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "tests/qml/booth.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace tramso::test;

namespace {

QQuickItem* search(QQuickItem* in, const QString& name) {
    if (in->isVisible() && in->objectName() == name) return in;
    for (QQuickItem* child : in->childItems())
        if (QQuickItem* found = search(child, name)) return found;
    return nullptr;
}

void listTexts(const QQuickItem* in, QStringList& texts, QStringList& cut) {
    if (!in->isVisible()) return;
    if (in->inherits("QQuickText")) {
        texts.append(in->property("text").toString());
        if (in->property("truncated").toBool() || in->property("contentWidth").toReal() > in->width() + 1)
            cut.append(texts.last());
    }
    for (const QQuickItem* child : in->childItems()) listTexts(child, texts, cut);
}

class NoService final : public OnlineService {
public:
    Answered<CreatedUpload> createUpload(const UploadFile&, const std::stop_token&) override { return kNo; }
    Answered<Done> resumeUpload(const std::string&, const UploadFile&, const std::stop_token&) override {
        return kNo;
    }
    Answered<Acknowledgement> submit(const std::string&, const std::string&,
                                     const std::stop_token&) override {
        return kNo;
    }
    Result<DossierStatus> status(const std::string&, const std::stop_token&) override {
        return fail(FaultCode::NotFound, "script");
    }
    Result<std::string> findToken(const std::string&, const std::string&, const std::stop_token&) override {
        return fail(FaultCode::NotFound, "script");
    }
    Result<DossierStatus> withdraw(const std::string&, const std::stop_token&) override {
        return fail(FaultCode::NotFound, "script");
    }
    Result<Done> greet() override { return Done{}; }

private:
    inline static const auto kNo = tl::unexpected{Setback{Fault{FaultCode::ServiceRefused, "script"}}};
};

struct Desk {
    Desk() {
        for (const char* page : {"papers/01-form/1.png", "papers/02-proof/1.png", "card/1.png"}) {
            const auto path = folder.path() / page;
            std::filesystem::create_directories(path.parent_path());
            REQUIRE(writeFile(path, viewBytes(page)));
        }
        complaints().clear();
        engine = openDemoPanel(panel);
        REQUIRE(engine);
        window = demoPanelWindow(*engine);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window));
        window->grabWindow();
    }
    void press(const QString& name) const {
        CAPTURE(name.toStdString());
        const auto ready = [&] {
            const QQuickItem* item = search(window->contentItem(), name);
            return item != nullptr && item->isEnabled() && !item->property("resting").toBool();
        };
        REQUIRE(QTest::qWaitFor(ready));
        QQuickItem* item = search(window->contentItem(), name);
        for (QQuickItem* around = item->parentItem(); around != nullptr; around = around->parentItem())
            if (around->inherits("QQuickFlickable")) {
                const QRectF place = item->mapRectToItem(around, {0, 0, item->width(), item->height()});
                const qreal y = around->property("contentY").toReal();
                if (place.top() < 0) around->setProperty("contentY", y + place.top());
                if (place.bottom() > around->height())
                    around->setProperty("contentY", y + place.bottom() - around->height());
            }
        window->grabWindow();
        const QPoint at = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
        static QPointingDevice* finger = QTest::createTouchDevice();
        QTest::touchEvent(window, finger).press(1, at, window);
        QTest::touchEvent(window, finger).release(1, at, window);
        QCoreApplication::processEvents();
    }
    FaultCode scanned() {
        const auto pages = scanner.scan(ScanKind::Paper, [](const PageImage&) {}, {});
        return pages ? FaultCode::Cancelled : pages.error().code;  // Cancelled: nothing was wrong
    }

    ScratchFolder folder;
    sim::SimScanner scanner{folder.path()};
    sim::SimPrinter printer{folder.path() / "slips", 384};
    DemoNetwork network;
    int cards = 0;
    DemoPanel panel{
        {scanner,
         printer,
         network,
         [this] { ++cards; },
         [this] { --cards; },
         {{"01-form", {"Tờ khai", "Declaration"}}, {"02-proof", {"Giấy chứng sinh", "Proof of birth"}}}}};
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow* window = nullptr;
};

}  // namespace

TEST_CASE("each trouble of the scanner is one touch away, and another touch mends it") {
    Desk desk;
    CHECK(desk.scanned() == FaultCode::Cancelled);
    const std::pair<const char*, FaultCode> troubles[] = {
        {"panelJam", FaultCode::ScannerJam},
        {"panelTwoSheets", FaultCode::ScannerDoubleFeed},
        {"panelLidOpen", FaultCode::ScannerCoverOpen},
        {"panelFeederEmpty", FaultCode::ScannerEmpty},
        {"panelScannerUnplugged", FaultCode::ScannerUnplugged}};
    for (const auto& [button, fault] : troubles) {  // one goes as the next comes
        desk.press(button);
        CHECK(desk.scanned() == fault);
    }
    desk.press("panelScannerUnplugged");
    CHECK(desk.scanned() == FaultCode::Cancelled);
}

TEST_CASE("the printer runs out of paper, and has some again, by touch") {
    Desk desk;
    const auto status = [&desk] { return desk.printer.portStatus(std::chrono::milliseconds{100}).value(); };
    const std::byte well = status();
    desk.press("panelPaperOut");
    CHECK(status() != well);
    CHECK(desk.panel.printerTrouble() == DemoPanel::PaperOut);
    desk.press("panelPaperLow");
    CHECK(desk.panel.printerTrouble() == DemoPanel::PaperLow);
    desk.press("panelPaperLow");
    CHECK(status() == well);
}

TEST_CASE("a card is put down and taken away, and the buttons follow when the station takes it") {
    Desk desk;
    desk.press("panelCardIn");
    CHECK(desk.cards == 1);
    CHECK(desk.panel.cardLies());
    desk.press("panelCardOut");
    CHECK(desk.cards == 0);
    CHECK_FALSE(search(desk.window->contentItem(), "panelCardOut")->isEnabled());
}

TEST_CASE("chosen papers lie in the feeder for one scan; chosen again they are taken out") {
    Desk desk;
    CHECK(desk.panel.takePapers().empty());
    desk.press("panelPapers-1");
    CHECK(desk.panel.takePapers() == "02-proof");
    CHECK(desk.panel.takePapers().empty());
    desk.press("panelPapers-0");
    desk.press("panelPapers-0");
    CHECK(desk.panel.takePapers().empty());
}

TEST_CASE("without the network the service is not reached, and with it again it is") {
    Desk desk;
    const auto service = desk.network.over(std::make_unique<NoService>());
    CHECK(service->greet());
    desk.press("panelNetwork");
    CHECK(service->greet().error().code == FaultCode::ServiceUnreachable);
    CHECK(service->status("token", {}).error().code == FaultCode::ServiceUnreachable);
    desk.press("panelNetwork");
    CHECK(service->greet());
}

TEST_CASE("the panel speaks both languages, cuts no word, and leaves Qt nothing to complain of") {
    Desk desk;
    for (const bool english : {false, true}) {
        if (english) desk.press("panelLanguage");
        desk.window->grabWindow();
        QStringList texts;
        QStringList cut;
        listTexts(desk.window->contentItem(), texts, cut);
        CHECK(texts.contains(english ? "Paper jam" : "Kẹt giấy"));
        CHECK(texts.contains(english ? "Proof of birth" : "Giấy chứng sinh"));
        CHECK_FALSE(texts.contains(english ? "Hết giấy" : "Out of paper"));
        CHECK(cut.join('\n').toStdString().empty());
    }
    CHECK(complaints().join('\n').toStdString().empty());
}

TEST_CASE("the panel stands beside the kiosk or is not there at all") {
    Desk desk;
    desk.window->hide();
    QWindow kiosk;
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    desk.window->resize(screen.width() / 4, screen.height() / 2);
    kiosk.setGeometry(screen.x(), screen.y(), screen.width() / 2, screen.height());
    kiosk.show();
    REQUIRE(showBeside(*desk.window, kiosk));
    CHECK_FALSE(desk.window->frameGeometry().intersects(kiosk.frameGeometry()));
    CHECK(screen.contains(desk.window->frameGeometry()));
    desk.window->hide();
    kiosk.setGeometry(screen);
    CHECK_FALSE(showBeside(*desk.window, kiosk));
    CHECK_FALSE(desk.window->isVisible());
}
