// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/slip_layout.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace tramso {

Result<Done> canDraw(int widthDots) {
    if (widthDots < 8 || widthDots % 8 != 0) return fail(FaultCode::PrinterFailed, "slip width");
    if (qGuiApp == nullptr || QFontDatabase::families().isEmpty())
        return fail(FaultCode::PrinterFailed, "slip font");
    return Done{};
}

SlipLayout::SlipLayout(int widthDots) : paper_{widthDots, kMaxHeight, QImage::Format_Grayscale8} {
    paper_.fill(Qt::white);
    painter_.begin(&paper_);
    painter_.setPen(Qt::black);
}

void SlipLayout::font(int size, Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPixelSize(size);
    // Thermal heads lose thin strokes: medium is the lightest that prints evenly.
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Medium);
    painter_.setFont(font);
}

int SlipLayout::text(const QString& text, int x, int width, Qt::Alignment side) {
    QTextOption option{side | Qt::AlignTop};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QRectF room(x, y_, width, std::max(0, kMaxHeight - y_));
    const auto height = static_cast<int>(std::ceil(painter_.boundingRect(room, text, option).height()));
    painter_.drawText(room, text, option);
    return height;
}

void SlipLayout::rule(int thickness) {
    painter_.fillRect(kMargin, y_, inner(), thickness, Qt::black);
    y_ += thickness;
}

void SlipLayout::centred(const QString& words, int size, Weight weight) {
    font(size, weight);
    y_ += text(words, kMargin, inner(), Qt::AlignHCenter);
}

void SlipLayout::left(const QString& words, int size, Weight weight) {
    font(size, weight);
    y_ += text(words, kMargin, inner(), Qt::AlignLeft);
}

void SlipLayout::item(const QString& words, const QString& right, int size) {
    const QString bullet = QStringLiteral("• ");
    font(size, Weight::Bold);
    const int rightWidth = painter_.fontMetrics().horizontalAdvance(right) + 2;
    const int rightHeight = text(right, kMargin + inner() - rightWidth, rightWidth, Qt::AlignRight);
    font(size, Weight::Regular);
    const int indent = painter_.fontMetrics().horizontalAdvance(bullet);
    text(bullet, kMargin, indent, Qt::AlignLeft);
    y_ += std::max(rightHeight,
                   text(words, kMargin + indent, inner() - indent - rightWidth - size / 2, Qt::AlignLeft));
}

void SlipLayout::framed(const QString& words, int size) {
    constexpr int kPad = 14;
    const int top = y_;
    y_ += kPad;
    font(size, Weight::Bold);
    y_ += text(words, kMargin + kPad, inner() - 2 * kPad, Qt::AlignHCenter) + kPad;
    painter_.setPen(QPen(Qt::black, 3));
    painter_.drawRect(kMargin + 2, top, inner() - 4, y_ - top);
    painter_.setPen(Qt::black);
    y_ += 3;
}

void SlipLayout::large(const QString& words, int maxSize) {
    int size = maxSize;
    font(size, Weight::Bold);
    while (size > 24 && painter_.fontMetrics().horizontalAdvance(words) > inner() - 4)
        font(--size, Weight::Bold);
    y_ += text(words, kMargin, inner(), Qt::AlignHCenter);
}

Result<Done> SlipLayout::qr(const QrDots& code) {
    constexpr int kQuiet = 4;
    const int module = std::min(10, paper_.width() / (code.side + 2 * kQuiet));
    if (code.side < 1 || module < 3) return fail(FaultCode::TooLarge, "slip qr width");
    const int left = (paper_.width() - code.side * module) / 2;
    const int top = y_ + kQuiet * module;
    for (int row = 0; row < code.side; ++row)
        for (int column = 0; column < code.side; ++column)
            if (code.black[static_cast<std::size_t>(row) * static_cast<std::size_t>(code.side) +
                           static_cast<std::size_t>(column)])
                painter_.fillRect(left + column * module, top + row * module, module, module, Qt::black);
    y_ = top + (code.side + kQuiet) * module;
    return Done{};
}

void SlipLayout::edges(int height) {
    const int last = paper_.width() - 1;
    painter_.drawRect(0, y_, last, height);
    painter_.drawLine(0, y_, last, y_ + height);
    painter_.drawLine(0, y_ + height, last, y_);
    y_ += height + 1;
}

void SlipLayout::greys(int height) {
    const int width = inner() / 3;
    for (int field = 0; field < 3; ++field)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                // Of each square of two by two dots: one, the diagonal, all but one.
                if (const int dot = 2 * (y % 2) + x % 2;
                    dot == 0 || (field >= 1 && dot == 3) || (field == 2 && dot == 1))
                    painter_.fillRect(kMargin + field * width + x, y_ + y, 1, 1, Qt::black);
    y_ += height;
}

DotImage SlipLayout::finish() {
    painter_.end();
    DotImage dots{paper_.width(), std::min(y_, kMaxHeight), {}};
    const auto rowBytes = static_cast<std::size_t>(dots.width) / 8;
    dots.rows.resize(rowBytes * static_cast<std::size_t>(dots.height));
    for (int y = 0; y < dots.height; ++y) {
        const uchar* line = paper_.constScanLine(y);
        for (int x = 0; x < dots.width; ++x)
            if (line[x] < 128)
                dots.rows[static_cast<std::size_t>(y) * rowBytes + static_cast<std::size_t>(x) / 8] |=
                    std::byte{0x80} >> (x % 8);
    }
    return dots;
}

}  // namespace tramso
