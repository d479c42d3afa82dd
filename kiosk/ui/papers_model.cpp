// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/papers_model.h"

#include <algorithm>

#include "kiosk/ui/words.h"

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
        case PageVerdict::CutOff:
            return Show::CutOff;
        case PageVerdict::Unreadable:
            return Show::Unreadable;
    }
    return Show::Unreadable;
}

Show::PageState stateOf(const ScannedPage& page) {
    switch (page.progress) {
        case PageProgress::Reading:
            return Show::Reading;
        case PageProgress::Failed:
            return Show::Failed;
        case PageProgress::Ready:
            break;
    }
    return page.reading ? stateOf(page.reading->quality.verdict) : Show::Reading;
}

}  // namespace

PapersModel::PapersModel(Visit& visit, const PageImages& images, const FaultTexts& texts, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images}, texts_{texts} {
    connect(&visit, &Visit::papersChanged, this, &PapersModel::refresh);
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
                                   [](const ScannedPaper& paper) { return paper.pages.empty(); });
    selected_ = papers.empty() ? "" : open == papers.end() ? papers.front().rule.key : open->rule.key;
}

void PapersModel::select(const QString& paper) {
    selected_ = paper.toStdString();
    refresh();
}

bool PapersModel::scanningHere() const {
    return visit_.scanning() && visit_.scanningPaper() == selected_;
}

int PapersModel::missing() const {
    const auto& papers = visit_.data().papers;
    return static_cast<int>(std::count_if(papers.begin(), papers.end(), [](const ScannedPaper& paper) {
        return paper.rule.required && paper.pages.empty();
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
    if (paper.pages.empty()) return Show::Open;
    int state = Show::Done;
    for (const ScannedPage& page : paper.pages) {
        const Show::PageState seen = tramso::stateOf(page);
        if (seen == Show::Reading) return Show::Busy;
        if (seen != Show::Good) state = Show::LookAgain;
    }
    return state;
}

PaperRow PapersModel::rowOf(const ScannedPaper& paper) const {
    PaperRow row;
    row.key = shown(paper.rule.key);
    row.title = shown(paper.rule.title, visit_);
    row.hint = shown(paper.rule.hint, visit_);
    row.required = paper.rule.required;
    row.original = paper.rule.kind == PaperKind::Original;
    row.selected = paper.rule.key == selected_;
    row.state = stateOf(paper);
    row.pages = static_cast<int>(paper.pages.size());
    return row;
}

PageRow PapersModel::rowOf(const ScannedPage& page, int number) const {
    const Show::PageState state = tramso::stateOf(page);
    PageRow row;
    row.key = QString::number(page.id);
    row.id = page.id;
    row.number = number;
    row.image = images_.address(QStringLiteral("page/%1").arg(page.id));
    row.state = state;
    if (state == Show::Failed) row.fault = shown(texts_.of(page.fault).what, visit_);
    return row;
}

void PapersModel::refresh() {
    std::vector<PaperRow> papers;
    std::vector<PageRow> pages;
    for (const ScannedPaper& paper : visit_.data().papers) {
        papers.push_back(rowOf(paper));
        if (paper.rule.key != selected_) continue;
        for (std::size_t i = 0; i < paper.pages.size(); ++i)
            pages.push_back(rowOf(paper.pages[i], static_cast<int>(i) + 1));
    }
    papers_.show(papers);
    pages_.show(pages);
    emit changed();
}

}  // namespace tramso
