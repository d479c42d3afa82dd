// SPDX-License-Identifier: GPL-3.0-or-later
// What a visit is made of; seen by the visit's own source files only.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/log.h"
#include "kiosk/visit/idle_watch.h"
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

    [[nodiscard]] bool busy() const;
    [[nodiscard]] bool consentsGiven() const;
    [[nodiscard]] bool pagesAreRead() const;  // none is still being read, and there is one at least
    [[nodiscard]] ScannedPaper* paper(const std::string& key);
    [[nodiscard]] std::optional<PagePlace> page(int pageId);

    void go(Event event);  // follows the table; an event the step does not know does nothing
    void wipe();           // everything personal goes, running work is forgotten
    void show(FaultCode code);
    void setScanning(bool on, const std::string& paper);

    void pageCame(const std::string& paper, std::shared_ptr<const Bytes> file);
    void pageRead(int pageId, const Result<std::shared_ptr<const PageReading>>& reading,
                  const Bytes& preview);
    void startFilling();
    void refreshFindings();
    void startSending();
    void saved(const Result<AssembledDossier>& made);
    void startPrinting();

    Visit& visit;
    VisitPorts ports;
    VisitWork work;
    IdleWatch idle;
    Step step = Step::Attract;
    Language language = Language::Vietnamese;
    VisitId id;
    VisitData data;
    DossierNames names;                   // drawn when sending first, kept when sending again
    std::vector<PaperValue> paperValues;  // what the papers said when the form was filled
    std::optional<FaultCode> fault;
    std::optional<int> secondsLeft;
    bool scanning = false;
    bool filling = false;
    std::string scanningPaper;
    std::ptrdiff_t insertAt = -1;  // where the next page of the running scan goes; -1: at the end
    int lastPageId = 0;
};

}  // namespace tramso
