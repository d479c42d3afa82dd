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

// What is said of a page in a state, after "page 2 …".
struct StateWords {
    PageState state;
    const char* vi;
    const char* en;
};
constexpr StateWords kStateWords[] = {
    {PageState::Blank, "không có chữ", "has nothing on it"},
    {PageState::Blurred, "bị mờ", "is blurred"},
    {PageState::TooDark, "quá tối", "is too dark"},
    {PageState::TooLight, "quá nhạt", "is too faint"},
    {PageState::TooCoarse, "không đủ nét", "is not fine enough"},
    {PageState::CutOff, "có thể bị mất chữ ở mép", "may have lost text at its edge"},
    {PageState::Glare, "có chỗ bị lóa", "has a spot wiped out by light"},
    {PageState::SecondSheet, "bị tờ khác che", "is partly covered by another sheet"},
    {PageState::Unreadable, "không đọc được", "cannot be read"},
    {PageState::SamePage, "giống một trang đã quét", "looks like a page scanned before"}};

LocalText pageWords(const PaperRule& paper, std::size_t page, PageState state) {
    const auto words = std::ranges::find(kStateWords, state, &StateWords::state);
    return {fmt::format("{}: trang {} {}", paper.title.vi, page, words->vi),
            fmt::format("{}: page {} {}", paper.title.en, page, words->en)};
}

bool isReadable(PageState state) {
    return state == PageState::Good || state == PageState::CutOff || state == PageState::Glare ||
           state == PageState::SecondSheet || state == PageState::SamePage;
}

Finding insisted(const PaperRule& paper, std::size_t page, PageState state) {
    const LocalText words = pageWords(paper, page, state);
    return finding(
        "page.insisted", Severity::Info, paper,
        {words.vi + "; người nộp vẫn dùng.", words.en + "; it is sent all the same."},
        {"Hồ sơ ghi lại điều này để cán bộ biết.", "The dossier says so, for the officer to know."});
}

Finding doubtful(const PaperRule& paper, std::size_t page, PageState state) {
    const LocalText words = pageWords(paper, page, state);
    const LocalText what{words.vi + ".", words.en + "."};
    if (!isReadable(state))
        return finding("page.unreadable", Severity::Stop, paper, what,
                       {"Mời quét lại trang này, đặt giấy phẳng và sát mặt kính.",
                        "Please scan this page again, flat against the glass."});
    if (state == PageState::CutOff)
        return finding("page.cut_off", Severity::Warn, paper, what,
                       {"Mời xem lại trang này; nếu thiếu chữ, quét lại cho thẳng.",
                        "Please look at this page; if text is missing, scan it again, straight."});
    if (state == PageState::SamePage)
        return finding("page.doubtful", Severity::Warn, paper, what,
                       {"Mời xem lại; nếu trùng, xin bỏ một trang.",
                        "Please look again; if it is the same, take one of them out."});
    return finding("page.doubtful", Severity::Warn, paper, what,
                   {"Mời xem lại trang này; nếu mất chữ, quét lại.",
                    "Please look at this page; if text is missing, scan it again."});
}

Finding otherPaper(const PaperRule& paper) {
    return finding(
        "paper.other", Severity::Warn, paper,
        {fmt::format("Giấy đã quét có vẻ không phải {}.", paper.title.vi),
         fmt::format("What was scanned does not look like: {}.", paper.title.en)},
        {"Mời kiểm tra đã chọn đúng loại giấy.", "Please check that the right kind of paper was chosen."});
}

// Said with the place it belongs to, which the screen offers to bring it to.
Finding belongsTo(const PaperRule& paper, const PaperRule& home) {
    return finding("paper.other", Severity::Warn, paper,
                   {fmt::format("Ở mục {} có trang là {}.", paper.title.vi, home.title.vi),
                    fmt::format("Under {} lies a page that is: {}.", paper.title.en, home.title.en)},
                   {"Mời chuyển trang về đúng mục.", "Please move the page to where it belongs."});
}

Finding tooLarge(const PaperRule& paper, std::size_t pages) {
    return finding(
        "paper.large", Severity::Stop, paper,
        {fmt::format("{}: {} trang, lớn hơn mức cổng dịch vụ công nhận.", paper.title.vi, pages),
         fmt::format("{}: {} pages are more than the online service takes.", paper.title.en, pages)},
        {"Mời bỏ các trang không cần, hoặc gọi tình nguyện viên.",
         "Please remove pages that are not needed, or call a volunteer."});
}

Finding notSigned(const PaperRule& paper) {
    return finding("paper.unsigned", Severity::Warn, paper,
                   {fmt::format("{}: chưa thấy chữ ký.", paper.title.vi),
                    fmt::format("{}: no signature was found.", paper.title.en)},
                   {"Mời ký, ghi rõ họ tên, rồi quét lại trang đó. Nếu đã ký thì cứ gửi.",
                    "Please sign it, write your name and scan that page again. If it is signed, send it."});
}

void judge(const PaperRule& paper, const PaperFacts& facts, std::vector<Finding>& findings) {
    const auto isEmpty = [](const PageFacts& page) {
        return page.state == PageState::Blank && !page.insisted;
    };
    if (std::ranges::all_of(facts.pages, isEmpty)) {
        findings.push_back(onlyBlank(paper));
        return;
    }
    bool anyRead = false;
    for (std::size_t i = 0; i < facts.pages.size(); ++i) {
        const auto [state, wanted] = facts.pages[i];
        anyRead = anyRead || isReadable(state);
        if (state == PageState::Good || isEmpty(facts.pages[i])) continue;
        findings.push_back(wanted ? insisted(paper, i + 1, state) : doubtful(paper, i + 1, state));
    }
    if (anyRead && facts.titleMatch < kTitleFloor && facts.looksLike.empty())
        findings.push_back(otherPaper(paper));
    if (paper.mustBeSigned && facts.unsignedRoom) findings.push_back(notSigned(paper));
}

}  // namespace

void judgePapers(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const PaperRule& paper : input.procedure.papers) {
        const auto facts = std::ranges::find(input.papers, paper.key, &PaperFacts::key);
        const bool scanned = facts != input.papers.end() && !facts->pages.empty();
        if (scanned) judge(paper, *facts, findings);
        const auto home = scanned
                              ? std::ranges::find(input.procedure.papers, facts->looksLike, &PaperRule::key)
                              : input.procedure.papers.end();
        if (home != input.procedure.papers.end()) findings.push_back(belongsTo(paper, *home));
        if (scanned && input.largestFile > 0 && facts->bytes > input.largestFile)
            findings.push_back(tooLarge(paper, facts->pages.size()));
        if (!scanned && paper.required) findings.push_back(missing(paper));
    }
}

}  // namespace tramso::rules
