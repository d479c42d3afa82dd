// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's scanning: from the scanner to a page that is judged and read.
#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {

void Visit::scanPaper(const std::string& paper) {
    Inside& in = *inside_;
    if (step() != Step::Papers || in.busy() || in.paper(paper) == nullptr) return;
    stillHere();
    dismissFault();
    in.setScanning(true, paper);
    in.work.scanPaper({.onRows = [&in](const PageRows& rows) { in.rowsCame(rows); },
                       .onPage = [&in, paper](const RawPage& page) { in.pageCame(paper, page); },
                       .onEnd = [&in](const Result<int>& pages) { in.scanEnded(pages); }});
}

void Visit::scanBatch() {
    Inside& in = *inside_;
    if (step() != Step::Papers || in.busy() || in.data.papers.empty() || in.data.assistedBy.empty()) return;
    const auto open =
        std::ranges::find_if(in.data.papers, [](const ScannedPaper& paper) { return paper.pages.empty(); });
    const ScannedPaper& first = open == in.data.papers.end() ? in.data.papers.front() : *open;
    in.batch = {.coming = true, .pages = {}, .unknown = {}};
    scanPaper(std::string{first.rule.key});
}

void Visit::retakePage(int pageId) {
    const auto place = inside_->page(pageId);
    if (step() != Step::Papers || inside_->busy() || !place) return;
    const std::string paper = place->paper->rule.key;
    inside_->insertAt = place->page - place->paper->pages.begin();
    removePage(pageId);
    scanPaper(paper);
}

void Visit::cancelScan() {
    inside_->work.cancelScan();
}

void Visit::Inside::setScanning(bool on, const std::string& paper) {
    scanning = on;
    scanningPaper = paper;
    emit visit.scanningChanged();
    emit visit.canConfirmChanged();
}

void Visit::Inside::scanEnded(const Result<int>& pages) {
    insertAt = -1;
    data.growing = {};
    data.originals.inFeeder = data.originals.inTray && !pages;
    emit visit.pageGrew();
    setScanning(false, scanningPaper);
    batch.coming = false;
    sortBatch();
    if (!pages && pages.error().code != FaultCode::Cancelled) show(pages.error().code);
}

void Visit::Inside::rowsCame(const PageRows& rows) {
    GrowingPage& page = data.growing;
    if (rows.first == 0) page = {rows.width, rows.expected, {}};
    const auto row = static_cast<std::size_t>(page.width) * 3;
    const bool follows =
        rows.width == page.width && page.rgb.size() == row * static_cast<std::size_t>(rows.first);
    if (!follows) return;  // rows of a page whose beginning was missed
    page.rgb.insert(page.rgb.end(), rows.rgb.begin(), rows.rgb.end());
    emit visit.pageGrew();
}

// What lay on the glass before was taken away to make room.
void Visit::Inside::cameFrom(PageOrigin from, OriginalsLeft::Thing thing) {
    if (from == PageOrigin::Glass) data.originals.onGlass = thing;
    if (from == PageOrigin::Feeder) data.originals.inTray = true;
}

void Visit::Inside::pageCame(const std::string& key, const RawPage& page) {
    ScannedPaper* into = paper(key);
    if (into == nullptr) return;
    const int pageId = ++lastPageId;
    logEvent(LogEvent::PageScanned, id, pageId);
    cameFrom(page.from, OriginalsLeft::Thing::Paper);
    data.growing = {};
    data.removed.reset();
    const auto end = std::ssize(into->pages);  // pages may have been removed since the place was chosen
    const auto at = into->pages.begin() + (insertAt < 0 ? end : std::min(insertAt++, end));
    ScannedPage fresh;
    fresh.id = pageId;
    into->pages.insert(at, std::move(fresh));
    if (batch.coming) {
        batch.pages.insert(pageId);
        batch.unknown.insert(pageId);
    }
    emit visit.pageGrew();
    emit visit.papersChanged();
    work.readPage(
        pageId, page,
        {.onLooked = [this, pageId](const Result<PageLooked>& looked) { pageLooked(pageId, looked); },
         .onRead = [this, pageId](const auto& reading,
                                  const Bytes& preview) { pageRead(pageId, reading, preview); }});
}

void Visit::Inside::pageLooked(int pageId, const Result<PageLooked>& looked) {
    ScannedPage* page = pageOrRemoved(pageId);
    if (page == nullptr) return;
    if (!looked) return pageRead(pageId, tl::unexpected{looked.error()}, {});
    page->judged = true;
    page->quality = looked->quality;
    page->preview = looked->preview;
    page->sameAs = looked->sameAs;
    emit visit.papersChanged();
}

void Visit::Inside::pageRead(int pageId, const Result<std::shared_ptr<const PageReading>>& reading,
                             const Bytes& preview) {
    ScannedPage* page = pageOrRemoved(pageId);
    if (page == nullptr) return batchPageDone(pageId);
    ScannedPage& read = *page;
    if (reading) {
        read.reading = *reading;
        read.preview = preview;
        read.judged = true;
        read.quality = (*reading)->quality;
        read.progress = PageProgress::Ready;
        compareTitles(pageId, read.reading);
    } else {
        read.fault = reading.error().code;
        read.progress = PageProgress::Failed;
        logFault(reading.error());
        batchPageDone(pageId);
    }
    logEvent(LogEvent::PageRead, id, pageId);
    tellPages();
}

}  // namespace tramso
