// SPDX-License-Identifier: GPL-3.0-or-later
// How clearly words stand out from what is behind them, from the pixels of the screen (WCAG 2.2, 1.4.6).
#include <QColor>
#include <QImage>
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <vector>

#include "tests/qml/booth.h"
#include "tests/qml/hidden.h"

namespace tramso::test {
namespace {

constexpr double kEnough = 7;
constexpr double kRounding = 0.05;
constexpr double kFewPixels = 0.002;  // of the words' place: strokes have more of them in their full colour
constexpr qsizetype kLeastPixels = 6;
constexpr qreal kCut =
    0.6;  // of a line's height; less of it, at the edge of what scrolls, has no whole letters

double luminance(QRgb colour) {
    const auto linear = [](int channel) {
        const double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

double contrast(QRgb one, QRgb other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

// Of the colour that most of a place has, to the colour its letters have where they are not thinned out at
// their edges; 1 when there is nothing but the one.
double contrastIn(const QImage& picture) {
    std::unordered_map<QRgb, qsizetype> colours;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width();) {
            const int begin = x;
            while (x < picture.width() && row[x] == row[begin]) ++x;
            colours[row[begin]] += x - begin;
        }
    }
    const auto ground = std::ranges::max_element(colours, {}, [](const auto& entry) { return entry.second; });
    std::vector<std::pair<double, qsizetype>> far;
    for (const auto& [colour, count] : colours) far.emplace_back(contrast(ground->first, colour), count);
    std::ranges::sort(far, std::greater{});
    const auto all = static_cast<double>(picture.width()) * picture.height();
    auto few = std::max(kLeastPixels, static_cast<qsizetype>(all * kFewPixels));
    for (const auto& [ratio, count] : far)
        if ((few -= count) <= 0) return ratio;
    return 1;
}

void forWords(const QQuickItem* from, QRectF shown,
              const std::function<void(const QQuickItem*, QRectF)>& visit) {
    // What cannot be used now may be pale (WCAG 2.2, 1.4.3, "incidental").
    if (!from->isVisible() || !from->isEnabled() || from->opacity() < 0.1) return;
    if (from->clip()) shown &= from->mapRectToScene({0, 0, from->width(), from->height()});
    if (from->inherits("QQuickText") && !from->property("text").toString().trimmed().isEmpty()) {
        const QRectF place = from->mapRectToScene({0, 0, from->width(), from->height()}) & shown;
        const qreal line =
            from->mapRectToScene({0, 0, 1, from->property("contentHeight").toReal()}).height() /
            from->property("lineCount").toInt();
        if (place.height() > kCut * line && place.width() > 1 && !isHidden(from, place)) visit(from, place);
    }
    for (const QQuickItem* child : from->childItems()) forWords(child, shown, visit);
}

}  // namespace

QStringList Booth::faint(const QImage& seen) const {
    const QImage picture = seen.convertToFormat(QImage::Format_RGB32);
    QStringList found;
    forWords(window->contentItem(), QRectF{picture.rect()},
             [&](const QQuickItem* words, const QRectF& place) {
                 const double ratio = contrastIn(picture.copy(place.toAlignedRect() & picture.rect()));
                 if (ratio < kEnough - kRounding)
                     found.append(QStringLiteral("%1 (%2 : 1)")
                                      .arg(words->property("text").toString())
                                      .arg(ratio, 0, 'f', 1));
             });
    return found;
}

}  // namespace tramso::test
