// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that lie with the wrong paper: noticed once they are read, brought where they belong by one touch.
#include <algorithm>

#include "kiosk/visit/paper_home.h"
#include "kiosk/visit/visit_inside.h"

namespace tramso {

void Visit::bringHome(int pageId) {
    Inside& in = *inside_;
    const bool filled = step() == Step::Check || step() == Step::Send;
    if (in.busy() || (step() != Step::Papers && !filled)) return;
    const auto misplaced = misplacedPages(data());
    const auto pages = std::ranges::find(misplaced, pageId, &MisplacedPages::first);
    const auto place = in.page(pageId);
    if (pages == misplaced.end() || !place) return;
    stillHere();
    in.movePages(*place, place->page + pages->count, *in.paper(pages->to));
    if (filled) in.startFilling(/*goOnThen=*/false);
}

void Visit::Inside::compareTitles(int pageId, std::shared_ptr<const PageReading> page) {
    std::vector<PaperRule> rules;
    for (const ScannedPaper& paper : data.papers) rules.push_back(paper.rule);
    work.compareTitles(std::move(page), std::move(rules),
                       [this, pageId](const TitleFits& fits) { titlesCompared(pageId, fits); });
}

void Visit::Inside::titlesCompared(int pageId, const TitleFits& fits) {
    const auto place = page(pageId);
    if (!place) return batchPageDone(pageId);  // removed meanwhile
    place->page->fits = fits;
    batchPageDone(pageId);
    tellPages();
    if (step == Step::Check || step == Step::Send) refreshFindings();
}

void Visit::Inside::batchPageDone(int pageId) {
    if (batch.unknown.erase(pageId) > 0) sortBatch();
}

void Visit::Inside::sortBatch() {
    if (batch.coming || !batch.unknown.empty() || step != Step::Papers) return;
    const auto ofBatch = [this](const MisplacedPages& pages) { return batch.pages.contains(pages.first); };
    for (;;) {
        const auto misplaced = misplacedPages(data);
        const auto next = std::ranges::find_if(misplaced, ofBatch);
        if (next == misplaced.end()) break;
        const auto place = page(next->first);
        movePages(*place, place->page + next->count, *paper(next->to));
        // Once moved it is not looked at again, wherever its title may fit as well.
        batch.pages.erase(next->first);
    }
    batch = {};
}

}  // namespace tramso
