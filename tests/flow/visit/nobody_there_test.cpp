// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {
bool holdsPersonalData(const Visit& visit) {
    const VisitData& data = visit.data();
    return data.applicant || data.procedure || !data.papers.empty() || !data.answers.empty() ||
           !data.typed.empty() || data.committed || !data.trackingUrl.empty();
}

// Reads no page before it is let go.
class SlowPages final : public PageReader {
public:
    Result<PageLook> look(ByteView file, int dpi) override { return pages_.look(file, dpi); }
    bool samePage(const PageLook& one, const PageLook& other) const override {
        return pages_.samePage(one, other);
    }
    Result<PageReading> read(ByteView file, const ReadingHints& hints, std::stop_token stop) override {
        std::unique_lock lock{mutex_};
        if (!wake_.wait(lock, stop, [this] { return !held_; })) return fail(FaultCode::Cancelled, "script");
        return pages_.read(file, hints, stop);
    }
    void letGo() {
        const std::scoped_lock lock{mutex_};
        held_ = false;
        wake_.notify_all();
    }

private:
    TextPages pages_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    bool held_ = true;
};

}  // namespace

TEST_CASE("who waits while their pages are read has not left; afterwards the wait begins") {
    SlowPages slow;
    Kiosk kiosk{testCatalogue(), &slow};
    kiosk.goTo(Step::Papers, {});
    kiosk.scanner.next({{"Trang một"}, {}});
    kiosk.visit->scanPaper("form");
    REQUIRE(kiosk.until([&] { return !kiosk.visit->scanning() && kiosk.pages().size() == 1; }));
    kiosk.clock.advance(10min);
    kiosk.visit->tick();
    CHECK(kiosk.visit->step() == Step::Papers);
    CHECK_FALSE(kiosk.visit->secondsToWipe());
    slow.letGo();
    REQUIRE(kiosk.until([&] { return kiosk.visit->canConfirm(); }));
    kiosk.clock.advance(kiosk.settings.visit.warnAfter);
    kiosk.visit->tick();
    CHECK(kiosk.visit->secondsToWipe());
    kiosk.clock.advance(kiosk.settings.visit.wipeAfter);
    kiosk.visit->tick();
    CHECK(kiosk.visit->step() == Step::Attract);
}

TEST_CASE("a person who leaves is warned, then everything they entered is gone") {
    Kiosk kiosk;
    kiosk.goTo(Step::Check);
    REQUIRE(holdsPersonalData(*kiosk.visit));
    kiosk.clock.advance(kiosk.settings.visit.warnAfter);
    kiosk.visit->tick();
    CHECK(kiosk.visit->secondsToWipe() == static_cast<int>(kiosk.settings.visit.wipeAfter.count()));
    CHECK(kiosk.visit->step() == Step::Check);
    kiosk.clock.advance(kiosk.settings.visit.wipeAfter);
    kiosk.visit->tick();
    CHECK(kiosk.visit->step() == Step::Attract);
    CHECK_FALSE(holdsPersonalData(*kiosk.visit));
}

TEST_CASE("a touch takes the warning away and starts the wait anew") {
    Kiosk kiosk;
    kiosk.goTo(Step::Consent);
    kiosk.clock.advance(kiosk.settings.visit.warnAfter + 5s);
    kiosk.visit->tick();
    REQUIRE(kiosk.visit->secondsToWipe());
    kiosk.visit->stillHere();
    CHECK_FALSE(kiosk.visit->secondsToWipe());
    kiosk.clock.advance(kiosk.settings.visit.warnAfter - 1s);
    kiosk.visit->tick();
    CHECK_FALSE(kiosk.visit->secondsToWipe());
}

TEST_CASE("the last screen leaves by itself, without a warning") {
    Kiosk kiosk;
    kiosk.goTo(Step::Slip);
    kiosk.clock.advance(kiosk.settings.visit.doneFor);
    kiosk.visit->tick();
    CHECK(kiosk.visit->step() == Step::Attract);
    CHECK_FALSE(holdsPersonalData(*kiosk.visit));
}

TEST_CASE("a page still being read when the visit ends does not turn up in the next visit") {
    Kiosk kiosk;
    kiosk.goTo(Step::Papers);
    kiosk.scanner.next({{"Họ tên: Nguyễn Văn Mẫu"}, {}});
    kiosk.visit->scanPaper("form");
    kiosk.visit->end();
    CHECK_FALSE(holdsPersonalData(*kiosk.visit));
    kiosk.goTo(Step::Papers);
    kiosk.scan({{"Họ tên: Lê Văn Mẫu"}, {}});
    REQUIRE(kiosk.pages().size() == 1);
    CHECK(kiosk.pages()[0].reading->text == "Họ tên: Lê Văn Mẫu\n");
}

TEST_CASE("the next person finds the station in its own language again") {
    Kiosk kiosk;
    kiosk.goTo(Step::Consent);
    kiosk.visit->setLanguage(Language::English);
    kiosk.visit->end();
    CHECK(kiosk.visit->language() == Language::Vietnamese);
}
