// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/paper_sight.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/papers/catalogue.h"
#include "ocr/papers/heading.h"
#include "ocr/papers/zone.h"

namespace tramso {
namespace {

// Out of 100: a title that fits letter by letter, then the labels known of the paper.
constexpr double kForTitle = 65.0;
constexpr double kForMarks = 35.0;
constexpr double kMarksForAll = 0.6;  // share of the marks that gets all of it: forms change, rows get lost
constexpr double kLeastTitle = 0.7;   // fit below which a heading is another title
constexpr double kSureTitle = 0.9;    // fit from which a title needs no label to confirm it
constexpr double kMarksAlone = 0.6;   // share of the marks that tells a paper whose title was lost
constexpr double kForMarksAlone = 75.0;
constexpr double kMoreSpecial =
    36.0;  // a court's decision is a decision as well: its labels do not outvote the court
constexpr int kLeastConfidence = 42;
constexpr int kFewestMarks = 3;  // found, where no title was

// How titles begin. A page with such a heading that is no title of the catalogue is another paper, whatever
// labels it shares.
constexpr auto kOpeners = std::to_array<const char*>(
    {"TỜ KHAI",    "ĐƠN",      "GIẤY",       "THÔNG BÁO", "THÔNG TƯ",  "HỢP ĐỒNG", "BIÊN BẢN", "PHIẾU",
     "BẢN",        "SỔ",       "QUYẾT ĐỊNH", "TRÍCH LỤC", "DANH SÁCH", "SƠ YẾU",   "LỊCH",     "CHỨNG CHỈ",
     "CHỨNG NHẬN", "BIÊN LAI", "HÓA ĐƠN",    "TỜ TRÌNH",  "KẾ HOẠCH",  "BÁO CÁO",  "XÁC NHẬN", "VĂN BẢN"});

// What these begin goes on below: "TỜ KHAI CẤP / GIẤY XÁC NHẬN …" is no giấy xác nhận.
constexpr auto kRequests =
    std::to_array<const char*>({"TỜ KHAI", "ĐƠN", "PHIẾU", "BIÊN BẢN", "THÔNG BÁO", "TỜ TRÌNH"});

struct Page {
    std::vector<Row> rows;
    std::vector<Heading> headings;
    bool zone = false;
    bool titled = false;  // a heading begins as titles do
};

bool standsIn(std::span<const Sign> signs, const Phrase& phrase) {
    return !findNear(signs, phrase, toleratedErrors(phrase.plain.size())).empty();
}

bool standsOn(const Page& page, const char* text) {
    const Phrase phrase = phraseOf(std::string{text});
    return std::ranges::any_of(page.rows, [&](const Row& row) { return standsIn(row.signs, phrase); });
}

bool standsInHeading(const Page& page, const char* text) {
    const Phrase phrase = phraseOf(std::string{text});
    return std::ranges::any_of(page.headings, [&](const Heading& h) { return standsIn(h.signs, phrase); });
}

bool beginsWithAny(const Phrase& phrase, std::span<const char* const> openers) {
    constexpr std::size_t kLong =
        5;  // letters; in shorter words a lost mark makes another word: "Số" and "SỔ"
    return std::ranges::any_of(openers, [&](const char* opener) {
        const Phrase begin = phraseOf(std::string{opener});
        return phrase.exact.starts_with(begin.exact) ||
               (begin.plain.size() >= kLong && phrase.plain.starts_with(begin.plain));
    });
}

bool beginsAsTitle(const Heading& heading) {
    return beginsWithAny(heading.phrase, kOpeners);
}

double bestTitle(const Page& page, const PaperSpec& spec) {
    double best = 0;
    for (const char* title : spec.titles) {
        const Phrase phrase = phraseOf(std::string{title});
        for (const Heading& heading : page.headings)
            if (!beginsWithAny(heading.above, kRequests)) best = std::max(best, titleFit(heading, phrase));
    }
    return best;
}

double confidenceOf(const Page& page, const PaperSpec& spec) {
    if (spec.kind == PaperType::IdCardBack && page.zone) return 100;
    const bool complete = spec.needs == nullptr || standsInHeading(page, spec.needs);
    const double title = bestTitle(page, spec);
    const auto marks =
        std::ranges::count_if(spec.marks, [&](const char* mark) { return standsOn(page, mark); });
    const double share = static_cast<double>(marks) / static_cast<double>(spec.marks.size());
    if (complete && (title >= kSureTitle || (title >= kLeastTitle && marks > 0)))
        return kForTitle * title + kForMarks * std::min(1.0, share / kMarksForAll);
    const bool told = (title >= kLeastTitle || !page.titled) && share >= kMarksAlone && marks >= kFewestMarks;
    return told ? kForMarksAlone * share : 0;
}

}  // namespace

std::optional<PaperSight> recognisePaper(const PageReading& page) {
    Page seen{rowsOf(page, 0), {}, findZone(page).has_value(), false};
    seen.headings = headingsOf(seen.rows);
    seen.titled = std::ranges::any_of(seen.headings, beginsAsTitle);
    PaperSight best;
    double bestRank = 0;
    for (const PaperSpec& spec : paperCatalogue()) {
        const double confidence = confidenceOf(seen, spec);
        const double rank =
            confidence > kForTitle / 2 && spec.needs != nullptr ? confidence + kMoreSpecial : confidence;
        if (rank <= bestRank) continue;
        bestRank = rank;
        best = {spec.kind, static_cast<int>(std::lround(std::min(confidence, 100.0)))};
    }
    if (best.confidence < kLeastConfidence) return std::nullopt;
    return best;
}

}  // namespace tramso
