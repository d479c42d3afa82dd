// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the pages that were scanned.
#include <algorithm>

#include "kiosk/visit/visit_inside.h"

namespace tramso {

void Visit::removePage(int pageId) {
    const auto place = inside_->page(pageId);
    if (step() != Step::Papers || !place) return;
    stillHere();
    auto& pages = place->paper->pages;
    inside_->data.removed = {place->paper->rule.key, place->page - pages.begin(), std::move(*place->page)};
    pages.erase(place->page);
    inside_->tellPages();
}

void Visit::putPageBack() {
    Inside& in = *inside_;
    if (step() != Step::Papers || in.scanning || !in.data.removed) return;
    stillHere();
    RemovedPage removed = std::move(*in.data.removed);
    in.data.removed.reset();
    ScannedPaper* paper = in.paper(removed.paper);
    if (paper == nullptr) return;
    const auto at = std::min(removed.place, std::ssize(paper->pages));
    paper->pages.insert(paper->pages.begin() + at, std::move(removed.page));
    in.tellPages();
}

void Visit::insistOnPage(int pageId) {
    const auto place = inside_->page(pageId);
    if (step() != Step::Papers || !place || place->page->insisted) return;
    stillHere();
    place->page->insisted = true;
    inside_->tellPages();
}

void Visit::turnPage(int pageId) {
    Inside& in = *inside_;
    const auto place = in.page(pageId);
    if (step() != Step::Papers || !place || place->page->progress != PageProgress::Ready) return;
    stillHere();
    ScannedPage& page = *place->page;
    constexpr int kQuarter = 90;
    PageQuality judged = page.quality;
    if (judged.mark) judged.mark = turnedMark(*judged.mark, kQuarter);
    if (judged.verdict == PageVerdict::Unreadable)
        judged.verdict = PageVerdict::Good;  // reading will tell again
    page.progress = PageProgress::Reading;
    in.work.turnPage(page.reading, judged, [&in, pageId](const auto& reading, const Bytes& preview) {
        in.pageRead(pageId, reading, preview);
    });
    in.tellPages();
}

// Blank backs are not seen on the screen: a page passes them in one move.
void Visit::movePage(int pageId, int places) {
    const auto place = inside_->page(pageId);
    if (step() != Step::Papers || !place || places == 0) return;
    stillHere();
    auto& pages = place->paper->pages;
    auto at = place->page;
    const int direction = places > 0 ? 1 : -1;
    for (int left = std::abs(places); left > 0;) {
        if (direction > 0 ? at + 1 == pages.end() : at == pages.begin()) break;
        left -= leftOut(*(at + direction)) ? 0 : 1;
        std::iter_swap(at, at + direction);
        at += direction;
    }
    inside_->tellPages();
}

void Visit::givePage(int pageId, const std::string& paper, bool withFollowing) {
    const auto place = inside_->page(pageId);
    ScannedPaper* to = inside_->paper(paper);
    if (step() != Step::Papers || inside_->scanning || !place || to == nullptr || to == place->paper) return;
    stillHere();
    inside_->movePages(*place, withFollowing ? place->paper->pages.end() : place->page + 1, *to);
}

void Visit::Inside::movePages(const PagePlace& from, std::vector<ScannedPage>::iterator end,
                              ScannedPaper& to) {
    std::move(from.page, end, std::back_inserter(to.pages));
    from.paper->pages.erase(from.page, end);
    tellPages();
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

ScannedPage* Visit::Inside::pageOrRemoved(int pageId) {
    if (const auto place = page(pageId)) return &*place->page;
    return data.removed && data.removed->page.id == pageId ? &data.removed->page : nullptr;
}

bool Visit::Inside::pagesAreRead() const {
    bool any = false;
    for (const ScannedPaper& paper : data.papers)
        for (const ScannedPage& page : paper.pages) {
            if (page.progress == PageProgress::Reading) return false;
            any = any || (page.progress == PageProgress::Ready && !leftOut(page));
        }
    return any;
}

bool Visit::Inside::pagesAreBeingRead() const {
    return std::ranges::any_of(data.papers, [](const ScannedPaper& paper) {
        return std::ranges::any_of(
            paper.pages, [](const ScannedPage& page) { return page.progress == PageProgress::Reading; });
    });
}

void Visit::Inside::tellPages() {
    emit visit.papersChanged();
    emit visit.canConfirmChanged();
}

}  // namespace tramso
