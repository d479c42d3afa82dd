// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/flow/visit/visit_fixture.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// A kiosk with a card reader, at the step where people say who they are.
struct Desk : Kiosk {
    Desk() : Kiosk{testCatalogue(), nullptr, CardDesk::WithReader} {
        goTo(Step::Identify);
        REQUIRE(until([&] { return visit->card() == CardPresence::Empty; }));
    }

    [[nodiscard]] bool reaches(IdentifyStage stage) const {
        return until([&] { return visit->identifyStage() == stage; });
    }
    void lay(ScriptedCard card) {
        cardReader.lay(std::move(card));
        REQUIRE(until([&] { return visit->card() == CardPresence::Present; }));
    }
    void layFaulty(FaultCode fault) {
        ScriptedCard card = citizensCard();
        card.fault = fault;
        lay(std::move(card));
    }
    // A card whose reading stands still in its middle.
    void holdInReading() {
        lay(citizensCard());
        cardReader.pause();
        visit->enterCan("000123");
        REQUIRE(until([&] { return state().reading == ChipStage::Genuineness; }));
    }
    void scanQr(const std::string& code = kCard) {
        scanner.next({{code}, {}});
        visit->scanCard();
        REQUIRE(until([&] { return !visit->scanning(); }));
    }
    [[nodiscard]] const IdCard& holder() const { return visit->data().applicant->card; }
    [[nodiscard]] const Identification& state() const { return visit->data().identification; }
};

}  // namespace

TEST_CASE("card on the reader, six digits typed: the chip says who is here, and shows the face") {
    Desk desk;
    CHECK(desk.reaches(IdentifyStage::PutCard));
    desk.lay(citizensCard());
    REQUIRE(desk.reaches(IdentifyStage::AskCan));
    CHECK_FALSE(desk.visit->canConfirm());
    desk.visit->enterCan("000123");
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.visit->canConfirm());
    CHECK(desk.holder().name == "Nguyễn Văn Mẫu");
    CHECK(desk.holder().address == "1 Đường Mẫu, Phường Bình Tân, TP. Hồ Chí Minh");
    CHECK(desk.holder().oldNumber == "020000123");
    CHECK(desk.holder().evidence == IdentityEvidence::CardChip);
    CHECK(desk.holder().chip == ChipEvidence{ChipProtocol::PaceGeneric, ChipTrust::IssuerUnknown});
    CHECK(desk.visit->data().applicant->contradictions.empty());
    CHECK_FALSE(desk.state().portrait.empty());
}

TEST_CASE("the QR code opens the chip: once it is read, the card only has to be put on the reader") {
    Desk desk;
    desk.scanQr();
    REQUIRE(desk.reaches(IdentifyStage::ChipNext));
    desk.lay(citizensCard());
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.holder().evidence == IdentityEvidence::CardChip);
    CHECK(desk.cardReader.readings() == 1);
}

TEST_CASE("a card that lies on the reader already is read as soon as its QR code is known") {
    Desk desk;
    desk.lay(citizensCard());
    desk.scanQr();
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.holder().evidence == IdentityEvidence::CardChip);
}

TEST_CASE("the face and the key are gone once the step is left, also after coming back") {
    Desk desk;
    desk.lay(citizensCard());
    desk.visit->enterCan("000123");
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    desk.visit->confirm();
    REQUIRE(desk.visit->step() == Step::Procedure);
    CHECK(desk.state().portrait.empty());
    CHECK_FALSE(desk.state().key);
    desk.visit->back();
    CHECK(desk.visit->identifyStage() == IdentifyStage::Confirm);
    CHECK(desk.state().portrait.empty());
    desk.visit->end();
    CHECK_FALSE(desk.visit->data().applicant);
    CHECK(desk.state().chip.empty());
}

TEST_CASE("a card taken away while it is read is asked for again, and then read without more ado") {
    Desk desk;
    desk.holdInReading();
    desk.cardReader.lift();
    REQUIRE(desk.until([&] { return desk.state().chipTrouble == FaultCode::CardRemoved; }));
    CHECK(desk.visit->identifyStage() == IdentifyStage::PutCard);
    CHECK_FALSE(desk.visit->data().applicant);
    CHECK(desk.state().portrait.empty());
    REQUIRE(desk.until([&] { return desk.visit->card() == CardPresence::Empty; }));
    desk.cardReader.resume();
    desk.lay(citizensCard());
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.holder().evidence == IdentityEvidence::CardChip);
}

TEST_CASE("a card lifted and put back in one movement is read all the same") {
    Desk desk;
    desk.holdInReading();
    desk.cardReader.lift();
    REQUIRE(desk.until([&] { return desk.visit->card() == CardPresence::Empty; }));
    desk.cardReader.resume();
    desk.cardReader.lay(citizensCard());
    CHECK(desk.reaches(IdentifyStage::Confirm));
}

TEST_CASE("wrong digits are said, nothing is locked, the right ones open the card") {
    Desk desk;
    desk.lay(citizensCard());
    desk.visit->enterCan("000124");
    REQUIRE(desk.until([&] { return desk.state().chipTrouble == FaultCode::CardKeyWrong; }));
    CHECK(desk.visit->identifyStage() == IdentifyStage::AskCan);
    desk.visit->enterCan("000123");
    CHECK(desk.reaches(IdentifyStage::Confirm));
    CHECK_FALSE(desk.state().chipTrouble);
}

TEST_CASE("wrong digits are made good by the QR code as well") {
    Desk desk;
    desk.lay(citizensCard());
    desk.visit->enterCan("999999");
    REQUIRE(desk.until([&] { return desk.state().chipTrouble == FaultCode::CardKeyWrong; }));
    desk.scanQr();
    CHECK(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.holder().evidence == IdentityEvidence::CardChip);
}

TEST_CASE("a broken chip leads to the QR code, and the dossier says so") {
    const FaultCode fault = GENERATE(FaultCode::CardFailed, FaultCode::CardTimeout, FaultCode::CardDataBad);
    Desk desk;
    desk.layFaulty(fault);
    desk.visit->enterCan("000123");
    REQUIRE(desk.reaches(IdentifyStage::ChipFailed));
    CHECK(desk.state().chipFailures == 1);
    desk.visit->readChipAgain();
    REQUIRE(desk.until([&] { return desk.state().chipFailures == 2; }));
    REQUIRE(desk.reaches(IdentifyStage::ChipFailed));
    desk.scanQr();
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.holder().evidence == IdentityEvidence::CardQr);
    CHECK_FALSE(desk.holder().chip);
}

TEST_CASE("with the QR code known, a chip that fails does not hold anybody up") {
    Desk desk;
    desk.scanQr();
    desk.layFaulty(FaultCode::CardFailed);
    REQUIRE(desk.reaches(IdentifyStage::ChipFailed));
    desk.visit->skipChip();
    CHECK(desk.visit->identifyStage() == IdentifyStage::Confirm);
    CHECK(desk.visit->canConfirm());
}

TEST_CASE("a person may go on with the QR code without the chip") {
    Desk desk;
    desk.scanQr();
    CHECK_FALSE(desk.visit->canConfirm());
    desk.visit->skipChip();
    CHECK(desk.visit->canConfirm());
    CHECK(desk.holder().evidence == IdentityEvidence::CardQr);
}

TEST_CASE("another kind of card is named until it is taken away") {
    Desk desk;
    desk.layFaulty(FaultCode::CardUnsupported);
    desk.visit->enterCan("000123");
    REQUIRE(desk.reaches(IdentifyStage::WrongCard));
    desk.cardReader.lift();
    CHECK(desk.reaches(IdentifyStage::PutCard));
}

TEST_CASE("a chip in which nobody can be found counts as unreadable") {
    Desk desk;
    ScriptedCard empty = citizensCard();
    empty.reading.vietnam.reset();
    empty.reading.mrzLines = {"XX"};
    desk.lay(std::move(empty));
    desk.visit->enterCan("000123");
    REQUIRE(desk.reaches(IdentifyStage::ChipFailed));
    CHECK(desk.state().chipTrouble == FaultCode::CardDataBad);
}

TEST_CASE("a chip without Vietnamese data takes the name's marks from the QR code") {
    Desk desk;
    ScriptedCard bare = citizensCard();
    bare.reading.vietnam.reset();
    desk.lay(std::move(bare));
    desk.scanQr();
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    CHECK(desk.holder().name == "Nguyễn Văn Mẫu");
    CHECK(desk.visit->data().applicant->origin(IdentityField::Number) == IdentitySource::ChipMrz);
    CHECK(desk.holder().address == "1 Đường Mẫu, TP. Hồ Chí Minh");
}

TEST_CASE("a QR code that says another name than the chip is shown, and goes with the dossier") {
    Desk desk;
    desk.lay(citizensCard());
    desk.scanQr("079090000123||Nguyễn Văn Mậu|15011990|Nam|1 Đường Mẫu, TP. Hồ Chí Minh|15012022");
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    REQUIRE(desk.visit->data().applicant->contradictions.size() == 1);
    desk.goOnTo(Step::Check);
    CHECK(std::ranges::count(desk.visit->data().findings, "identity.differs", &Finding::rule) == 1);
}

TEST_CASE("a reader that is pulled out leaves the QR code as the way") {
    Desk desk;
    desk.cardReader.unplug();
    REQUIRE(desk.until([&] { return desk.visit->card() == CardPresence::NoReader; }));
    CHECK(desk.visit->identifyStage() == IdentifyStage::PutCard);
    desk.scanQr();
    CHECK(desk.visit->identifyStage() == IdentifyStage::Confirm);
}

TEST_CASE("who is not the one found begins anew, with nothing left of the other") {
    Desk desk;
    desk.lay(citizensCard());
    desk.visit->enterCan("000123");
    REQUIRE(desk.reaches(IdentifyStage::Confirm));
    desk.visit->notMe();
    CHECK_FALSE(desk.visit->data().applicant);
    CHECK(desk.state().portrait.empty());
    CHECK(desk.visit->identifyStage() == IdentifyStage::AskCan);
    CHECK(desk.cardReader.readings() == 1);
}

TEST_CASE("going back stops a reading, and the next visitor sees nothing of it") {
    Desk desk;
    desk.holdInReading();
    desk.visit->back();
    CHECK(desk.visit->step() == Step::Attract);
    desk.visit->begin();
    CHECK(desk.reaches(IdentifyStage::AskCan));
    desk.cardReader.resume();
    desk.visit->enterCan("000123");
    CHECK(desk.reaches(IdentifyStage::Confirm));
}
