// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's scanning: the card, the papers, and what becomes of each page.
#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {

void Visit::scanCard() {
    if (step() != Step::Identify || inside_->busy()) return;
    stillHere();
    dismissFault();
    inside_->setScanning(true, {});
    inside_->work.scanCard([in = inside_.get()](const Result<IdCard>& card) {
        in->setScanning(false, {});
        if (!card) return in->show(card.error().code);
        in->data.applicant = *card;
        emit in->visit.applicantChanged();
        emit in->visit.canConfirmChanged();
    });
}

void Visit::scanPaper(const std::string& paper) {
    Inside& in = *inside_;
    if (step() != Step::Papers || in.busy() || in.paper(paper) == nullptr) return;
    stillHere();
    dismissFault();
    in.setScanning(true, paper);
    in.work.scanPaper(
        [&in, paper](std::shared_ptr<const Bytes> file) { in.pageCame(paper, std::move(file)); },
        [&in](const Result<int>& pages) {
            in.insertAt = -1;
            in.setScanning(false, in.scanningPaper);
            if (!pages && pages.error().code != FaultCode::Cancelled) in.show(pages.error().code);
        });
}

void Visit::retakePage(int pageId) {
    const auto place = inside_->page(pageId);
    if (step() != Step::Papers || inside_->busy() || !place) return;
    const std::string paper = place->paper->rule.key;
    inside_->insertAt = place->page - place->paper->pages.begin();
    removePage(pageId);
    scanPaper(paper);
}

void Visit::removePage(int pageId) {
    const auto place = inside_->page(pageId);
    if (step() != Step::Papers || !place) return;
    stillHere();
    place->paper->pages.erase(place->page);
    emit papersChanged();
    emit canConfirmChanged();
}

void Visit::cancelScan() {
    inside_->work.cancelScan();
}

ScannedPaper* Visit::Inside::paper(const std::string& key) {
    const auto found = std::ranges::find(data.papers, key, [](const ScannedPaper& p) { return p.rule.key; });
    return found == data.papers.end() ? nullptr : &*found;
}

std::optional<Visit::Inside::PagePlace> Visit::Inside::page(int pageId) {
    for (ScannedPaper& paper : data.papers)
        if (const auto at = std::ranges::find(paper.pages, pageId, &ScannedPage::id); at != paper.pages.end())
            return PagePlace{&paper, at};
    return std::nullopt;
}

bool Visit::Inside::pagesAreRead() const {
    bool any = false;
    for (const ScannedPaper& paper : data.papers)
        for (const ScannedPage& page : paper.pages) {
            if (page.progress == PageProgress::Reading) return false;
            any = any || page.progress == PageProgress::Ready;
        }
    return any;
}

void Visit::Inside::setScanning(bool on, const std::string& paper) {
    scanning = on;
    scanningPaper = paper;
    emit visit.scanningChanged();
    emit visit.canConfirmChanged();
}

void Visit::Inside::pageCame(const std::string& key, std::shared_ptr<const Bytes> file) {
    ScannedPaper* into = paper(key);
    if (into == nullptr) return;
    const int pageId = ++lastPageId;
    logEvent(LogEvent::PageScanned, id, pageId);
    const auto at = insertAt < 0 ? into->pages.end() : into->pages.begin() + insertAt++;
    ScannedPage fresh;
    fresh.id = pageId;
    into->pages.insert(at, std::move(fresh));
    emit visit.papersChanged();
    work.readPage(std::move(file),
                  {.onPreview =
                       [this, pageId](const Bytes& preview) {
                           if (const auto place = page(pageId)) place->page->preview = preview;
                           emit visit.papersChanged();
                       },
                   .onRead = [this, pageId](const auto& reading,
                                            const Bytes& preview) { pageRead(pageId, reading, preview); }});
}

void Visit::Inside::pageRead(int pageId, const Result<std::shared_ptr<const PageReading>>& reading,
                             const Bytes& preview) {
    const auto place = page(pageId);
    if (!place) return;  // removed while it was being read
    ScannedPage& read = *place->page;
    if (reading) {
        read.reading = *reading;
        read.preview = preview;
        read.progress = PageProgress::Ready;
    } else {
        read.fault = reading.error().code;
        read.progress = PageProgress::Failed;
        logFault(reading.error());
    }
    logEvent(LogEvent::PageRead, id, pageId);
    emit visit.papersChanged();
    emit visit.canConfirmChanged();
}

}  // namespace tramso
