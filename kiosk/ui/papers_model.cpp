// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/papers_model.h"

#include <algorithm>

#include "kiosk/ui/words.h"
#include "kiosk/visit/paper_home.h"

namespace tramso {
namespace {

Show::PageState stateOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::Good:
            return Show::Good;
        case PageVerdict::Blank:
            return Show::Blank;
        case PageVerdict::Blurred:
            return Show::Blurred;
        case PageVerdict::TooDark:
            return Show::TooDark;
        case PageVerdict::TooLight:
            return Show::TooLight;
        case PageVerdict::TooCoarse:
            return Show::TooCoarse;
        case PageVerdict::CutOff:
            return Show::CutOff;
        case PageVerdict::Glare:
            return Show::Glare;
        case PageVerdict::SecondSheet:
            return Show::SecondSheet;
        case PageVerdict::SamePage:
            return Show::SamePage;
        case PageVerdict::Unreadable:
            return Show::Unreadable;
    }
    return Show::Unreadable;
}

// What is wrong shows at once; that all is well only when the page has been read too.
Show::PageState stateOf(const ScannedPage& page, const VisitData& data) {
    if (page.progress == PageProgress::Failed) return Show::Failed;
    const Show::PageState seen = stateOf(verdictOf(page, data));
    return page.progress == PageProgress::Reading && seen == Show::Good ? Show::Reading : seen;
}

QRectF rectOf(const std::optional<PageMark>& mark) {
    return mark ? QRectF{mark->x, mark->y, mark->width, mark->height} : QRectF{};
}

// The edge a mark lies along.
Show::PageEdge edgeOf(const QRectF& mark) {
    constexpr qreal kNearly = 0.01;
    if (mark.isEmpty()) return Show::NoEdge;
    const bool tall = mark.height() > mark.width();
    if (tall) return mark.left() < kNearly ? Show::LeftEdge : Show::RightEdge;
    return mark.top() < kNearly ? Show::TopEdge : Show::BottomEdge;
}

// Pages that are sent, and the number each of them has.
int countSent(const ScannedPaper& paper) {
    return static_cast<int>(
        std::ranges::count_if(paper.pages, [](const ScannedPage& page) { return !leftOut(page); }));
}

}  // namespace

PapersModel::PapersModel(Visit& visit, const PageImages& images, const FaultTexts& texts, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images}, texts_{texts} {
    connect(&visit, &Visit::papersChanged, this, &PapersModel::refresh);
    connect(&visit, &Visit::pageGrew, this, &PapersModel::grew);
    connect(&visit, &Visit::scanningChanged, this, &PapersModel::refresh);
    connect(&visit, &Visit::languageChanged, this, &PapersModel::refresh);
    connect(&visit, &Visit::stepChanged, this, &PapersModel::enter);
    enter();
}

void PapersModel::enter() {
    const auto& papers = visit_.data().papers;
    const bool there = std::any_of(papers.begin(), papers.end(),
                                   [&](const ScannedPaper& paper) { return paper.rule.key == selected_; });
    if (!there) selectFirstOpen();
    refresh();
}

void PapersModel::selectFirstOpen() {
    const auto& papers = visit_.data().papers;
    const auto open = std::find_if(papers.begin(), papers.end(),
                                   [](const ScannedPaper& paper) { return countSent(paper) == 0; });
    selected_ = papers.empty() ? "" : open == papers.end() ? papers.front().rule.key : open->rule.key;
}

void PapersModel::bringHome(int page) {
    const auto misplaced = misplacedPages(visit_.data());
    const auto pages = std::ranges::find(misplaced, page, &MisplacedPages::first);
    if (pages == misplaced.end()) return;
    selected_ = pages->to;
    visit_.bringHome(page);
}

void PapersModel::select(const QString& paper) {
    selected_ = paper.toStdString();
    refresh();
}

bool PapersModel::scanningHere() const {
    return visit_.scanning() && visit_.scanningPaper() == selected_;
}

QString PapersModel::growing() const {
    return images_.address(QStringLiteral("growing"));
}

qreal PapersModel::grown() const {
    const GrowingPage& page = visit_.data().growing;
    if (page.width == 0 || page.expected == 0) return 0;
    const auto rows = static_cast<qreal>(page.rgb.size()) / (3.0 * page.width);
    return std::min(1.0, rows / page.expected);
}

bool PapersModel::canPutBack() const {
    const auto& removed = visit_.data().removed;
    return removed.has_value() && removed->paper == selected_;
}

QString PapersModel::removed() const {
    return canPutBack() ? images_.address(QStringLiteral("removed")) : QString{};
}

int PapersModel::missing() const {
    const auto& papers = visit_.data().papers;
    return static_cast<int>(std::count_if(papers.begin(), papers.end(), [](const ScannedPaper& paper) {
        return paper.rule.alwaysRequired() && countSent(paper) == 0;
    }));
}

int PapersModel::reading() const {
    int count = 0;
    for (const ScannedPaper& paper : visit_.data().papers)
        for (const ScannedPage& page : paper.pages) count += page.progress == PageProgress::Reading ? 1 : 0;
    return count;
}

int PapersModel::stateOf(const ScannedPaper& paper) const {
    if (visit_.scanning() && visit_.scanningPaper() == paper.rule.key) return Show::Scanning;
    if (countSent(paper) == 0) return Show::Open;
    int state = Show::Done;
    for (const ScannedPage& page : paper.pages) {
        if (leftOut(page)) continue;
        if (page.progress == PageProgress::Reading) return Show::Busy;
        if (!page.insisted && tramso::stateOf(page, visit_.data()) != Show::Good) state = Show::LookAgain;
    }
    const auto misplaced = misplacedPages(visit_.data());
    if (std::ranges::find(misplaced, paper.rule.key, &MisplacedPages::from) != misplaced.end())
        state = Show::LookAgain;
    return state;
}

void PapersModel::nameTwin(PageRow& row, const ScannedPage& twin) const {
    for (const ScannedPaper& paper : visit_.data().papers) {
        int number = 0;
        for (const ScannedPage& other : paper.pages) {
            number += leftOut(other) ? 0 : 1;
            if (other.id != twin.id) continue;
            row.twinPaper = shown(paper.rule.title, visit_);
            row.twinNumber = number;
        }
    }
}

PaperRow PapersModel::rowOf(const ScannedPaper& paper) const {
    PaperRow row;
    row.key = shown(paper.rule.key);
    row.title = shown(paper.rule.title, visit_);
    row.hint = shown(paper.rule.hint, visit_);
    row.required = paper.rule.alwaysRequired();
    row.original = paper.rule.kind == PaperKind::Original;
    row.selected = paper.rule.key == selected_;
    row.state = stateOf(paper);
    row.pages = countSent(paper);
    return row;
}

PageRow PapersModel::rowOf(const ScannedPage& page, int number) const {
    const VisitData& data = visit_.data();
    PageRow row;
    row.key = QString::number(page.id);
    row.id = page.id;
    row.number = number;
    row.image = images_.address(QStringLiteral("page/%1").arg(page.id));
    row.state = tramso::stateOf(page, data);
    row.insisted = page.insisted;
    row.leftOut = leftOut(page);
    row.reading = page.progress == PageProgress::Reading;
    row.mark = rectOf(page.quality.mark);
    if (row.state == Show::CutOff) row.edge = edgeOf(row.mark);
    if (row.state == Show::SamePage)
        if (const ScannedPage* twin = earlierTwin(page, data)) nameTwin(row, *twin);
    if (row.state == Show::Failed) row.fault = shown(texts_.of(page.fault).what, visit_);
    return row;
}

// Backs left out come after the pages: they are a remark, not pages.
std::vector<PageRow> PapersModel::rowsOf(const ScannedPaper& paper) const {
    std::vector<PageRow> rows;
    std::vector<PageRow> backs;
    int number = 0;
    for (const ScannedPage& page : paper.pages) {
        const bool back = leftOut(page);
        (back ? backs : rows).push_back(rowOf(page, back ? 0 : ++number));
        if (!back) {
            rows.back().first = number == 1;
            rows.back().last = number == countSent(paper);
        }
    }
    rows.insert(rows.end(), backs.begin(), backs.end());
    return rows;
}

std::vector<MisplacedRow> PapersModel::misplacedRows() const {
    const auto& papers = visit_.data().papers;
    const auto titleOf = [&](const std::string& key) {
        const auto paper =
            std::ranges::find(papers, key, [](const ScannedPaper& one) { return one.rule.key; });
        return shown(paper->rule.title, visit_);
    };
    std::vector<MisplacedRow> rows;
    for (const MisplacedPages& pages : misplacedPages(visit_.data())) {
        MisplacedRow row;
        row.key = QString::number(pages.first);
        row.id = pages.first;
        row.number = pages.number;
        row.count = pages.count;
        row.paper = shown(pages.from);
        row.paperTitle = titleOf(pages.from);
        row.home = titleOf(pages.to);
        rows.push_back(row);
    }
    return rows;
}

void PapersModel::refresh() {
    std::vector<PaperRow> papers;
    std::vector<PageRow> pages;
    for (const ScannedPaper& paper : visit_.data().papers) {
        papers.push_back(rowOf(paper));
        if (paper.rule.key == selected_) pages = rowsOf(paper);
    }
    // Before the card that opens asks for them.
    pages_.show(pages);
    papers_.show(papers);
    misplaced_.show(misplacedRows());
    emit changed();
}

}  // namespace tramso
