// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what happens in visits, for the ward's figures: numbers alone, nothing of any person.
#pragma once

#include <QObject>
#include <set>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/store/visit_tally.h"
#include "kiosk/visit/visit.h"
#include "kiosk/visit/work_queue.h"

namespace tramso {

// Watches a visit on the screen's thread; the tally is written on another. All given outlive it. Counted,
// each under the day in Việt Nam it happened on:
//   visits, followed (by somebody with a slip), put_aside, dossiers, dossier_seconds (all of them together),
//   supplements; left.<step> where a visit ended with nothing handed in or put aside; stopped.<rule> and
//   asked.<rule> once for each dossier the person saw it at, before sending; mood.1 to mood.5.
class VisitCounter final : public QObject {
    Q_OBJECT
public:
    VisitCounter(Visit& visit, VisitTally& tally, const Clock& clock);

    // Slip: how it was, 1 (bad) to 5 (good); what was said last counts, once the screen is left.
    void rate(int stars);

private:
    void moved();
    void began(Step to);
    void foundBeforeSending();
    void committed();
    void ended(Step from);
    void count(Counts more);

    Visit& visit_;
    VisitTally& tally_;
    const Clock& clock_;
    Step step_ = Step::Attract;
    bool handedIn_ = false;                  // something, in this visit
    std::set<std::string> stopped_, asked_;  // rules the person saw, of the dossier that is being made
    int stars_ = 0;                          // 0: nothing was said
    WorkQueue queue_{1};                     // last: its jobs use the others
};

}  // namespace tramso
