// SPDX-License-Identifier: GPL-3.0-or-later
// Signs by sound: when they come, and when the room is to stay quiet.
#include "kiosk/ui/chimes.h"

#include <catch2/catch.hpp>

#include "tests/qml/back_room.h"

using namespace tramso;
using namespace tramso::test;
using namespace std::chrono_literals;

namespace {

using Heard = std::vector<Tone>;

struct Hall {
    explicit Hall(const Settings::Sound& settings = {})
        : chimes{*kiosk.visit, loudspeaker, settings, kiosk.clock} {
        loudspeaker.setVolume(settings.volume);
    }
    // Whether just these tones came.
    [[nodiscard]] bool hears(const Heard& tones) const {
        return kiosk.until([&] { return loudspeaker.heard().size() >= tones.size(); }) &&
               loudspeaker.heard() == tones;
    }
    Kiosk kiosk;
    ScriptedLoudspeaker loudspeaker;
    Chimes chimes;
};

}  // namespace

TEST_CASE("a tone says that the card was read, and another that all is done") {
    Hall hall;
    hall.kiosk.goTo(Step::Identify);
    hall.kiosk.scanner.next({{kCard}, {}});
    hall.kiosk.visit->scanCard();
    CHECK(hall.hears({Tone::Done}));
    hall.kiosk.goOnTo(Step::Slip);
    CHECK(hall.hears({Tone::Done, Tone::Done}));
}

TEST_CASE("a fault calls once, and the next one again") {
    Hall hall;
    hall.kiosk.goTo(Step::Identify);
    hall.kiosk.scanner.next({{}, FaultCode::ScannerJam});
    hall.kiosk.visit->scanCard();
    CHECK(hall.hears({Tone::LookHere}));
    hall.kiosk.visit->dismissFault();
    hall.kiosk.scanner.next({{}, FaultCode::ScannerEmpty});
    hall.kiosk.visit->scanCard();
    CHECK(hall.hears({Tone::LookHere, Tone::LookHere}));
}

TEST_CASE("a slip that does not come out calls") {
    Hall hall;
    hall.kiosk.printer.fault = FaultCode::PrinterNoPaper;
    hall.kiosk.goTo(Step::Slip);
    REQUIRE(hall.kiosk.until([&] { return hall.kiosk.visit->data().slipFault.has_value(); }));
    CHECK(hall.kiosk.until([&] {
        const Heard heard = hall.loudspeaker.heard();
        return !heard.empty() && heard.back() == Tone::LookHere;
    }));
}

TEST_CASE("whoever looked away hears that the screen is about to be wiped") {
    Hall hall;
    hall.kiosk.goTo(Step::Identify);
    hall.kiosk.clock.advance(hall.kiosk.settings.visit.warnAfter + 1s);
    hall.kiosk.visit->tick();
    CHECK(hall.hears({Tone::LookHere}));
    hall.kiosk.clock.advance(1s);
    hall.kiosk.visit->tick();
    hall.kiosk.visit->stillHere();
    hall.kiosk.scanner.next({{kCard}, {}});
    hall.kiosk.visit->scanCard();
    CHECK(hall.hears({Tone::LookHere, Tone::Done}));
}

TEST_CASE("in the quiet hours there is no tone, after them there is") {
    Hall hall{{.volume = 60, .quietFrom = 22, .quietUntil = 10}};  // it is nine
    hall.kiosk.goTo(Step::Slip);
    hall.kiosk.visit->end();
    hall.kiosk.clock.advance(1h);
    hall.kiosk.goTo(Step::Identify);
    hall.kiosk.scanner.next({{}, FaultCode::ScannerJam});
    hall.kiosk.visit->scanCard();
    CHECK(hall.hears({Tone::LookHere}));
}

TEST_CASE("the same hour twice means no quiet hours, volume 0 means silence") {
    Hall loud{{.volume = 60, .quietFrom = 9, .quietUntil = 9}};
    loud.kiosk.goTo(Step::Procedure);
    CHECK(loud.hears({Tone::Done}));
    Hall silent{{.volume = 0, .quietFrom = 9, .quietUntil = 9}};
    silent.kiosk.goTo(Step::Slip);
    CHECK(silent.loudspeaker.heard().empty());
}
