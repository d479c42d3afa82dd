// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the procedure among the shipped ones: by what happened, by words; and what is said before the
// papers.
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr const char* kAsk = "Cần hỏi lại phường";

bool shows(const Booth& booth, const QString& part) {
    return !booth.texts().filter(part).isEmpty();
}

// A booth at the list of procedures.
struct Desk : Booth {
    Desk() : Booth{shippedCatalogue()} { goTo(Step::Procedure); }
    void choose(const QString& event, const QString& code) {
        press(QStringLiteral("event-") + event);
        press(QStringLiteral("procedure-") + code);
        REQUIRE(kiosk.until([this] { return step() == Step::Needed; }));
        rest();
    }
};

}  // namespace

TEST_CASE("what happened leads to its procedures, and the way back leads to what happened") {
    Desk booth;
    CHECK(booth.find("procedure-1.001193") == nullptr);
    booth.press("event-house");
    booth.rest();
    CHECK(booth.find("procedure-1.013225") != nullptr);
    CHECK(booth.find("procedure-1.001193") == nullptr);
    CHECK(shows(booth, "Xây, sửa nhà"));
    booth.press("backButton");
    booth.rest();
    CHECK(booth.step() == Step::Procedure);
    CHECK(booth.find("event-birth") != nullptr);
    booth.press("backButton");
    CHECK(booth.step() == Step::Identify);
}

TEST_CASE("words without marks find a procedure, and a touch chooses it") {
    Desk booth;
    booth.press("searchButton");
    booth.type("sua nha");
    booth.press("found-1.013225");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Needed; }));
    CHECK(booth.kiosk.visit->data().procedure->code == "1.013225");
    booth.rest();
    CHECK(booth.find("searchInput") == nullptr);
}

TEST_CASE("words nobody uses are answered, and the search can be left") {
    Desk booth;
    booth.press("searchButton");
    booth.type("qqq");
    CHECK(shows(booth, "Chưa thấy"));
    booth.press("keyDone");
    booth.press("searchCloseButton");
    booth.rest();
    CHECK(booth.find("event-birth") != nullptr);
}

TEST_CASE("what one person searched for is gone for the next") {
    Desk booth;
    booth.press("event-death");
    booth.press("backButton");
    booth.press("searchButton");
    booth.type("mai tang");
    booth.kiosk.visit->end();
    booth.rest();
    booth.goTo(Step::Procedure);
    CHECK(booth.find("event-birth") != nullptr);
    booth.press("searchButton");
    booth.rest();
    CHECK(booth.find("searchInput")->property("text").toString() == "Quý vị cần làm gì?");
    CHECK(booth.find("found-1.001731") == nullptr);
}

TEST_CASE("what is not certain is marked before any work begins, what is certain is not") {
    Desk booth;
    booth.choose("support", "1.014027");
    CHECK(shows(booth, "Khoảng 10 ngày làm việc"));
    CHECK(shows(booth, kAsk));
    CHECK(booth.kiosk.visit->data().procedure->time.confirm);
    booth.press("backButton");
    booth.press("backButton");
    booth.choose("marriage", "1.000894");
    CHECK(shows(booth, "Hai bên phải cùng đến phường để ký."));
    CHECK(shows(booth, "Hai bên cùng có mặt để ký"));
    CHECK(shows(booth, "Nếu đã ly hôn"));
    // Of this procedure only who may apply is marked.
    CHECK(booth.texts().filter(kAsk).size() == 1);
}

TEST_CASE("a description whose time has run out is offered, and says so everywhere") {
    Booth booth{shippedCatalogue()};
    booth.kiosk.clock.advance(std::chrono::hours{24 * 120});
    booth.goTo(Step::Procedure);
    booth.press("event-birth");
    booth.rest();
    CHECK(shows(booth, "Miễn phí nếu đăng ký trong 60 ngày từ ngày sinh (cần hỏi lại phường)"));
    booth.press("procedure-1.001193");
    REQUIRE(booth.kiosk.until([&] { return booth.step() == Step::Needed; }));
    booth.rest();
    CHECK(shows(booth, "Mô tả này đã hết hạn"));
    CHECK(booth.texts().filter(kAsk).size() > 5);
}
