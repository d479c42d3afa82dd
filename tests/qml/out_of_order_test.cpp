// SPDX-License-Identifier: GPL-3.0-or-later
// A station that cannot start: what people before it and whoever comes to mend it read.
#include <catch2/catch.hpp>

#include "kiosk/ui/first_start.h"
#include "kiosk/ui/screens.h"
#include "tests/qml/booth.h"
#include "tests/qml/looks.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr auto kDetail = "/var/lib/tramso/store: store.locked";

// The page in the booth's place of the screens.
struct Stopped {
    Booth booth;
    int tries = 0;
    OutOfOrderModel model;

    explicit Stopped(int waiting)
        : model{booth.faults.of(FaultCode::StoreLocked).what, kDetail, waiting, [this] { ++tries; }} {
        auto loaded = loadOutOfOrder(model, booth.kiosk.settings.screen);
        INFO(complaints().join('\n').toStdString());
        REQUIRE(loaded);
        booth.show(std::move(*loaded));
        QObject::connect(booth.kiosk.visit.get(), &Visit::languageChanged, &model,
                         [this] { model.setEnglish(booth.kiosk.visit->language() == Language::English); });
    }
    ~Stopped() { booth.engine.reset(); }
};

}  // namespace

TEST_CASE("a station that cannot start says why in words, in both languages, and as its programs say it") {
    Stopped stopped{0};
    const FaultText& words = stopped.booth.faults.of(FaultCode::StoreLocked);
    CHECK(stopped.booth.shows(QString::fromStdString(words.what.vi)));
    CHECK(stopped.booth.hasText(kDetail));
    stopped.booth.press("languageButton");
    CHECK(stopped.booth.shows(QString::fromStdString(words.what.en)));
    CHECK(stopped.booth.hasText(kDetail));
}

TEST_CASE("a station that cannot start says that nothing handed in is lost, when something waits") {
    const int waiting = GENERATE(0, 3);
    const Stopped stopped{waiting};
    CHECK(stopped.booth.hasText("3 hồ sơ chờ gửi") == (waiting == 3));
}

TEST_CASE("a station that cannot start tries again at one touch") {
    Stopped stopped{1};
    stopped.booth.press("tryAgainButton");
    CHECK(stopped.tries == 1);
}

TEST_CASE("the page of a station that cannot start holds in every size, language, direction and theme") {
    Stopped stopped{3};
    Looks looks{
        stopped.booth, std::filesystem::path{TRAMSO_PICTURES_DIR} / "out-of-order", {"Tiếng Việt", kDetail}};
    looks.everywhere("out-of-order");
}
