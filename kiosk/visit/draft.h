// SPDX-License-Identifier: GPL-3.0-or-later
// A visit as it is put aside, and back: what is known of the person, their consents, pages and answers.
#pragma once

#include <map>

#include "kiosk/procedures/catalogue.h"
#include "kiosk/store/draft_shelf.h"
#include "kiosk/visit/step.h"
#include "kiosk/visit/visit_data.h"

namespace tramso {

// What becomes a draft. Nothing that is only for one visit goes along: no portrait, no key of a chip, no
// originals, no trace of the volunteer.
struct DraftSource {
    VisitData data;  // with a procedure; every page has been read, or has failed
    Step step = Step::Needed;
    Language language = Language::Vietnamese;
    std::chrono::seconds spent{0};        // since the first touch, of all sittings
    std::map<int, PageImprint> imprints;  // by page id: pages scanned later are compared with them
};

// Where a resumed visit goes on.
struct ResumedDraft {
    VisitData data;            // began, assistedBy, draft and applicant are for the visit to fill in
    Step step = Step::Needed;  // Needed, Consent, Papers or Check
    Language language = Language::Vietnamese;
    std::chrono::seconds spent{0};
    std::map<int, PageImprint> imprints;
    int lastPageId = 0;
};

// To be sealed: all of it is personal.
[[nodiscard]] DraftParts draftOf(const DraftSource& source);

// When the procedure's description has changed meanwhile, pages and answers stay, the consents go, and the
// visit goes on at Needed. NotFound when this station does not have the procedure any more; BadData when the
// draft was written by a program that put it otherwise.
[[nodiscard]] Result<ResumedDraft> draftFrom(const DraftParts& parts, const Catalogue& catalogue,
                                             std::chrono::year_month_day today);

}  // namespace tramso
