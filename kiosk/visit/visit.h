// SPDX-License-Identifier: GPL-3.0-or-later
// The visit: one person's way from touching the screen to holding the slip. The only owner of what is known
// of them.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "config/loader/settings.h"
#include "drivers/barcode/barcode_reader.h"
#include "drivers/card/card_reader.h"
#include "drivers/printer/document_printer.h"
#include "drivers/printer/receipt_printer.h"
#include "drivers/scanner/scanner.h"
#include "kiosk/base/random.h"
#include "kiosk/delivery/online_service.h"
#include "kiosk/places/places.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/store/dossier_store.h"
#include "kiosk/visit/step.h"
#include "kiosk/visit/visit_data.h"
#include "ocr/page_reader.h"

namespace tramso {

// What a visit works with. All outlive it.
struct VisitPorts {
    Scanner& scanner;
    BarcodeReader& barcodes;
    PageReader& reader;
    ReceiptPrinter& printer;
    DossierStore& store;
    const Catalogue& catalogue;
    const Settings& settings;
    const Clock& clock;
    Random& random;
    // Called on the screen's thread once a dossier is durable, before the slip is printed.
    std::function<void(const Dossier&, std::span<const Bytes> pdfs)> onCommitted;
    CardReader* cardReader = nullptr;      // a station without one reads QR codes
    OnlineService* service = nullptr;      // a station without one follows no dossiers
    const Places* places = nullptr;        // without it no address is told what it is called today
    DocumentPrinter* documents = nullptr;  // a station without one only shows filled forms
};

// All calls and signals on the thread that made it (the screen's). No call blocks: devices, pages and disk
// are worked on elsewhere and come back as signals. Calls that do not fit the step do nothing.
class Visit final : public QObject {
    Q_OBJECT
public:
    explicit Visit(const VisitPorts& ports);
    ~Visit() override;  // stops running work and waits for it

    // What is.

    [[nodiscard]] Step step() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] const Catalogue& catalogue() const;
    // Null at a station without tables of units.
    [[nodiscard]] const Places* places() const;
    // The calendar day in Việt Nam by the visit's clock.
    [[nodiscard]] std::chrono::year_month_day today() const;
    // What is known of the person; empty when nobody is here. Changes are signalled below.
    [[nodiscard]] const VisitData& data() const;
    // The answers that are asked, given the others (FieldRule::onlyIf).
    [[nodiscard]] std::vector<Answer> askedAnswers() const;
    // What the card reader has; Empty while nobody put a card there.
    [[nodiscard]] CardPresence card() const;
    // Identify: what is asked for now.
    [[nodiscard]] IdentifyStage identifyStage() const;
    // The step's main button may be pressed now: holder known, procedure chosen, consents given, all pages
    // read. Papers can be left without a page to have the declaration filled; then nothing can be sent yet.
    [[nodiscard]] bool canConfirm() const;
    // Dossiers can be followed here.
    [[nodiscard]] bool canFollow() const;
    // Follow: papers are asked for, and this station knows the procedure.
    [[nodiscard]] bool canBringPapers() const;
    // The scanner is at work.
    [[nodiscard]] bool scanning() const;
    // Which paper the running or last scan is for; empty for the card.
    [[nodiscard]] const std::string& scanningPaper() const;
    // A fault to be shown over the step until dismissed.
    [[nodiscard]] std::optional<FaultCode> fault() const;
    // The visit can be put aside: a volunteer helps, what it is about is known, nothing runs and no page is
    // being read. Papers for a dossier handed in earlier are not put aside.
    [[nodiscard]] bool canPark() const;
    // Slip: all is done, and a volunteer may go on with another dossier for the same person.
    [[nodiscard]] bool canDoAnother() const;
    // The visit put aside last, until closeParked() or the next person.
    [[nodiscard]] const std::optional<ParkedNote>& parked() const;
    // The procedure's declaration (tờ khai) can be filled here, for the person to sign.
    [[nodiscard]] bool canFillDeclaration() const;
    // Filled forms can be printed here.
    [[nodiscard]] bool canPrintForms() const;
    // Nobody is here and nothing runs: what the visit works with may be replaced.
    [[nodiscard]] bool atRest() const;
    // Seconds until the visit is wiped, while the "are you still there?" warning is up; otherwise nothing.
    [[nodiscard]] std::optional<int> secondsToWipe() const;

    // What the person does.

    // Attract: begins; with the number of the volunteer who helps, who is then named in the dossier.
    void begin(const std::string& assistedBy = {});
    void setLanguage(Language language);  // any step
    // Attract: holds a slip and wants to know; or a volunteer brings papers for them.
    void followUp(const std::string& assistedBy = {});
    // Seals the visit and ends it, then prints the slip with its number. On failure it goes on as it was.
    void park();
    void closeParked();
    void printParkedAgain();
    // Attract: a volunteer goes on with a visit put aside. It stays on the shelf until it is sent, parked
    // again or ended by a person.
    void resume(const std::string& draft, const std::string& assistedBy);
    void anotherDossier();  // Slip, with a volunteer: for the same person, who is not read again
    void scanSlip();        // Follow: looks for the slip's QR code on the glass
    // Attract: the code of a slip from a hand-held scanner, as followUp() and what is found there; Follow:
    // that dossier instead. A code that is no slip's does nothing at Attract, and is NotFound at Follow.
    void takeSlip(const std::string& code, const std::string& assistedBy = {});
    // Follow: the reference on the slip and the last four digits of the applicant's number. False when the
    // reference cannot be one.
    bool typeReference(const std::string& reference, const std::string& digits);
    void followAnother();  // Follow: forgets the dossier
    void bringPapers();    // Follow: goes on to Identify, then to the papers asked for
    void withdraw();       // Follow: takes the dossier back
    void scanCard();       // Identify: looks for the QR code on the scanner's glass
    // Identify: the last six digits of the personal number, which open the chip of the card on the reader.
    void enterCan(const std::string& digits);
    void readChipAgain();  // Identify, after a failure
    void skipChip();       // Identify: the QR code is enough
    // Identify: number (12 digits), birth ("15/01/1990" or a year) and name as typed. False when they cannot
    // be such; a number that does not fit the birth is a doubt, not a refusal.
    bool typeIdentity(const std::string& number, const std::string& birth, const std::string& name);
    void notMe();                                              // Identify: forgets who was found
    void chooseProcedure(const std::string& code);             // Procedure: chooses and goes on to Needed
    void setConsent(const std::string& purpose, bool agreed);  // Consent
    void scanPaper(const std::string& paper);                  // Papers: adds the pages to this paper
    // Papers, with a volunteer: all papers in one feed. Each page goes to the paper whose title it bears,
    // those without one where the page before them went, as soon as all are read.
    void scanBatch();
    void retakePage(int pageId);  // Papers: removes the page and scans this paper again in its place
    void removePage(int pageId);  // Papers
    void putPageBack();           // Papers: VisitData::removed
    // Papers: "use it anyway", and "keep it" for a blank page. It is sent, and the dossier says that the
    // person was told.
    void insistOnPage(int pageId);
    void turnPage(int pageId);              // Papers: a quarter turn clockwise; it is read anew
    void movePage(int pageId, int places);  // Papers: towards the end, or with −1 towards the beginning
    // Papers: to the end of another paper, with the pages that follow it or alone.
    void givePage(int pageId, const std::string& paper, bool withFollowing);
    // Papers, Check, Send: pages that lie with the wrong paper (MisplacedPages::first) go where they belong;
    // at Check and Send the form is filled anew from them.
    void bringHome(int pageId);
    void cancelScan();
    void setAnswer(const std::string& field, const std::string& value);  // Check: typed
    // Check: of a list of persons; setAnswer takes a part of one too, by its key ("members.2.name").
    void addPerson(const std::string& field);
    void removePerson(const std::string& field, std::size_t person);  // from 1
    void confirmAnswer(const std::string& field);                     // Check: "this is right"
    // Check, Send: draws the declaration from the answers as they stand, to be looked at and printed.
    void drawDeclaration();
    void printDeclaration();
    void closeDeclaration();
    void scanDeclaration();  // it is signed: back to Papers
    void confirm();          // the step's main button; on Send: write, commit, print
    void originalsTaken();   // Slip, while asked to take the originals: prints the slip
    void printAgain();  // Slip; one that did not come out is printed by itself once the printer is well again
    void back();
    void end();  // cancel, or leave the last screen: wipes everything, and the draft it was resumed from
    void dismissFault();
    void stillHere();  // any touch: the clock of idleness starts again

    // Once a second, by whoever runs the event loop: lets the warning appear and the wipe happen.
    void tick();

    // Whoever replaced what stands in the catalogue, at rest: those who hold parts of it look anew.
    void catalogueReplaced();

signals:
    void catalogueChanged();
    void stepChanged();
    void languageChanged();
    void applicantChanged();
    void identificationChanged();  // card, identifyStage(), VisitData::identification
    void consentsChanged();
    void papersChanged();  // a page came, was judged or read, changed its place, or went
    void pageGrew();       // VisitData::growing
    void answersChanged();
    void declarationChanged();
    void sendChanged();    // SendProgress or slipFault
    void followChanged();  // VisitData::follow
    void scanningChanged();
    void faultChanged();
    void idleChanged();  // secondsToWipe
    void leftAlone();    // nobody touched for so long that the visit now ends
    void canConfirmChanged();
    void parkedChanged();  // parked()
    void draftsChanged();  // one was put aside, or is not there any more

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace tramso
