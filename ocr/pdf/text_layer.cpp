// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/text_layer.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "kiosk/base/text.h"
#include "ocr/median.h"
#include "ocr/pdf/blank_font.h"

namespace tramso {
namespace {

constexpr double kPointsPerInch = 72.0;
constexpr double kSmallestSize = 1.0;         // pt
constexpr double kLargestSize = 1000.0;       // pt
constexpr double kLargestStretch = 10'000.0;  // %, a stray box must not leave the range of PDF numbers

// One word ready to write.
struct Placed {
    std::u32string text;
    double left, right, top, bottom;  // pt, y upwards
};

// Characters without a shape would only disturb a search.
bool isWritten(char32_t point) {
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    const bool filler = point == U'\u00AD' || (point >= 0x200B && point <= 0x200F) || point == 0xFEFF;
    return !control && !filler && point != U' ' && point != U'\u00A0' && (point & 0xFFFE) != 0xFFFE;
}

std::u32string visibleText(const std::string& utf8) {
    std::u32string text = toCodePoints(toNfc(utf8).value_or(utf8));
    std::erase_if(text, [](char32_t point) { return !isWritten(point); });
    return text;
}

// Size and baseline shared by the words of a line, so that readers see one line and not a staircase.
struct LineMeasure {
    double size;
    double baseline;
};

LineMeasure measure(const std::vector<Placed>& line) {
    std::vector<double> heights;
    std::vector<double> bottoms;
    for (const Placed& word : line) {
        heights.push_back(word.top - word.bottom);
        bottoms.push_back(word.bottom);
    }
    const double size = std::clamp(median(std::move(heights)), kSmallestSize, kLargestSize);
    return {size, median(std::move(bottoms)) - size * kBlankDescent / 1000.0};
}

void show(std::string& out, const std::string& hex, double x, double y, double width, double naturalWidth) {
    const double stretch = std::clamp(100.0 * width / naturalWidth, 1.0, kLargestStretch);
    fmt::format_to(std::back_inserter(out), "1 0 0 1 {:.2f} {:.2f} Tm {:.2f} Tz <{}> Tj\n", x, y, stretch,
                   hex);
}

void writeLine(std::string& out, const std::vector<Placed>& line, GlyphCodes& codes) {
    const auto [size, baseline] = measure(line);
    const double advance = size * kBlankAdvance / 1000.0;
    fmt::format_to(std::back_inserter(out), "{} {:.2f} Tf\n", kTextFontName, size);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Placed& word = line[i];
        const auto length = static_cast<double>(word.text.size());
        show(out, codes.hexOf(word.text), word.left, baseline, word.right - word.left, advance * length);
        if (i + 1 == line.size()) continue;
        show(out, codes.hexOf(U" "), word.right, baseline, line[i + 1].left - word.right, advance);
    }
}

Placed place(const Word& word, const PageReading& page) {
    const double scale = kPointsPerInch / page.dpi;
    const auto inPicture = [](int value, int extent, int limit) {
        return static_cast<double>(std::clamp<std::int64_t>(std::int64_t{value} + extent, 0, limit));
    };
    const Box& box = word.box;
    return {visibleText(word.text), inPicture(box.x, 0, page.width) * scale,
            inPicture(box.x, box.width, page.width) * scale,
            (page.height - inPicture(box.y, 0, page.height)) * scale,
            (page.height - inPicture(box.y, box.height, page.height)) * scale};
}

}  // namespace

std::string textLayer(const PageReading& page, GlyphCodes& codes) {
    std::string body;
    std::vector<Placed> line;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        Placed word = place(page.words[i], page);
        if (!word.text.empty()) line.push_back(std::move(word));
        const bool last = i + 1 == page.words.size() || page.words[i + 1].line != page.words[i].line;
        if (!last || line.empty()) continue;
        writeLine(body, line, codes);
        line.clear();
    }
    return body.empty() ? body : "BT\n3 Tr\n" + body + "ET\n";
}

}  // namespace tramso
