// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/rule_dots.h"

#include <algorithm>
#include <vector>

#include "ocr/median.h"

namespace tramso {

namespace {

constexpr double kNarrowestMm = 0.25;  // of a dot
constexpr double kWidestMm = 0.8;
constexpr double kSticksOutMm = 0.014;  // ink below the rule, beyond what its soft edge has: a sixth of a px
constexpr double kDeepMm = 0.3;         // how far below is looked
constexpr double kWindowMm = 2.5;       // to each side, for what the rule is like without dots
constexpr double kLetterMm = 1.6;       // from the rule up to the letter's foot, at most
constexpr int kDark = 130;              // tone

// The middle one of the values around each place.
template <class T>
std::vector<T> usual(const std::vector<T>& values, int window) {
    std::vector<T> middle;
    const int count = static_cast<int>(values.size());
    middle.reserve(values.size());
    for (int i = 0; i < count; ++i)
        middle.push_back(median(std::vector<T>(values.begin() + std::max(0, i - window),
                                               values.begin() + std::min(count, i + window + 1))));
    return middle;
}

// One rule, looked at column by column.
class RuleEdge {
public:
    RuleEdge(Pix* white, const Extent& rule, double mm) : white_{white}, rule_{rule}, mm_{mm} {
        const int window = static_cast<int>(kWindowMm * mm);
        std::vector<int> bottoms;
        for (int x = rule.x; x < rule.x + rule.w; ++x) bottoms.push_back(bottomAt(x));
        bottom_ = usual(bottoms, window);
        std::vector<double> ink;
        ink.reserve(bottom_.size());
        for (int i = 0; i < rule.w; ++i) ink.push_back(inkBelow(i));
        const auto soft = usual(ink, window);
        for (int i = 0; i < rule.w; ++i)
            thick_.push_back(ink[static_cast<std::size_t>(i)] - soft[static_cast<std::size_t>(i)] >=
                             kSticksOutMm * mm);
    }

    // The columns of dots below letters, counted from the rule's left end, [first, second).
    [[nodiscard]] std::vector<std::pair<int, int>> dots() const {
        std::vector<std::pair<int, int>> found;
        for (int from = 0; from < rule_.w; ++from) {
            int to = from;
            while (to < rule_.w && thick_[static_cast<std::size_t>(to)]) ++to;
            const bool wide = to - from >= kNarrowestMm * mm_ && to - from <= kWidestMm * mm_;
            if (wide && endsBelow(from, to) && letterAbove(from, to)) found.emplace_back(from, to);
            from = std::max(from, to);
        }
        return found;
    }

private:
    // The lowest dark row of the rule itself.
    [[nodiscard]] int bottomAt(int x) const {
        int bottom = rule_.y + rule_.h - 1;
        while (bottom > rule_.y && toneAt(white_, x, bottom) >= kDark) --bottom;
        return bottom;
    }

    // Ink below the rule in px of black.
    [[nodiscard]] double inkBelow(int column) const {
        double ink = 0;
        const int from = bottom_[static_cast<std::size_t>(column)] + 1;
        for (int y = from; y < from + static_cast<int>(kDeepMm * mm_); ++y)
            ink += (255 - toneAt(white_, rule_.x + column, y)) / 255.0;
        return ink;
    }

    // A descender goes on.
    [[nodiscard]] bool endsBelow(int from, int to) const {
        for (int i = from; i < to; ++i) {
            const int y = bottom_[static_cast<std::size_t>(i)] + 1 + static_cast<int>(2 * kDeepMm * mm_);
            if (toneAt(white_, rule_.x + i, y) < kDark) return false;
        }
        return true;
    }

    [[nodiscard]] bool letterAbove(int from, int to) const {
        const int beside = (to - from) / 2;
        for (int x = std::max(0, rule_.x + from - beside);
             x < std::min(pixGetWidth(white_), rule_.x + to + beside); ++x)
            for (int y = rule_.y - static_cast<int>(kLetterMm * mm_); y < rule_.y; ++y)
                if (toneAt(white_, x, y) < kDark) return true;
        return false;
    }

    Pix* white_;
    Extent rule_;
    double mm_;
    std::vector<int> bottom_;
    std::vector<bool> thick_;
};

}  // namespace

void spareDots(Pix* mask, Pix* white, int dpi) {
    const double mm = dpi / 25.4;
    const BoxaPtr rules = inkExtents(mask);
    for (int i = 0; i < boxaGetCount(rules.get()); ++i) {
        Extent rule = extentAt(rules, i);
        rule.w = std::min(rule.w, pixGetWidth(white) - rule.x);
        if (rule.w <= 0) continue;
        for (const auto& [from, to] : RuleEdge{white, rule, mm}.dots())
            pixRasterop(mask, rule.x + from, rule.y, to - from, rule.h, PIX_CLR, nullptr, 0, 0);
    }
}

}  // namespace tramso
