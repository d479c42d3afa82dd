// SPDX-License-Identifier: GPL-3.0-or-later
// Technicians: what is wrong, the trials, the outbox, the journal, out of service and back.
#include <QBuffer>
#include <QImage>
#include <catch2/catch.hpp>

#include "kiosk/device/service_state.h"
#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

void asBinh(Booth& booth) {
    booth.enterCode(booth.back.employ("Bình", StaffRole::Technician));
    REQUIRE(booth.shows("Tình trạng máy"));
    booth.rest();
}

// A picture file of half an A4 sheet at 300 dpi.
std::string sheetOfPaper() {
    QImage sheet{1240, 1754, QImage::Format_RGB32};
    sheet.fill(Qt::white);
    QByteArray png;
    QBuffer buffer{&png};
    sheet.save(&buffer, "PNG");
    return png.toStdString();
}

QString words(const Booth& booth, FaultCode code) {
    return QString::fromStdString(booth.faults.of(code).what.vi);
}

}  // namespace

TEST_CASE("a station that is well says so in one sentence") {
    Booth booth;
    asBinh(booth);
    CHECK(booth.shows("Mọi thứ đều tốt"));
    CHECK(booth.shows("Tới 600 dpi"));
    CHECK(booth.shows("Bản 0.1.0"));
}

TEST_CASE("what is broken comes first, in the words of its fault") {
    Booth booth;
    booth.kiosk.printer.now = PrinterState::CoverOpen;
    booth.back.service.away = true;
    asBinh(booth);
    CHECK(booth.shows(words(booth, FaultCode::PrinterCoverOpen)));
    CHECK(booth.shows(words(booth, FaultCode::ServiceUnreachable)));
    CHECK(booth.texts().filter("Mọi thứ đều tốt").isEmpty());
    booth.kiosk.printer.now = PrinterState::Ready;
    booth.back.service.away = false;
    booth.press("askAgainButton");
    CHECK(booth.shows("Mọi thứ đều tốt"));
    CHECK(booth.shows("Lỗi gần nhất (24/11/2026 09:00): " + words(booth, FaultCode::PrinterCoverOpen)));
}

TEST_CASE("a trial of the card says which way worked and shows nothing of the holder") {
    Booth booth{testCatalogue(), nullptr, CardDesk::WithReader};
    asBinh(booth);
    booth.press("tech-card");
    booth.kiosk.scanner.next({{kCard}, {}});
    booth.press("tryQrButton");
    CHECK(booth.shows("Đọc được."));
    booth.kiosk.cardReader.lay(citizensCard());
    booth.press("tryChipButton");
    CHECK(booth.shows("nhóm dữ liệu bằng PACE-GM"));
    for (const char* secret : {"Mẫu", "079090000123", "000123"})
        CHECK(booth.texts().filter(secret).isEmpty());
    booth.press("backButton");
    booth.press("tech-card");
    booth.kiosk.scanner.next({{}, FaultCode::ScannerJam});
    booth.press("tryQrButton");
    CHECK(booth.shows(words(booth, FaultCode::ScannerJam)));
}

TEST_CASE("a trial scan shows its picture and how fine it is") {
    Booth booth;
    asBinh(booth);
    booth.press("tech-scan");
    booth.kiosk.scanner.next({{sheetOfPaper()}, {}});
    booth.press("tryScanButton");
    CHECK(booth.shows("300 dpi, 1240 × 1754 điểm, khổ 105 × 149 mm"));
    REQUIRE(booth.find("trialPicture") != nullptr);
    CHECK(booth.find("trialPicture")->property("source").toString().startsWith("image://bench/"));
    booth.kiosk.scanner.next({{"no picture"}, {}});
    booth.press("tryScanButton");
    CHECK(booth.shows(words(booth, FaultCode::PictureUnreadable)));
}

TEST_CASE("a trial print prints, or says why not") {
    Booth booth;
    asBinh(booth);
    booth.press("tech-print");
    booth.press("tryPrintButton");
    CHECK(booth.shows("Máy in nói đã in xong"));
    CHECK(booth.kiosk.printer.printed == 1);
    booth.kiosk.printer.fault = FaultCode::PrinterNoPaper;
    booth.press("tryPrintButton");
    CHECK(booth.shows(words(booth, FaultCode::PrinterNoPaper)));
}

TEST_CASE("a trial of the loudspeaker plays both tones, or says why not") {
    Booth booth;
    asBinh(booth);
    booth.press("tech-sound");
    booth.press("trySoundButton");
    CHECK(booth.shows("Loa nói đã phát xong"));
    CHECK(booth.back.loudspeaker.heard() == std::vector{Tone::LookHere, Tone::Done});
    booth.back.loudspeaker.unplugged = true;
    booth.press("trySoundButton");
    CHECK(booth.shows(words(booth, FaultCode::SoundFailed)));
}

TEST_CASE("a parked dossier goes out again from the outbox's page") {
    Booth booth;
    Dossier dossier;
    dossier.id = std::string(32, 'a');
    dossier.reference = "TS-AAAA-BBBB";
    dossier.created = booth.kiosk.clock.now();
    REQUIRE(booth.kiosk.store->commit(dossier, {}));
    REQUIRE(booth.kiosk.store->park(dossier.id, FaultCode::ServiceRefused));
    asBinh(booth);
    booth.press("tech-outbox");
    CHECK(booth.shows(words(booth, FaultCode::ServiceRefused)));
    booth.press("retry-TS-AAAA-BBBB");
    REQUIRE(booth.shows("Chờ gửi"));
    CHECK(booth.kiosk.store->list()->front().state == OutboxState::Waiting);
}

TEST_CASE("the journal goes to the station's folder, whole") {
    Booth booth;
    asBinh(booth);
    booth.press("tech-journal");
    booth.press("place-own");
    CHECK(booth.shows("Đã lưu nhật ký"));
    CHECK(std::filesystem::exists(booth.kiosk.folder / "export" / "tramso-journal-20261124-020000Z.jsonl"));
}

TEST_CASE("out of service the first page says why and begins nothing, until the station is brought back") {
    Booth booth;
    asBinh(booth);
    booth.press("tech-service");
    booth.press("pause-1");
    REQUIRE(booth.shows("Máy đang tạm ngưng"));
    booth.press("backButton");
    booth.press("backButton");
    CHECK(booth.shows("Máy đang chờ thay giấy hoặc vật tư."));
    CHECK(booth.find("beginButton") == nullptr);
    CHECK(readServiceState(serviceFile(booth.kiosk.folder)).pause == Pause::Supplies);
    asBinh(booth);
    booth.press("tech-service");
    booth.press("bringBackButton");
    REQUIRE(booth.kiosk.until([&] { return booth.find("pause-0") != nullptr; }));
    booth.press("backButton");
    booth.press("backButton");
    CHECK(booth.kiosk.until([&] { return booth.find("beginButton") != nullptr; }));
}

TEST_CASE("a station taken out at the command line stops inviting people") {
    Booth booth;
    REQUIRE(writeServiceState(serviceFile(booth.kiosk.folder), {Pause::Other, "Mời sang quầy số 3."}));
    CHECK(booth.shows("Mời sang quầy số 3."));
}

TEST_CASE("drawing on every cell ends the touch trial") {
    Booth booth;
    asBinh(booth);
    booth.press("tech-touch");
    REQUIRE(booth.shows("Vẽ lên mọi ô"));
    QQuickItem* area = booth.find("touchTrialArea");
    REQUIRE(area != nullptr);
    for (int row = 0; row < 16; ++row)
        for (int column = 0; column < 9; ++column)
            booth.tapAt(
                area->mapToScene({(column + 0.5) * area->width() / 9, (row + 0.5) * area->height() / 16}));
    CHECK(booth.find("touchTrialArea") == nullptr);
}
