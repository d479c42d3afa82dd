// SPDX-License-Identifier: GPL-3.0-or-later
// The work of a visit that takes time: scanning, reading, filling, writing, printing. Runs on threads of its
// own and hands every result to the screen's thread; results of a visit that has ended are dropped, not
// handed over.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <thread>

#include "kiosk/declaration/declaration.h"
#include "kiosk/receipt/draft_slip.h"
#include "kiosk/visit/dossier_assembly.h"
#include "kiosk/visit/draft.h"
#include "kiosk/visit/form_filling.h"
#include "kiosk/visit/visit.h"
#include "kiosk/visit/work_queue.h"

namespace tramso {

// What reading a chip gives the visit.
struct ChipFindings {
    std::vector<IdentityClaim> claims;
    ChipEvidence evidence;
    Bytes portrait;  // JPEG, see Identification::portrait; empty when there is none that can be shown
};

// A page as scanned.
struct RawPage {
    std::shared_ptr<const Bytes> file;
    int dpi = 0;
    PageOrigin from = PageOrigin::Unknown;
};

// A page judged, and which pages judged before in this visit show the same.
struct PageLooked {
    PageQuality quality;
    Bytes preview;
    std::vector<int> sameAs;
};

class VisitWork {
public:
    // Results are posted to the receiver's thread; the receiver owns this object.
    VisitWork(const VisitPorts& ports, QObject& receiver);
    // Stops what runs, waits for it.
    ~VisitWork();
    VisitWork(const VisitWork&) = delete;
    VisitWork& operator=(const VisitWork&) = delete;

    // Everything asked for so far is cancelled and its results are forgotten. Screen's thread, as all below.
    void forget();
    // Stops the running scan; its end is still reported (Cancelled).
    void cancelScan();

    // Calls back for every card put down or taken away, and when the reader comes or goes, until this object
    // is gone. Without a reader it never does.
    void watchCard(std::function<void(CardPresence)> onChange);
    // What becomes of reading a chip: the stages as they are reached, then the end once.
    struct ChipCallbacks {
        std::function<void(ChipStage)> onStage;
        std::function<void(const Result<ChipFindings>&)> onRead;
    };
    // Needs a reader. Faults are those of CardReader::read; CardDataBad also when nobody can be told from the
    // data.
    void readChip(std::shared_ptr<const AccessKey> key, ChipCallbacks callbacks);

    // Where the card was scanned, and who it is.
    void scanCard(std::function<void(PageOrigin, const Result<IdCard>&)> onCard);
    // The tracking token of the slip on the glass; BarcodeNone when no code there is a slip's.
    void scanSlip(std::function<void(const Result<std::string>&)> onToken);
    // What OnlineService does; need a service. One after the other, for as long as a line takes.
    void findToken(const std::string& reference, const std::string& digits,
                   std::function<void(const Result<std::string>&)> onToken);
    void follow(const std::string& token, std::function<void(const Result<DossierStatus>&)> onStatus);
    void withdraw(const std::string& token, std::function<void(const Result<DossierStatus>&)> onStatus);
    // What becomes of a scan: rows of the page that is coming, each page as it comes, then the end once.
    struct ScanCallbacks {
        std::function<void(const PageRows&)> onRows;
        std::function<void(const RawPage&)> onPage;
        std::function<void(const Result<int>&)> onEnd;
    };
    void scanPaper(ScanCallbacks callbacks);
    using OnRead =
        std::function<void(const Result<std::shared_ptr<const PageReading>>&, const Bytes& preview)>;
    // What becomes of one page: first it is looked at, on a thread of its own that no reading holds up; then
    // it is read. A page that cannot be looked at is not read.
    struct PageCallbacks {
        std::function<void(const Result<PageLooked>&)> onLooked;
        OnRead onRead;
    };
    void readPage(int pageId, RawPage page, PageCallbacks callbacks);
    // Turns a clean page a quarter clockwise and reads it anew, that way up.
    void turnPage(std::shared_ptr<const PageReading> page, const PageQuality& judged, OnRead onRead);
    // Which of the papers the page is, by its printed title.
    void compareTitles(std::shared_ptr<const PageReading> page, std::vector<PaperRule> papers,
                       std::function<void(const TitleFits&)> onCompared);
    void fill(const VisitData& data, std::function<void(const FilledForm&)> onFilled);

    // The declaration as pictures and as a PDF.
    struct DrawnDeclaration {
        std::vector<Bytes> pages;
        Bytes pdf;
    };
    void drawDeclaration(const Procedure& procedure, const DeclarationContent& content,
                         std::function<void(const Result<DrawnDeclaration>&)> onDrawn);
    // Needs a printer of documents.
    void printForm(const Bytes& pdf, const std::string& name,
                   std::function<void(const Result<Done>&)> onPrinted);

    // What becomes of a dossier being sent.
    struct SendCallbacks {
        std::function<void()> onSaving;                                // PDFs are written
        std::function<void(const Result<AssembledDossier>&)> onSaved;  // it is durable, or why not
    };
    void save(const VisitData& data, const DossierNames& names, SendCallbacks callbacks);
    // Seals a draft: `source` without its imprints, which are here.
    void park(DraftLabel label, DraftSource source, const std::string& replaces,
              std::function<void(const Result<DraftLabel>&)> onParked);
    void openDraft(const std::string& id, const std::string& volunteer,
                   std::function<void(const Result<ResumedDraft>&)> onOpened);
    // The pages of a resumed visit: pages scanned from now on are compared with them too.
    void remember(std::map<int, PageImprint> imprints);
    // Not forgotten with the visit. `onErased`: how many there were.
    void eraseDraft(const std::string& id, DraftEnd why, std::function<void()> onErased);
    void expireDrafts(Moment now, std::function<void(int)> onErased);
    void printDraftSlip(const DraftSlip& slip, std::function<void(const Result<Done>&)> onPrinted);
    void lookAtPrinter(std::function<void(PrinterState)> onState);
    void print(const SlipContent& slip, std::function<void(const Result<Done>&)> onPrinted);

private:
    void tell(std::function<void()> result);  // whoever's visit it is by now
    void deliver(int epoch, std::function<void()> result);
    // Has `ask` put a question to the service, on its line, and hands the answer to `on`.
    template <class Ask, class On>
    void askService(Ask ask, On on);
    // The texts of the QR codes on the glass.
    [[nodiscard]] Result<std::vector<std::string>> codesOnGlass(PageOrigin& from,
                                                                const std::stop_token& stop) const;
    [[nodiscard]] Result<IdCard> readCard(PageOrigin& from, const std::stop_token& stop) const;
    [[nodiscard]] Result<ChipFindings> findingsOf(const ChipReading& reading) const;
    [[nodiscard]] Result<PageLooked> lookAt(int pageId, const RawPage& page);
    void read(ByteView file, const ReadingHints& hints, const OnRead& onRead, int epoch,
              const std::stop_token& stop);

    VisitPorts ports_;
    QObject& receiver_;
    int epoch_ = 0;              // screen's thread only: which visit the work belongs to
    std::stop_source all_;       // stopped by forget()
    std::stop_source scanning_;  // stopped by forget() and cancelScan()
    WorkQueue scanner_{1};
    WorkQueue saving_{1};
    WorkQueue printer_{1};
    WorkQueue forms_{1};
    std::vector<std::pair<int, PageLook>> seen_;  // pages looked at in this visit, by id; looks_' thread only
    WorkQueue pages_;
    WorkQueue looks_{1};  // posts to pages_
    WorkQueue chip_{1};
    WorkQueue online_{1};
    std::jthread watch_;  // waits for cards; last, so that it ends first
};

}  // namespace tramso
