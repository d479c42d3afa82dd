// SPDX-License-Identifier: GPL-3.0-or-later
// A roll of paper that is filled from top to bottom.
#pragma once

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QString>

#include "drivers/printer/receipt_printer.h"
#include "kiosk/receipt/qr_dots.h"

namespace tramso {

enum class Weight { Regular, Bold };

// Whether there is anything to draw with: PrinterFailed without fonts, and for a width that is no multiple
// of 8.
[[nodiscard]] Result<Done> canDraw(int widthDots);

// Sizes and positions in dots. Text wraps at words, and inside a word that is wider than the paper.
class SlipLayout {
public:
    explicit SlipLayout(int widthDots);

    void space(int dots) { y_ += dots; }
    void rule(int thickness);
    void centred(const QString& text, int size, Weight weight);
    void left(const QString& text, int size, Weight weight);
    // One of a list: a bullet, text that keeps to the right of it, a short text at the far right of its first
    // line.
    void item(const QString& text, const QString& right, int size);
    // Centred bold text in a frame.
    void framed(const QString& text, int size);
    // One line, as large as the width allows, at most maxSize.
    void large(const QString& text, int maxSize);
    // Modules as large as the width allows, 10 dots at most, quiet zone of 4 modules. TooLarge when a module
    // would be smaller than 3 dots.
    [[nodiscard]] Result<Done> qr(const QrDots& code);
    // For trying a printer: a frame from edge to edge of the paper; fields of a quarter, half and three
    // quarters black.
    void edges(int height);
    void greys(int height);
    // What was drawn, each dot black or white; ends the drawing.
    [[nodiscard]] DotImage finish();

private:
    [[nodiscard]] int inner() const { return paper_.width() - 2 * kMargin; }
    // Draws into a column and returns the height it took.
    int text(const QString& text, int x, int width, Qt::Alignment side);
    void font(int size, Weight weight);

    static constexpr int kMargin = 12;       // Đ reaches over its place
    static constexpr int kMaxHeight = 6000;  // 75 cm; no slip is that long
    QImage paper_;
    QPainter painter_;
    int y_ = 16;
};

}  // namespace tramso
