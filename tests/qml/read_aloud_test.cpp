// SPDX-License-Identifier: GPL-3.0-or-later
// Reading aloud: only when asked, only what others may hear, in words a voice can say.
#include <catch2/catch.hpp>

#include "kiosk/ui/spoken.h"
#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

TEST_CASE("without a voice there is no button that promises one") {
    Booth booth;
    CHECK(booth.find("readButton") == nullptr);
    booth.back.voice.giveVoice();
    CHECK(booth.find("readButton") != nullptr);
    CHECK(booth.back.voice.said.isEmpty());
}

TEST_CASE(
    "the page is read from its title to its buttons when somebody asks, and silenced by the same button") {
    Booth booth;
    booth.back.voice.giveVoice();
    booth.press("readButton");
    const QString said = booth.back.voice.said;
    CHECK(said.indexOf("Nộp hồ sơ cho phường ngay tại đây.") >= 0);
    CHECK(said.indexOf("Chạm để bắt đầu.") > said.indexOf("Nộp hồ sơ cho phường"));
    booth.press("readButton");
    CHECK(booth.back.voice.said.isEmpty());
}

TEST_CASE("a new page is not read over the old one") {
    Booth booth;
    booth.back.voice.giveVoice();
    booth.press("readButton");
    booth.press("beginButton");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Identify; }));
    CHECK(booth.back.voice.said.isEmpty());
}

TEST_CASE("a sheet on top is read instead of the page below") {
    Booth booth;
    booth.back.voice.giveVoice();
    booth.press("helpButton");
    booth.press("readButton");
    CHECK(booth.back.voice.said.startsWith("Quý vị cần giúp?"));
    CHECK_FALSE(booth.back.voice.said.contains("Nộp hồ sơ cho phường"));
}

TEST_CASE("name, number and answers of a person are never read aloud") {
    Booth booth;
    booth.back.voice.giveVoice();
    for (const Step step : {Step::Identify, Step::Check, Step::Send}) {
        booth.kiosk.visit->end();
        booth.goTo(step);
        if (step == Step::Identify) {
            booth.kiosk.scanner.next({{kCard}, {}});
            booth.press("scanCardButton");
            REQUIRE(booth.kiosk.until([&] { return booth.kiosk.visit->canConfirm(); }));
        }
        booth.rest();
        booth.press("readButton");
        CHECK_FALSE(booth.back.voice.said.isEmpty());
        for (const char* own : {"Mẫu", "0 7 9", "079", "1990"})
            CHECK_FALSE(booth.back.voice.said.contains(own));
        booth.press("readButton");
    }
}

TEST_CASE("dates, codes and numbers are said so that one can follow") {
    CHECK(spoken("Ngày 05/11/2026", Language::Vietnamese) == "Ngày 5 tháng 11 năm 2026");
    CHECK(spoken("Từ 05/11/2026", Language::Vietnamese) == "Từ ngày 5 tháng 11 năm 2026");
    CHECK(spoken("On 05/11/2026", Language::English) == "On 5 November 2026");
    CHECK(spoken("Mã TS-7K3M-92QD", Language::Vietnamese) == "Mã T S, 7 K 3 M, 9 2 Q D");
    CHECK(spoken("Số 079190000124", Language::Vietnamese) == "Số 0 7 9, 1 9 0, 0 0 0, 1 2 4");
    CHECK(spoken("Gọi 1022", Language::Vietnamese) == "Gọi 1 0 2 2");
    CHECK(spoken("UBND phường", Language::Vietnamese) == "Ủy ban nhân dân phường");
    CHECK(spoken("079•••••0123", Language::Vietnamese).trimmed().isEmpty());
    CHECK(spoken("99/99/2026", Language::English) == "99/99/2026");
}
