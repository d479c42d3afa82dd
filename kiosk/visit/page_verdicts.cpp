// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/visit/visit_data.h"

namespace tramso {

bool leftOut(const ScannedPage& page) {
    return page.judged && page.quality.verdict == PageVerdict::Blank && !page.insisted;
}

bool anyPage(const VisitData& data) {
    return std::ranges::any_of(data.papers, [](const ScannedPaper& paper) {
        return std::ranges::any_of(paper.pages, [](const ScannedPage& page) { return !leftOut(page); });
    });
}

const ScannedPage* earlierTwin(const ScannedPage& page, const VisitData& data) {
    for (const ScannedPaper& paper : data.papers)
        for (const ScannedPage& other : paper.pages)
            if (std::ranges::find(page.sameAs, other.id) != page.sameAs.end()) return &other;
    return nullptr;
}

std::optional<PageDoubt> doubtOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::Good:
            return std::nullopt;
        case PageVerdict::Blank:
            return PageDoubt::Blank;
        case PageVerdict::TooDark:
            return PageDoubt::TooDark;
        case PageVerdict::TooLight:
            return PageDoubt::TooLight;
        case PageVerdict::TooCoarse:
            return PageDoubt::TooCoarse;
        case PageVerdict::Blurred:
            return PageDoubt::Blurred;
        case PageVerdict::SecondSheet:
            return PageDoubt::SecondSheet;
        case PageVerdict::CutOff:
            return PageDoubt::CutOff;
        case PageVerdict::Glare:
            return PageDoubt::Glare;
        case PageVerdict::SamePage:
            return PageDoubt::SamePage;
        case PageVerdict::Unreadable:
            return PageDoubt::Unreadable;
    }
    return PageDoubt::Unreadable;
}

PageVerdict verdictOf(const ScannedPage& page, const VisitData& data) {
    if (!page.judged) return PageVerdict::Good;
    const bool good = page.quality.verdict == PageVerdict::Good;
    return good && earlierTwin(page, data) != nullptr ? PageVerdict::SamePage : page.quality.verdict;
}

}  // namespace tramso
