// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/paper_home.h"

#include <algorithm>

#include "ocr/fields/field_finder.h"

namespace tramso {
namespace {

// Out of 100, as titleMatch gives it.
constexpr int kBelongs = 80;       // a title is read without doubt
constexpr int kMayBelong = 60;     // below this a page is not the paper it lies with
constexpr int kClearly = 90;       // where the paper it lies with has no title to compare
constexpr std::size_t kLong = 20;  // bytes of a title that no other kind of paper begins with by chance

int fitOf(const ScannedPage& page, const std::string& paper) {
    const auto fit = page.fits.find(paper);
    return fit == page.fits.end() ? 0 : fit->second;
}

bool hasTitle(const ScannedPage& page) {
    return std::ranges::any_of(page.fits, [](const auto& fit) { return fit.second >= kBelongs; });
}

bool hasLongTitle(const PaperRule& paper) {
    return std::ranges::any_of(paper.titles, [](const std::string& title) { return title.size() >= kLong; });
}

// The paper a page belongs to by its title; null when it may stay.
const ScannedPaper* homeOf(const ScannedPage& page, const ScannedPaper& lies, const VisitData& data) {
    const bool untitled = lies.rule.titles.empty();
    if (!untitled && fitOf(page, lies.rule.key) >= kMayBelong) return nullptr;
    const ScannedPaper* home = nullptr;
    for (const ScannedPaper& paper : data.papers)
        if (&paper != &lies && (!untitled || hasLongTitle(paper.rule)) &&
            fitOf(page, paper.rule.key) >= (untitled ? kClearly : kBelongs) &&
            (home == nullptr || fitOf(page, paper.rule.key) > fitOf(page, home->rule.key)))
            home = &paper;
    return home;
}

}  // namespace

TitleFits titleFits(const PageReading& page, const std::vector<PaperRule>& papers) {
    TitleFits fits;
    for (const PaperRule& paper : papers)
        for (const std::string& title : paper.titles)
            fits[paper.key] = std::max(fits[paper.key], titleMatch(page, title));
    return fits;
}

std::vector<MisplacedPages> misplacedPages(const VisitData& data) {
    std::vector<MisplacedPages> misplaced;
    for (const ScannedPaper& paper : data.papers) {
        int number = 0;
        bool goesOn = false;  // the page before it is misplaced
        for (const ScannedPage& page : paper.pages) {
            number += leftOut(page) ? 0 : 1;
            const ScannedPaper* home = homeOf(page, paper, data);
            goesOn = goesOn && home == nullptr && !hasTitle(page);
            if (goesOn) ++misplaced.back().count;
            if (home == nullptr) continue;
            misplaced.push_back({page.id, number, 1, paper.rule.key, home->rule.key});
            goesOn = true;
        }
    }
    return misplaced;
}

}  // namespace tramso
