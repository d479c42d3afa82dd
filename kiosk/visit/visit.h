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
#include "drivers/printer/receipt_printer.h"
#include "drivers/scanner/scanner.h"
#include "kiosk/base/random.h"
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
    // What is known of the person; empty when nobody is here. Changes are signalled below.
    [[nodiscard]] const VisitData& data() const;
    // The step's main button may be pressed now: card read, procedure chosen, consents given, all pages read.
    [[nodiscard]] bool canConfirm() const;
    // The scanner is at work.
    [[nodiscard]] bool scanning() const;
    // Which paper the running or last scan is for; empty for the card.
    [[nodiscard]] const std::string& scanningPaper() const;
    // A fault to be shown over the step until dismissed.
    [[nodiscard]] std::optional<FaultCode> fault() const;
    // Seconds until the visit is wiped, while the "are you still there?" warning is up; otherwise nothing.
    [[nodiscard]] std::optional<int> secondsToWipe() const;

    // What the person does.

    void begin();                                              // Attract
    void setLanguage(Language language);                       // any step
    void scanCard();                                           // Identify
    void chooseProcedure(const std::string& code);             // Procedure: chooses and goes on to Needed
    void setConsent(const std::string& purpose, bool agreed);  // Consent
    void scanPaper(const std::string& paper);                  // Papers: adds the pages to this paper
    void retakePage(int pageId);  // Papers: removes the page and scans this paper again in its place
    void removePage(int pageId);  // Papers
    void cancelScan();
    void setAnswer(const std::string& field, const std::string& value);  // Check: typed
    void confirmAnswer(const std::string& field);                        // Check: "this is right"
    void confirm();     // the step's main button; on Send: write, commit, print
    void printAgain();  // Slip
    void back();
    void end();  // cancel, or leave the last screen: wipes everything
    void dismissFault();
    void stillHere();  // any touch: the clock of idleness starts again

    // Once a second, by whoever runs the event loop: lets the warning appear and the wipe happen.
    void tick();

signals:
    void stepChanged();
    void languageChanged();
    void applicantChanged();
    void consentsChanged();
    void papersChanged();  // a page came, was read, or went
    void answersChanged();
    void sendChanged();  // SendProgress or slipFault
    void scanningChanged();
    void faultChanged();
    void idleChanged();  // secondsToWipe
    void canConfirmChanged();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace tramso
