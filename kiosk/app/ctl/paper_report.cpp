// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/paper_report.h"

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "ocr/papers/handwriting.h"
#include "ocr/papers/paper_reader.h"
#include "ocr/papers/paper_sight.h"

namespace tramso::ctl {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kCutOutMargin = 12;   // px around a value
constexpr int kCutOutQuality = 75;  // of the JPEG

// One paper: what it was taken for, and its pages.
struct Paper {
    std::optional<PaperSight> sight;
    std::size_t first = 0;
    std::vector<const PageReading*> pages;
};

// A page without a title of its own goes on with the paper before it, in the same PDF.
bool goesOn(const PageSource& before, const PageSource& source) {
    return source.pdfPage > 1 && source.pdfPage == before.pdfPage + 1 && source.file == before.file;
}

std::vector<Paper> papersOf(const std::vector<PageSource>& sources, const std::vector<PageReading>& pages) {
    std::vector<Paper> papers;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto sight = recognisePaper(pages[i]);
        const bool more = !sight && i > 0 && papers.back().sight && goesOn(sources[i - 1], sources[i]);
        if (!more) papers.push_back({sight, i, {}});
        papers.back().pages.push_back(&pages[i]);
    }
    return papers;
}

std::string cutOutOf(const PageReading& page, Box box) {
    box.x -= kCutOutMargin;
    box.y -= kCutOutMargin;
    box.width += 2 * kCutOutMargin;
    box.height += 2 * kCutOutMargin;
    return decodePicture(page.cleanPicture)
        .and_then([&](const Picture& picture) { return cutOut(picture, box); })
        .and_then([](const Picture& part) { return encodeJpeg(part, kCutOutQuality); })
        .map([](const Bytes& jpeg) { return toBase64(jpeg); })
        .value_or(std::string{});
}

Json valueJson(const Paper& paper, const ReadField& value, bool cutOuts) {
    const FoundField& field = value.field;
    Json json = {{"key", field.key},
                 {"value", field.value},
                 {"confidence", field.confidence},
                 {"page", paper.first + static_cast<std::size_t>(field.page)},
                 {"box", {field.box.x, field.box.y, field.box.width, field.box.height}},
                 {"doubt", nameOf(value.doubt)},
                 {"handwritten", value.handwritten}};
    if (cutOuts || value.handwritten)
        json["cut_out"] = cutOutOf(*paper.pages[static_cast<std::size_t>(field.page)], field.box);
    return json;
}

Json paperJson(const Paper& paper, bool cutOuts) {
    Json numbers = Json::array();
    for (std::size_t i = 0; i < paper.pages.size(); ++i) numbers.push_back(paper.first + i);
    Json fields = Json::array();
    if (paper.sight) {
        const auto today = vietnamDay(SystemClock{}.now());
        auto values = readPaper(paper.pages, paper.sight->kind, today);
        markHandwriting(values, paper.pages, paper.sight->kind);
        for (const ReadField& value : values) fields.push_back(valueJson(paper, value, cutOuts));
    }
    return {{"kind", paper.sight ? nameOf(paper.sight->kind) : "unknown"},
            {"confidence", paper.sight ? paper.sight->confidence : 0},
            {"pages", numbers},
            {"fields", fields}};
}

}  // namespace

Json papersJson(const std::vector<PageSource>& sources, const std::vector<PageReading>& pages, bool cutOuts) {
    Json papers = Json::array();
    for (const Paper& paper : papersOf(sources, pages)) papers.push_back(paperJson(paper, cutOuts));
    return papers;
}

}  // namespace tramso::ctl
