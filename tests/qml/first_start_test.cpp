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

    FirstStartPorts ports() {
        return {.readCode = [this](const std::stop_token&) { return taken(); },
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
    void toCode() {
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

TEST_CASE("a box becomes a station in seven touches and one scan") {
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
    wizard.toCode();
    wizard.box.wrongCode = EnrolTrouble::NoOperator;
    wizard.typeCode("wrong");
    looks.everywhere("2-code");
    wizard.typeCode(kGoodCode);
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.booth.find("joinTrouble") != nullptr; }));
    looks.everywhere("3-join-trouble");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until([&] { return wizard.model.joined(); }));
    looks.everywhere("3-joined");
    wizard.booth.press("nextButton");
    REQUIRE(wizard.booth.kiosk.until(
        [&] { return wizard.model.step() == FirstStartModel::Parts && !wizard.model.asking(); }));
    looks.everywhere("4-parts");
    wizard.booth.press("nextButton");
    looks.everywhere("5-print");
    wizard.booth.press("nextButton");
    looks.everywhere("6-ready");
}
