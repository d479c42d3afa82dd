// SPDX-License-Identifier: GPL-3.0-or-later
// A new box becomes a station: what a technician sees, does, and is told when something is in the way.
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <mutex>

#include "kiosk/ui/first_start.h"
#include "kiosk/ui/screens.h"
#include "tests/qml/booth.h"
#include "tests/qml/looks.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr auto kGoodCode = "TSE1.good";

EnrolmentCode codeOfKhuPho5() {
    return {.url = "https://dvc.example",
            .station = "Điểm hỗ trợ Khu phố 5",
            .ward = "UBND phường Mẫu",
            .token = "Zm9vYmFyYmF6cXV4MTIzNA",
            .expires = Moment{std::chrono::hours{500'000}}};
}

// The world around the wizard, as each test has it.
struct NewBox {
    std::deque<Result<std::string>> underTheScanner;
    std::deque<std::optional<EnrolTrouble>> service;  // what it says in turn; empty: it takes the box in
    EnrolTrouble wrongCode = EnrolTrouble::Foreign;
    bool printerOut = false;
    int enrolled = 0, finished = 0;
    std::mutex mutex;
    bool takesTouch = true;
    std::optional<TouchMatrix> keptTouch;
    std::atomic<bool> timeIsKept = true;
    std::atomic<int> keptVolume = -1;
    ScriptedLoudspeaker loudspeaker;
    HandClock clock;

    FirstStartPorts ports() {
        return {
            .readCode = [this](const std::stop_token&) { return taken(); },
            .prove = [this](const std::string& text) -> OrTrouble<EnrolmentCode> {
                if (text == kGoodCode) return codeOfKhuPho5();
                return tl::make_unexpected(wrongCode);
            },
            .enrol = [this](const EnrolmentCode&, const std::stop_token&) { return answered(); },
            .look =
                [this](StationPart part) {
                    PartReport report{.part = part};
                    if (part == StationPart::Scanner)
                        report.scanner = ScannerAbilities{.feeder = true, .maxDpi = 600};
                    if (part == StationPart::Printer && printerOut) {
                        report.health = Health::Broken;
                        report.fault = FaultCode::PrinterUnplugged;
                    }
                    return report;
                },
            .print = [this](const std::string&) -> Result<Done> {
                if (printerOut) return fail(FaultCode::PrinterUnplugged, "script");
                return Done{};
            },
            .keepTouch = [this](const TouchMatrix& matrix) -> Result<Done> {
                const std::scoped_lock lock{mutex};
                if (!takesTouch) return fail(FaultCode::FileUnwritable, "script");
                keptTouch = matrix;
                return Done{};
            },
            .time =
                [this] {
                    return TimeFacts{timeIsKept, timeIsKept ? "0.vn.pool.ntp.org" : "", "Asia/Ho_Chi_Minh"};
                },
            .keepVolume = [this](int percent) -> Result<Done> {
                keptVolume = percent;
                return Done{};
            },
            .loudspeaker = loudspeaker,
            .clock = clock,
            .finished = [this] { ++finished; }};
    }

private:
    Result<std::string> taken() {
        const std::scoped_lock lock{mutex};
        auto first = underTheScanner.front();
        underTheScanner.pop_front();
        return first;
    }
    OrTrouble<Settings> answered() {
        const std::scoped_lock lock{mutex};
        ++enrolled;
        const auto said = service.empty() ? std::nullopt : service.front();
        if (!service.empty()) service.pop_front();
        if (said) return tl::make_unexpected(*said);
        return Settings{};
    }
};

// The wizard in the booth's place of the screens; its finger and its eyes are the booth's.
struct Wizard {
    NewBox box;
    Booth booth;
    FirstStartModel model{box.ports(), booth.faults};

    Wizard() {
        auto loaded = loadFirstStart(model, booth.kiosk.settings.screen);
        INFO(complaints().join('\n').toStdString());
        REQUIRE(loaded);
        booth.engine = std::move(*loaded);
        booth.window = windowOf(*booth.engine);
        QObject::connect(booth.kiosk.visit.get(), &Visit::languageChanged, &model,
                         [this] { model.setEnglish(booth.kiosk.visit->language() == Language::English); });
        REQUIRE(QTest::qWaitForWindowExposed(booth.window));
        booth.rest();
    }
    ~Wizard() { booth.engine.reset(); }

    // As a hand-held scanner does: letters, then Enter.
    void typeCode(const char* code) {
        booth.rest();
        for (const char* letter = code; *letter != '\0'; ++letter) QTest::keyClick(booth.window, *letter);
        QTest::keyClick(booth.window, Qt::Key_Return);
    }
    // Touches the crosses, each as far off as said: dx, dy of the panel.
    void touchAll(double dx, double dy) {
        for (int i = 0; i < model.touch()->targets(); ++i) {
            const QPointF target = model.touch()->target();
            touchAt(target + QPointF{dx, dy});
        }
    }
    void touchAt(const QPointF& place) {
        QQuickItem* area = booth.find("touchTargetsArea");
        REQUIRE(area != nullptr);
        booth.tapAt(area->mapToScene({place.x() * area->width(), place.y() * area->height()}));
    }
    void toTouch() {
        booth.press("nextButton");
        REQUIRE(booth.shows("Chạm đúng giữa dấu cộng"));
    }
    void toTime() {
        toTouch();
        touchAll(0, 0);
        REQUIRE(booth.shows("Chạm tới đúng chỗ"));
        booth.press("nextButton");
        REQUIRE(booth.shows("Ngày giờ có đúng không?"));
    }
    void toCode() {
        toTime();
        booth.press("nextButton");
        REQUIRE(booth.shows("Đưa mã trên phiếu"));
        booth.rest();
    }
    void toJoined() {
        toCode();
        typeCode(kGoodCode);
        REQUIRE(booth.shows("Cổng dịch vụ đã nhận máy này"));
        booth.rest();
    }
    [[nodiscard]] QString faultWords(FaultCode code) const {
        return QString::fromStdString(booth.faults.of(code).what.vi);
    }
};

}  // namespace

TEST_CASE("a box becomes a station in ten touches, five crosses and one scan") {
    Wizard wizard;
    wizard.box.underTheScanner = {Result<std::string>{kGoodCode}};
    wizard.toCode();
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
    CHECK(wizard.booth.shows("Điểm hỗ trợ Khu phố 5"));
    CHECK(wizard.booth.shows("UBND phường Mẫu"));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("Tới 600 dpi"));
    wizard.booth.press("nextButton");
    wizard.booth.press("tryPrintButton");
    CHECK(wizard.booth.shows("Máy in nói đã in xong."));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("Máy nói to chừng nào?"));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("Máy sẵn sàng phục vụ"));
    CHECK(wizard.box.finished == 0);
    wizard.booth.press("finishButton");
    CHECK(wizard.box.finished == 1);
    CHECK(wizard.box.enrolled == 1);
}

TEST_CASE("a hand-held scanner types the code") {
    Wizard wizard;
    wizard.toJoined();
    CHECK(wizard.box.enrolled == 1);
}

TEST_CASE("a wrong code is told in words, in both languages, and another may be shown") {
    const auto trouble = GENERATE(EnrolTrouble::Unreadable, EnrolTrouble::NoOperator, EnrolTrouble::Foreign,
                                  EnrolTrouble::Expired);
    Wizard wizard;
    wizard.box.wrongCode = trouble;
    wizard.toCode();
    wizard.typeCode("wrong");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("codeTrouble") != nullptr; }));
    const QString vietnamese = wizard.booth.find("codeTrouble")->property("message").toString();
    wizard.model.setEnglish(true);
    const QString english = wizard.booth.find("codeTrouble")->property("message").toString();
    CHECK_FALSE(vietnamese.isEmpty());
    CHECK_FALSE(english.isEmpty());
    CHECK(english != vietnamese);
    CHECK(wizard.box.enrolled == 0);
    wizard.model.setEnglish(false);
    wizard.typeCode(kGoodCode);
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
}

TEST_CASE("a sheet the scanner finds no code on is told in the words of its fault") {
    Wizard wizard;
    wizard.box.underTheScanner = {fail(FaultCode::BarcodeNone, "script"),
                                  fail(FaultCode::ScannerUnplugged, "script"),
                                  Result<std::string>{kGoodCode}};
    wizard.toCode();
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows(wizard.faultWords(FaultCode::BarcodeNone)));
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows(wizard.faultWords(FaultCode::ScannerUnplugged)));
    wizard.booth.press("readCodeButton");
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
}

TEST_CASE("a service that does not take the box in is asked again, with the same code or another") {
    const auto trouble = GENERATE(EnrolTrouble::Unreachable, EnrolTrouble::Unproven, EnrolTrouble::NotService,
                                  EnrolTrouble::Used, EnrolTrouble::Refused, EnrolTrouble::Unwritable);
    Wizard wizard;
    wizard.box.service = {trouble, trouble};
    wizard.toCode();
    wizard.typeCode(kGoodCode);
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("joinTrouble") != nullptr; }));
    CHECK_FALSE(wizard.booth.find("joinTrouble")->property("message").toString().isEmpty());
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.box.enrolled == 2 && !wizard.model.joining(); }));
    wizard.booth.press("backButton");
    REQUIRE(wizard.booth.shows("Đưa mã trên phiếu"));
    wizard.typeCode(kGoodCode);
    CHECK(wizard.booth.shows("Cổng dịch vụ đã nhận máy này"));
}

TEST_CASE("a missing device is named and keeps nobody from going on") {
    Wizard wizard;
    wizard.box.printerOut = true;
    wizard.toJoined();
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows(wizard.faultWords(FaultCode::PrinterUnplugged)));
    wizard.box.printerOut = false;
    wizard.booth.press("askAgainButton");
    CHECK(wizard.booth.kiosk.until(
        [&] { return !wizard.booth.hasText(wizard.faultWords(FaultCode::PrinterUnplugged)); }));
    wizard.booth.press("nextButton");
    CHECK(wizard.booth.shows("In thử một phiếu"));
}

TEST_CASE("once the service knows the box, no way leads back to its code") {
    Wizard wizard;
    wizard.toJoined();
    wizard.model.back();
    wizard.model.take(kGoodCode);
    CHECK(wizard.model.step() == FirstStartModel::Join);
    wizard.model.next();
    wizard.model.back();
    CHECK(wizard.model.step() == FirstStartModel::Parts);
}

TEST_CASE("the pages of the first start hold in every size, language, direction and theme") {
    Wizard wizard;
    wizard.box.service = {EnrolTrouble::Unproven};
    Looks looks{wizard.booth,
                std::filesystem::path{TRAMSO_PICTURES_DIR} / "first-start",
                {"Điểm hỗ trợ Khu phố 5", "UBND phường Mẫu", "Tiếng Việt"}};
    looks.everywhere("1-welcome");
    wizard.toTouch();
    looks.everywhere("2-touch-cross");
    wizard.touchAll(0.03, 0.02);
    REQUIRE(wizard.booth.shows("Máy đã lưu cách chỉnh"));
    looks.everywhere("2-touch-off");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.shows("Giờ được giữ đúng"));
    looks.everywhere("3-time");
    wizard.box.timeIsKept = false;
    wizard.booth.press("askTimeButton");
    REQUIRE(wizard.booth.shows("Chưa có máy chủ giờ"));
    looks.everywhere("3-time-not-kept");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.shows("Đưa mã trên phiếu"));
    wizard.booth.rest();
    wizard.box.wrongCode = EnrolTrouble::NoOperator;
    wizard.typeCode("wrong");
    looks.everywhere("4-code");
    wizard.typeCode(kGoodCode);
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("joinTrouble") != nullptr; }));
    looks.everywhere("5-join-trouble");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.model.joined(); }));
    looks.everywhere("5-joined");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until(
        [&] { return wizard.model.step() == FirstStartModel::Parts && !wizard.model.asking(); }));
    looks.everywhere("6-parts");
    wizard.booth.press("nextButton");
    looks.everywhere("7-print");
    wizard.booth.press("nextButton");
    looks.everywhere("8-sound");
    wizard.booth.press("nextButton");
    looks.everywhere("9-ready");
}

TEST_CASE("touches that arrive beside their crosses are put right with the next start of the machine") {
    Wizard wizard;
    wizard.toTouch();
    wizard.touchAll(0.06, 0);  // of 270 mm
    CHECK(wizard.booth.shows("Chạm lệch 16 mm"));
    CHECK(wizard.booth.shows("Rút điện, cắm lại"));
    const std::scoped_lock lock{wizard.box.mutex};
    REQUIRE(wizard.box.keptTouch);
    CHECK(wizard.box.keptTouch->values[2] == Approx(-0.06).margin(0.002));
}

TEST_CASE("a turned panel is told, and found by touches that hit no button") {
    Wizard wizard;
    for (int i = 0; i < 5; ++i) wizard.booth.tapAt({540, 1500});
    REQUIRE(wizard.booth.shows("Chạm đúng giữa dấu cộng"));
    for (int i = 0; i < 5; ++i) {
        const QPointF target = wizard.model.touch()->target();
        wizard.touchAt({1 - target.x(), 1 - target.y()});
    }
    CHECK(wizard.booth.shows("Lớp cảm ứng bị lộn ngược"));
}

TEST_CASE("a box that takes no matrix says so, and touches that disagree are asked for again") {
    Wizard wizard;
    wizard.box.takesTouch = false;
    wizard.toTouch();
    wizard.touchAll(0.05, 0);
    CHECK(wizard.booth.shows("Máy này không tự chỉnh được"));
    wizard.booth.press("tryTouchButton");
    for (const QPointF& anywhere : {QPointF{0.5, 0.5}, {0.2, 0.8}, {0.9, 0.3}, {0.4, 0.4}, {0.1, 0.9}})
        wizard.touchAt(anywhere);
    CHECK(wizard.booth.shows("Các lần chạm không khớp nhau"));
}

TEST_CASE("who keeps the clock is told, and what to do when nobody does") {
    Wizard wizard;
    wizard.box.timeIsKept = false;
    wizard.toTime();
    CHECK(wizard.booth.shows("24/11/2026 09:00"));
    CHECK(wizard.booth.shows("Chưa có máy chủ giờ"));
    wizard.box.timeIsKept = true;
    wizard.booth.press("askTimeButton");
    CHECK(wizard.booth.shows("0.vn.pool.ntp.org"));
}

TEST_CASE("the volume is set by ear and kept") {
    Wizard wizard;
    wizard.toJoined();
    wizard.booth.press("nextButton");
    wizard.booth.press("nextButton");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.shows("Âm lượng: 60 %"));
    wizard.booth.press("louderButton");
    CHECK(wizard.booth.shows("Âm lượng: 70 %"));
    CHECK(wizard.booth.kiosk.until([&] { return wizard.box.keptVolume == 70; }));
    CHECK(
        wizard.booth.kiosk.until([&] { return wizard.box.loudspeaker.heard() == std::vector{Tone::Done}; }));
    CHECK(wizard.box.loudspeaker.volume() == 70);
    wizard.box.loudspeaker.unplugged = true;
    wizard.booth.press("quieterButton");
    CHECK(wizard.booth.shows("Không phát được tiếng"));
}
