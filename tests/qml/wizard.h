// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard of the first start for tests: a scripted new box, and a technician's finger.
#pragma once

#include <QTest>
#include <catch2/catch.hpp>
#include <deque>
#include <mutex>
#include <optional>

#include "kiosk/ui/first_start.h"
#include "kiosk/ui/screens.h"
#include "tests/qml/booth.h"

namespace tramso::test {

inline constexpr auto kGoodCode = "TSE1.good";

inline EnrolmentCode codeOfKhuPho5() {
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
        booth.show(std::move(*loaded));
        QObject::connect(booth.kiosk.visit.get(), &Visit::languageChanged, &model,
                         [this] { model.setEnglish(booth.kiosk.visit->language() == Language::English); });
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

}  // namespace tramso::test
