// SPDX-License-Identifier: GPL-3.0-or-later
// Every page, sheet and fault with the shipped procedures and drawn papers. The pictures are build output,
// for people to look at: build/<preset>/screens.
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"
#include "tests/qml/drawn_pages.h"
#include "tests/qml/looks.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr const char* kBirth = "1.001193";

// Sex in the number differs from the sex on the card.
constexpr const char* kDoubtfulCard =
    "079190000123|020000123|Nguyễn Văn Mẫu|15011990|Nam|1 Đường Mẫu, TP. Hồ Chí Minh|15012022";

const std::string kForm =
    "TỜ KHAI ĐĂNG KÝ KHAI SINH\n"
    "Kính gửi: Ủy ban nhân dân phường Mẫu\n"
    "Họ, chữ đệm, tên người yêu cầu: Nguyễn Văn Mẫu\n"
    "Số định danh cá nhân: 079090000123\n"
    "Quan hệ với người được khai sinh: Cha\n"
    "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:\n"
    "Họ, chữ đệm, tên: Nguyễn~ Thị Bưởi\n"
    "Ngày, tháng, năm sinh: 05/11/2026\n"
    "Giới tính: Nữ~    Dân tộc: Kinh\n"
    "Nơi sinh: Bệnh viện Mẫu, Thành phố Hồ Chí Minh\n"
    "Quê quán: Xã Mẫu, tỉnh Đồng Tháp\n"
    "Họ, chữ đệm, tên người mẹ: Trần Thị Mẫu\n"
    "Nơi cư trú của người mẹ: 45/12 Đường Mẫu, KP7, P. Bình Hưng Hòa A, Q. Bình Tân";
const std::string kProof =
    "GIẤY CHỨNG SINH\nHọ, chữ đệm, tên mẹ: Trần Thị Mẫu\nĐã sinh con vào lúc: 06 giờ 15, ngày 05/11/2026\n"
    "Tại: Bệnh viện Mẫu\nGiới tính của con: Nữ\nDự định đặt tên con: Nguyễn Thị Bưởi";

// Names, addresses, what stands on the drawn papers and on the keys: the same in both languages.
const QStringList kSameInEnglish{"Tiếng Việt",
                                 "Điểm hỗ trợ",
                                 "UBND phường",
                                 "Nguyễn",
                                 "Trần Thị Mẫu",
                                 "Đường Mẫu",
                                 "Bệnh viện Mẫu",
                                 "Xã Mẫu",
                                 "Bình Tân",
                                 "Tần",  // the keyboard's tones of its last word
                                 "Tấn",
                                 "Tẩn",
                                 "Tẫn",
                                 "Tận",
                                 "Bình Hưng Hòa",
                                 "Bình Trị Đông",
                                 "NĐ-CP",
                                 "huyền",
                                 "sắc",
                                 "hỏi",
                                 "ngã",
                                 "nặng",
                                 "Ă",
                                 "Â",
                                 "Đ",
                                 "Ê",
                                 "Ô",
                                 "Ơ",
                                 "Ư",
                                 "ă",
                                 "â",
                                 "đ",
                                 "ê",
                                 "ô",
                                 "ơ",
                                 "ư",
                                 "Mầu",  // the keys that set a tone
                                 "Mấu",
                                 "Mẩu",
                                 "Mẫu",
                                 "Mậu"};

// One person's way through the screens; each method stops at what there is to look at.
class Gallery {
public:
    Gallery() : booth_{shippedCatalogue(), &pages_}, looks_{booth_, TRAMSO_PICTURES_DIR, kSameInEnglish} {}

    void attract() {
        looks_.at("01-attract");
        booth_.press("helpButton");
        looks_.at("90-help");
        booth_.press("helpCloseButton");
        booth_.press("beginButton");
    }

    void identify() {
        looks_.at("02-identify");
        faultAt("91-fault-no-code", FaultCode::BarcodeNone, [&] { visit().scanCard(); });
        faultAt("91-fault-insurance-card", FaultCode::BarcodeInsuranceCard, [&] { visit().scanCard(); });
        faultAt("91-fault-not-id-card", FaultCode::BarcodeNotIdCard, [&] { visit().scanCard(); });
        scanHeld("03-identify-reading", {{kDoubtfulCard}, {}}, [&] { visit().scanCard(); });
        REQUIRE(until([&] { return visit().canConfirm(); }));
        looks_.at("04-identified-doubtful");
        booth_.press("notMeButton");
        booth_.kiosk.scanner.next({{kCard}, {}});
        booth_.press("scanCardButton");
        REQUIRE(until([&] { return visit().canConfirm(); }));
        looks_.at("04-identified");
        booth_.press("confirmButton");
    }

    void choose() {
        looks_.at("05-procedure");
        booth_.press("searchButton");
        looks_.at("05-search");
        booth_.type("con moi sinh ");
        looks_.at("05-search-found");
        booth_.press("keyDone");
        looks_.at("05-search-list");
        booth_.press("searchCloseButton");
        booth_.press("event-birth");
        looks_.at("05-procedure-event");
        booth_.press(QStringLiteral("procedure-") + kBirth);
        looks_.at("06-needed");
        booth_.press("confirmButton");
        booth_.press("consent-submit_on_behalf");
        looks_.at("07-consent");
        for (const ConsentRule& rule : visit().data().procedure->consents) visit().setConsent(rule.key, true);
        booth_.press("confirmButton");
    }

    void papers() {
        looks_.at("08-papers");
        static constexpr std::pair<const char*, FaultCode> kFaults[] = {
            {"92-fault-scanner-empty", FaultCode::ScannerEmpty},
            {"92-fault-scanner-jam", FaultCode::ScannerJam},
            {"92-fault-scanner-double-feed", FaultCode::ScannerDoubleFeed},
            {"92-fault-scanner-cover-open", FaultCode::ScannerCoverOpen},
            {"92-fault-scanner-busy", FaultCode::ScannerBusy},
            {"92-fault-scanner-lost", FaultCode::ScannerLost},
            {"92-fault-scanner-denied", FaultCode::ScannerDenied},
            {"92-fault-scanner-no-memory", FaultCode::ScannerNoMemory},
            {"92-fault-scanner-stopped", FaultCode::ScannerStopped},
            {"92-fault-scanner-failed", FaultCode::ScannerFailed},
            {"92-fault-scanner-unplugged", FaultCode::ScannerUnplugged}};
        for (const auto& [name, code] : kFaults) faultAt(name, code, [&] { scan("declaration"); });
        scanHeld("09-papers-scanning", {{kForm, "(slow)\n" + kForm}, {}}, [&] { scan("declaration"); });
        REQUIRE(until([&] { return !visit().scanning() && visit().data().papers[0].pages.size() == 2; }));
        looks_.at("10-papers-reading");
        pages_.letGo();
        badPages();
        booth_.kiosk.scanner.next({{kProof}, {}, PageOrigin::Glass});
        scan("birth_proof");
        REQUIRE(until([&] { return visit().canConfirm(); }));
        looks_.at("12-papers-done");
        booth_.press("confirmButton");
        REQUIRE(until([&] { return visit().step() == Step::Check; }));
    }

    void check() {
        looks_.at("13-check");
        editing("child.name", "14-edit-name");
        editing("child.birth", "14-edit-date");
        editing("child.sex", "14-edit-choice");
        editing("mother.address", "14-edit-address");
        for (const Answer& answer : std::vector<Answer>{visit().data().answers})
            if (answer.value.empty() && answer.rule.required) visit().setAnswer(answer.rule.key, "Kinh");
        looks_.at("13-check-looked-at");
        booth_.press("confirmButton");
        REQUIRE(until([&] { return visit().step() == Step::Send; }));
    }

    void send() {
        looks_.at("15-send");
        booth_.kiosk.store->full = true;
        booth_.press("sendButton");
        REQUIRE(until([&] { return visit().fault().has_value(); }));
        looks_.at("93-fault-disk-full");
        visit().dismissFault();
        booth_.kiosk.store->full = false;
        booth_.kiosk.printer.fault = FaultCode::PrinterNoPaper;
        booth_.press("sendButton");
        REQUIRE(until([&] { return visit().data().send == SendProgress::Originals; }));
        looks_.at("16-originals");
        booth_.press("originalsTakenButton");
        REQUIRE(until([&] { return visit().data().send == SendProgress::Finished; }));
        looks_.at("16-slip-no-paper");
        booth_.kiosk.printer.fault = FaultCode::PrinterCutterStuck;  // the longest words
        booth_.press("printAgainButton");
        REQUIRE(until([&] { return visit().data().slipFault == FaultCode::PrinterCutterStuck; }));
        looks_.at("16-slip-cutter-stuck");
        booth_.kiosk.printer.fault.reset();
        booth_.press("printAgainButton");
        REQUIRE(until([&] { return booth_.kiosk.printer.printed == 1; }));
        REQUIRE(until([&] { return visit().data().send == SendProgress::Finished; }));
        looks_.at("16-slip");
    }

    void leave() {
        booth_.press("finishButton");
        booth_.press("beginButton");
        booth_.press("endButton");
        looks_.at("94-end");
        booth_.press("endStayButton");
        booth_.kiosk.clock.advance(booth_.kiosk.settings.visit.warnAfter + std::chrono::seconds{7});
        visit().tick();
        looks_.at("95-idle");
    }

private:
    [[nodiscard]] Visit& visit() { return *booth_.kiosk.visit; }
    [[nodiscard]] bool until(const std::function<bool()>& condition) const {
        return booth_.kiosk.until(condition);
    }
    void scan(const char* paper) {
        booth_.press(QStringLiteral("paper-") + paper);
        visit().scanPaper(paper);
    }

    void faultAt(const std::string& name, FaultCode code, const std::function<void()>& scanning) {
        booth_.kiosk.scanner.next({{}, code});
        scanning();
        REQUIRE(until([&] { return visit().fault().has_value(); }));
        looks_.at(name);
        visit().dismissFault();
    }

    void scanHeld(const std::string& name, Scan gives, const std::function<void()>& scanning) {
        booth_.kiosk.scanner.next(std::move(gives));
        booth_.kiosk.scanner.hold(true);
        scanning();
        looks_.at(name);
        booth_.kiosk.scanner.hold(false);
    }

    void badPages() {
        lookAgain("11-look-again", {"(half)\n" + kForm, "(cut)\n" + kForm, "(dark)\n" + kForm, "(blank)\n"},
                  3);
        lookAgain("11-look-again-more",
                  {"(light)\n" + kForm, "(glare)\n" + kForm, "(covered)\n" + kForm, kForm}, 4);
        growing();
    }

    // Pages with something wrong, together and each large.
    void lookAgain(const std::string& name, const std::vector<std::string>& pages, int shown) {
        booth_.kiosk.scanner.next({pages, {}});
        scan("marriage_cert");
        REQUIRE(until([&] { return visit().canConfirm(); }));
        looks_.at(name);
        for (int n = 1; n <= shown; ++n) {
            booth_.press(QStringLiteral("page-%1").arg(n));
            looks_.at(name + "-large-" + std::to_string(n));
            if (n == 1) {
                booth_.press("give");
                looks_.at(name + "-other-paper");
                booth_.press("closeMovesButton");
            }
            booth_.press("closePageButton");
        }
        const std::vector<ScannedPage> bad = visit().data().papers[2].pages;
        for (const ScannedPage& page : bad) visit().removePage(page.id);
    }

    void growing() {
        booth_.kiosk.scanner.growing(300);
        booth_.kiosk.scanner.next({{kProof}, {}});
        scan("marriage_cert");
        REQUIRE(until([&] { return visit().data().growing.width > 0; }));
        looks_.at("09-papers-growing");
        visit().cancelScan();
        REQUIRE(until([&] { return !visit().scanning(); }));
        booth_.kiosk.scanner.growing(0);
    }

    void editing(const char* field, const std::string& name) {
        booth_.press(QStringLiteral("answerEdit-") + field);
        looks_.at(name);
        booth_.press("cancelEditButton");
    }

    DrawnPages pages_;
    Booth booth_;
    Looks looks_;
};

// The first step with a card reader, in every state it can be in.
class CardGallery {
public:
    CardGallery()
        : booth_{testCatalogue(), nullptr, CardDesk::WithReader},
          looks_{booth_, TRAMSO_PICTURES_DIR, kSameInEnglish} {
        booth_.goTo(Step::Identify);
        REQUIRE(until([&] { return visit().card() == CardPresence::Empty; }));
    }

    void failing() {
        looks_.at("20-card-put");
        layFaulty(FaultCode::CardUnsupported);
        looks_.at("21-card-digits");
        visit().enterCan("000123");
        show("22-card-other-kind", IdentifyStage::WrongCard);
        layFaulty(FaultCode::CardFailed);
        visit().enterCan("000123");
        show("23-card-unreadable", IdentifyStage::ChipFailed);
        booth_.press("useQrButton");
        looks_.at("24-card-qr-instead");
        booth_.press("backButton");
        booth_.press("typeIdentityButton");
        booth_.type("0791900");
        looks_.at("25-typed-number");
        booth_.type("00124");
        booth_.press("typedNextButton");
        booth_.type("31021991");
        looks_.at("26-typed-birth-impossible");
        for (int i = 0; i < 8; ++i) booth_.press("keyBackspace");
        booth_.type("02031991");
        booth_.press("typedNextButton");
        booth_.type("traanf thij maaux");
        looks_.at("27-typed-name");
        booth_.press("typedNextButton");
        show("28-typed-confirm", IdentifyStage::Confirm);
        booth_.press("notMeButton");
    }

    void reading() {
        lay(citizensCard());
        visit().enterCan("999999");
        REQUIRE(until([&] { return visit().data().identification.chipTrouble == FaultCode::CardKeyWrong; }));
        looks_.at("30-card-digits-wrong");
        booth_.kiosk.cardReader.pause();
        visit().enterCan("000123");
        REQUIRE(until([&] { return visit().data().identification.reading == ChipStage::Genuineness; }));
        looks_.at("31-card-reading");
        booth_.kiosk.cardReader.lift();
        REQUIRE(until([&] { return visit().card() == CardPresence::Empty; }));
        show("32-card-too-early", IdentifyStage::PutCard);
        booth_.kiosk.cardReader.resume();
        visit().notMe();
    }

    void knowing() {
        booth_.kiosk.scanner.next({{"079090000123||Nguyễn Văn Mậu|15011990|Nam|1 Đường Mẫu|15012022"}, {}});
        visit().scanCard();
        show("33-card-after-qr", IdentifyStage::ChipNext);
        ScriptedCard old = citizensCard();
        old.reading.mrzLines.clear();
        old.reading.genuineness.verdict = Verdict::NotGenuine;
        for (VietnamField& field : old.reading.vietnam->fields)
            if (field.id == VietnamData::Expiry) field.texts = {"15/01/2026"};
        lay(old);
        show("34-card-confirm-look", IdentifyStage::Confirm);
        visit().notMe();
        lay(citizensCard());
        visit().enterCan("000123");
        show("35-card-confirm", IdentifyStage::Confirm);
    }

private:
    [[nodiscard]] Visit& visit() { return *booth_.kiosk.visit; }
    [[nodiscard]] bool until(const std::function<bool()>& condition) const {
        return booth_.kiosk.until(condition);
    }
    void show(const std::string& name, IdentifyStage stage) {
        REQUIRE(until([&] { return visit().identifyStage() == stage; }));
        looks_.at(name);
    }
    void lay(const ScriptedCard& card) {
        booth_.kiosk.cardReader.lift();
        REQUIRE(until([&] { return visit().card() == CardPresence::Empty; }));
        booth_.kiosk.cardReader.lay(card);
        REQUIRE(until([&] { return visit().card() == CardPresence::Present; }));
    }
    void layFaulty(FaultCode fault) {
        ScriptedCard card = citizensCard();
        card.fault = fault;
        lay(card);
    }

    Booth booth_;
    Looks looks_;
};

}  // namespace

TEST_CASE("every state of reading a card can be read and touched in every look") {
    complaints().clear();
    CardGallery gallery;
    gallery.failing();
    gallery.reading();
    gallery.knowing();
}

TEST_CASE("every page, sheet and fault can be read and touched in every look") {
    complaints().clear();
    Gallery gallery;
    gallery.attract();
    gallery.identify();
    gallery.choose();
    gallery.papers();
    gallery.check();
    gallery.send();
    gallery.leave();
}
