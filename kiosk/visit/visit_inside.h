// SPDX-License-Identifier: GPL-3.0-or-later
// What a visit is made of; seen by the visit's own source files only.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "kiosk/base/log.h"
#include "kiosk/visit/idle_watch.h"
#include "kiosk/visit/person_list.h"
#include "kiosk/visit/visit.h"
#include "kiosk/visit/visit_work.h"

namespace tramso {

struct Visit::Inside {
    Inside(const VisitPorts& given, Visit& owner);

    // A page on the screen and the paper it belongs to.
    struct PagePlace {
        ScannedPaper* paper = nullptr;
        std::vector<ScannedPage>::iterator page;
    };

    // Pages that came in one feed, to be sorted together.
    struct Batch {
        bool coming = false;
        std::set<int> pages;
        std::set<int> unknown;  // of these
    };

    [[nodiscard]] bool busy() const;
    [[nodiscard]] bool consentsGiven() const;
    [[nodiscard]] bool pagesAreRead() const;  // none is still being read, and one at least will be sent
    [[nodiscard]] bool pagesAreBeingRead() const;
    [[nodiscard]] ScannedPaper* paper(const std::string& key);
    [[nodiscard]] std::optional<PagePlace> page(int pageId);
    [[nodiscard]] ScannedPage* pageOrRemoved(int pageId);  // null when it is gone for good

    void start(Event event);  // a visit: its number, its beginning
    void goOn();              // to the next step, of papers brought later or of a whole dossier
    void go(Event event);     // follows the table; an event the step does not know does nothing
    void wipe();              // everything personal goes, running work is forgotten
    void leave();             // ends the visit; a draft stays on the shelf
    void tellAll();           // everything may have changed
    void show(FaultCode code);
    void setScanning(bool on, const std::string& paper);

    void cardChanged(CardPresence now);
    void qrRead(const IdCard& card);
    void useKey(const std::string& number);  // its last six digits open the chip
    void readChipIfPossible();               // a card lies there, its key is known, it is wanted
    void chipRead(const Result<ChipFindings>& chip);
    void chipFailed(const Fault& why);
    void identityChanged();  // brings the sources together anew and tells

    void rowsCame(const PageRows& rows);
    void pageCame(const std::string& paper, const RawPage& page);
    void pageLooked(int pageId, const Result<PageLooked>& looked);
    void scanEnded(const Result<int>& pages);
    void cameFrom(PageOrigin from, OriginalsLeft::Thing thing);
    // The pages from a place to `end` to the end of another paper.
    void movePages(const PagePlace& from, std::vector<ScannedPage>::iterator end, ScannedPaper& to);
    void tellDeclaration();
    void tellPages();  // that they, or their order, changed
    void pageRead(int pageId, const Result<std::shared_ptr<const PageReading>>& reading,
                  const Bytes& preview);
    void titlesCompared(int pageId, const TitleFits& fits);
    void batchPageDone(int pageId);  // its title is compared, or it has none to compare
    void sortBatch();                // once all of it is known
    void compareTitles(int pageId, std::shared_ptr<const PageReading> page);
    void startFilling(bool goOnThen = true);
    void refreshFindings();
    [[nodiscard]] Answer* personsAnswer(const std::string& field);  // at Check; null when it is none
    void setPersons(Answer& answer, const std::vector<PersonParts>& persons);
    bool setPart(const std::string& key, const std::string& value);
    void lookUp(const std::string& token);  // asks the service where a dossier stands
    void followLooks();
    void followTold(const Result<DossierStatus>& answer);
    void followFailed(const Fault& why);
    void parkedAs(const Result<DraftLabel>& kept);
    void printParked();
    void goOnWith(const Result<ResumedDraft>& draft);
    void eraseDraft(DraftEnd why);  // of the running visit, if it has one
    void expireDrafts(Moment now);  // once a minute
    void startSending();
    void saved(const Result<AssembledDossier>& made);
    void callOriginals();  // or print at once, when none are left
    void startPrinting();
    void printWhenMended();  // asks the printer; a slip that did not come out is printed once it is well

    Visit& visit;
    VisitPorts ports;
    VisitWork work;
    IdleWatch idle;
    Step step = Step::Attract;
    Language language = Language::Vietnamese;
    VisitId id;
    CardPresence card = CardPresence::NoReader;
    bool cameBack = false;  // a card was put down since the running reading began
    Moment readingSince;
    VisitData data;
    DossierNames names;  // drawn when sending first, kept when sending again
    FilledForm filled;   // as it was before anybody changed an answer
    std::optional<FaultCode> fault;
    std::optional<int> secondsLeft;
    bool scanning = false;
    bool filling = false;
    bool parking = false;  // a draft is being sealed, or opened
    std::optional<ParkedNote> parked;
    Language slipLanguage = Language::Vietnamese;  // of `parked`
    Moment draftsLooked{};  // when drafts were last looked through for those whose time is up
    std::string scanningPaper;
    std::ptrdiff_t insertAt = -1;  // where the next page of the running scan goes; -1: at the end
    int lastPageId = 0;
    Batch batch;
    bool lookingAtPrinter = false;
    int printedByItself = 0;  // times, for this slip
};

}  // namespace tramso
