// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

// Below this a page's title is not the one asked for; recognition alone rarely costs that much.
constexpr int kTitleFloor = 60;

Finding finding(std::string rule, Severity severity, const PaperRule& paper, LocalText what,
                LocalText advice) {
    return {std::move(rule), severity, paper.key, std::move(what), std::move(advice)};
}

Finding missing(const PaperRule& paper) {
    return finding("paper.missing", Severity::Stop, paper,
                   {fmt::format("Chưa có {}.", paper.title.vi), fmt::format("Missing: {}.", paper.title.en)},
                   {"Mời quét giấy này. Nếu không mang theo, có thể gửi trước và bổ sung sau.",
                    "Please scan it. If it is not here, the dossier can be sent now and completed later."});
}

Finding onlyBlank(const PaperRule& paper) {
    return finding(
        "paper.no_page", Severity::Stop, paper,
        {fmt::format("{}: chỉ có trang trắng.", paper.title.vi),
         fmt::format("{}: only blank pages.", paper.title.en)},
        {"Mời lật giấy và quét mặt có chữ.", "Please turn the sheet over and scan the side with text."});
}

Finding unreadable(const PaperRule& paper, std::size_t page, PageState state) {
    const bool blurred = state == PageState::Blurred;
    const bool dark = state == PageState::TooDark;
    const char* vi = blurred ? "bị mờ" : dark ? "quá tối" : "không đọc được";
    const char* en = blurred ? "is blurred" : dark ? "is too dark" : "cannot be read";
    return finding("page.unreadable", Severity::Stop, paper,
                   {fmt::format("{}: trang {} {}.", paper.title.vi, page, vi),
                    fmt::format("{}: page {} {}.", paper.title.en, page, en)},
                   {"Mời quét lại trang này, đặt giấy phẳng và sát mặt kính.",
                    "Please scan this page again, flat against the glass."});
}

Finding cutOff(const PaperRule& paper, std::size_t page) {
    return finding("page.cut_off", Severity::Warn, paper,
                   {fmt::format("{}: trang {} có thể bị mất chữ ở mép.", paper.title.vi, page),
                    fmt::format("{}: page {} may have lost text at its edge.", paper.title.en, page)},
                   {"Mời xem lại trang này; nếu thiếu chữ, quét lại cho thẳng.",
                    "Please look at this page; if text is missing, scan it again, straight."});
}

Finding otherPaper(const PaperRule& paper) {
    return finding(
        "paper.other", Severity::Warn, paper,
        {fmt::format("Giấy đã quét có vẻ không phải {}.", paper.title.vi),
         fmt::format("What was scanned does not look like: {}.", paper.title.en)},
        {"Mời kiểm tra đã chọn đúng loại giấy.", "Please check that the right kind of paper was chosen."});
}

void judge(const PaperRule& paper, const PaperFacts& facts, std::vector<Finding>& findings) {
    const bool blank =
        std::ranges::all_of(facts.pages, [](PageState state) { return state == PageState::Blank; });
    if (blank) {
        findings.push_back(onlyBlank(paper));
        return;
    }
    bool anyRead = false;
    for (std::size_t i = 0; i < facts.pages.size(); ++i) {
        const PageState state = facts.pages[i];
        const bool read = state == PageState::Good || state == PageState::CutOff;
        anyRead = anyRead || read;
        if (state == PageState::CutOff) findings.push_back(cutOff(paper, i + 1));
        if (!read && state != PageState::Blank) findings.push_back(unreadable(paper, i + 1, state));
    }
    if (anyRead && facts.titleMatch < kTitleFloor) findings.push_back(otherPaper(paper));
}

}  // namespace

void judgePapers(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const PaperRule& paper : input.procedure.papers) {
        const auto facts = std::ranges::find(input.papers, paper.key, &PaperFacts::key);
        if (facts != input.papers.end() && !facts->pages.empty())
            judge(paper, *facts, findings);
        else if (paper.required)
            findings.push_back(missing(paper));
    }
}

}  // namespace tramso::rules
