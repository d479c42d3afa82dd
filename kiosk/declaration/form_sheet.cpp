// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/declaration/form_sheet.h"

#include <QFontMetricsF>
#include <QMarginsF>
#include <QPageSize>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace tramso {
namespace {

constexpr double kWidth = 595;   // A4
constexpr double kHeight = 842;  // A4
constexpr double kLeft = 71;     // 25 mm: room for a binding
constexpr double kRight = 57;    // 20 mm
constexpr double kTop = 57;
constexpr double kBottom = 57;
constexpr double kInner = kWidth - kLeft - kRight;
constexpr double kFootSize = 8;
constexpr int kDotsPerInch = 72;
constexpr double kZoom = 2;       // px of a picture for each point
constexpr double kLeading = 1.3;  // of a letter's height
// Without a rest shorter than this a value begins on the line of its label.
constexpr double kLeastValue = 90;

}  // namespace

FormSheet::FormSheet(const QString& title, const QString& foot, Medium medium) : foot_{foot}, y_{kTop} {
    if (medium == Medium::Pictures) {
        takePicture();
        return;
    }
    buffer_.open(QIODevice::WriteOnly);
    writer_.emplace(&buffer_);
    writer_->setTitle(title);
    writer_->setCreator(QStringLiteral("TramSo"));
    writer_->setPageSize(QPageSize{QPageSize::A4});
    writer_->setPageMargins(QMarginsF{0, 0, 0, 0});
    writer_->setResolution(kDotsPerInch * 10);
    well_ = painter_.begin(&*writer_);
    painter_.scale(10, 10);  // points; the writer rounds places to its dots
}

void FormSheet::takePicture() {
    if (painter_.isActive()) painter_.end();
    pictures_.emplace_back(static_cast<int>(kWidth * kZoom), static_cast<int>(kHeight * kZoom),
                           QImage::Format_RGB32);
    pictures_.back().fill(Qt::white);
    well_ = painter_.begin(&pictures_.back()) && well_;
    painter_.setRenderHint(QPainter::TextAntialiasing);
    painter_.scale(kZoom, kZoom);
}

void FormSheet::use(double size, Letter letter) {
    QFont font;
    // What forms are set in where it is installed, else one with every Vietnamese letter.
    font.setFamilies({QStringLiteral("Liberation Serif"), QStringLiteral("Tinos"),
                      QStringLiteral("Noto Serif"), QStringLiteral("Noto Sans")});
    font.setPixelSize(static_cast<int>(size));
    font.setBold(letter == Letter::Bold);
    font.setItalic(letter == Letter::Slanted);
    painter_.setFont(font);
}

void FormSheet::drawFoot() {
    use(kFootSize, Letter::Plain);
    const QRectF room{kLeft, kHeight - kBottom + 14, kInner, 2 * kFootSize};
    painter_.drawText(room, Qt::AlignLeft, foot_);
    painter_.drawText(room, Qt::AlignRight, QStringLiteral("Trang %1").arg(sheets_));
}

void FormSheet::anotherSheet() {
    const QFont font = painter_.font();
    drawFoot();
    if (writer_)
        well_ = writer_->newPage() && well_;
    else
        takePicture();
    ++sheets_;
    y_ = kTop;
    painter_.setFont(font);
}

void FormSheet::keep(double points) {
    if (y_ + points > kHeight - kBottom) anotherSheet();
}

void FormSheet::column(const QString& words, double x, double width, Qt::Alignment side) {
    QTextOption option{side | Qt::AlignTop};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const double height =
        std::ceil(painter_.boundingRect(QRectF{x, 0, width, kHeight}, words, option).height());
    keep(height);
    painter_.drawText(QRectF{x, y_, width, height + 2}, words, option);
    y_ += height;
}

void FormSheet::centred(const QString& words, double size, Letter letter) {
    use(size, letter);
    column(words, kLeft, kInner, Qt::AlignHCenter);
}

void FormSheet::atRight(const QString& words, double size, Letter letter) {
    use(size, letter);
    column(words, kLeft + kInner / 2, kInner / 2, Qt::AlignHCenter);
}

void FormSheet::left(const QString& words, double size, Letter letter) {
    use(size, letter);
    column(words, kLeft, kInner, Qt::AlignLeft);
}

void FormSheet::answer(const QString& label, const QString& value, double size) {
    use(size, Letter::Plain);
    const QFontMetricsF metrics{painter_.font()};
    const double line = std::ceil(metrics.height() * kLeading);
    const double width = metrics.horizontalAdvance(label + QStringLiteral(": "));
    keep(line);
    if (width > kInner - kLeastValue) {
        left(label + QLatin1Char(':'), size, Letter::Plain);
        keep(line);
    } else {
        painter_.drawText(QPointF{kLeft, y_ + metrics.ascent()}, label + QLatin1Char(':'));
    }
    const double x = width > kInner - kLeastValue ? kLeft + size : kLeft + width;
    if (value.isEmpty()) {
        const double dot = std::max(1.0, metrics.horizontalAdvance(QLatin1Char('.')));
        const int dots = static_cast<int>((kLeft + kInner - x) / dot);
        painter_.drawText(QPointF{x, y_ + metrics.ascent()}, QString(dots, QLatin1Char('.')));
        y_ += line;
        return;
    }
    use(size, Letter::Bold);
    const double from = y_;
    column(value, x, kLeft + kInner - x, Qt::AlignLeft);
    y_ = y_ > from ? std::max(y_ + line - metrics.height(), from + line) : y_;
}

void FormSheet::table(const std::vector<QStringList>& rows, double size) {
    constexpr double kNumbers = 26;
    constexpr double kInset = 3;
    const double cell = (kInner - kNumbers) / static_cast<double>(rows.front().size() - 1);
    for (const QStringList& row : rows) {
        const bool head = &row == rows.data();
        use(size, head ? Letter::Bold : Letter::Plain);
        QTextOption option{head ? Qt::AlignHCenter | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop};
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        double height = 2 * size;
        for (const QString& words : row)
            height = std::max(
                height,
                std::ceil(
                    painter_.boundingRect(QRectF{0, 0, cell - 2 * kInset, kHeight}, words, option).height()) +
                    2 * kInset);
        keep(height);
        painter_.setPen(QPen{Qt::black, 0.6});
        double x = kLeft;
        for (const QString& words : row) {
            const double width = x > kLeft ? cell : kNumbers;
            painter_.drawRect(QRectF{x, y_, width, height});
            painter_.drawText(QRectF{x + kInset, y_ + kInset, width - 2 * kInset, height}, words, option);
            x += width;
        }
        y_ += height;
    }
}

void FormSheet::rule(double width) {
    painter_.setPen(QPen{Qt::black, 0.8});
    painter_.drawLine(QPointF{kLeft + (kInner - width) / 2, y_}, QPointF{kLeft + (kInner + width) / 2, y_});
}

bool FormSheet::finish() {
    drawFoot();
    return painter_.end() && well_;
}

}  // namespace tramso
