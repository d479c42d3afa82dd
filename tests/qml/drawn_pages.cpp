// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/drawn_pages.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>

namespace tramso::test {
namespace {

constexpr int kDpi = 150;
constexpr QSize kA4{1240, 1754};
constexpr int kMargin = 110;
constexpr int kLine = 62;
constexpr int kHardly = 45;  // confidence of a word that was hardly recognised
constexpr int kSure = 96;

struct Verdict {
    const char* line;
    PageVerdict verdict;
};
constexpr Verdict kVerdicts[] = {{"(blurred)", PageVerdict::Blurred},
                                 {"(dark)", PageVerdict::TooDark},
                                 {"(cut)", PageVerdict::CutOff},
                                 {"(unreadable)", PageVerdict::Unreadable},
                                 {"(blank)", PageVerdict::Blank}};

QFont font(int size, bool bold) {
    QFont chosen{QStringLiteral("Noto Sans")};
    chosen.setPixelSize(size);
    chosen.setBold(bold);
    return chosen;
}

// Draws one line from the left margin, or in the middle, and notes its words.
void drawLine(QPainter& painter, PageReading& page, const QString& line, int row, bool title) {
    painter.setFont(font(title ? 40 : 30, title));
    const QFontMetrics metrics = painter.fontMetrics();
    const int y = kMargin + row * kLine + (title ? 0 : kLine);
    int x = title ? (kA4.width() - metrics.horizontalAdvance(line)) / 2 : kMargin;
    for (QString word : line.split(u' ', Qt::SkipEmptyParts)) {
        const bool hardly = word.endsWith(u'~');
        if (hardly) word.chop(1);
        const int width = metrics.horizontalAdvance(word);
        painter.drawText(x, y, word);
        page.words.push_back({word.toStdString(),
                              {x, y - metrics.ascent(), width, metrics.height()},
                              hardly ? kHardly : kSure,
                              row});
        x += width + metrics.horizontalAdvance(u' ');
    }
}

QImage draw(PageReading& page, const QStringList& lines) {
    QImage sheet{kA4, QImage::Format_RGB32};
    sheet.fill(QColor{253, 252, 247});
    QPainter painter{&sheet};
    painter.setPen(QColor{34, 36, 48});
    for (int row = 0; row < lines.size(); ++row) drawLine(painter, page, lines[row], row, row == 0);
    painter.end();
    return sheet;
}

// What a bad scan of it looks like; `cut` sheets lose their left edge.
QImage spoil(const QImage& sheet, PageVerdict verdict) {
    if (verdict == PageVerdict::Blurred)
        return sheet.scaled(kA4 / 14, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .scaled(kA4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (verdict == PageVerdict::CutOff) return sheet.copy(kMargin * 2, 0, kA4.width(), kA4.height());
    if (verdict != PageVerdict::TooDark) return sheet;
    QImage dark = sheet;
    QPainter painter{&dark};
    painter.fillRect(dark.rect(), QColor{0, 0, 0, 200});
    return dark;
}

Bytes jpegOf(const QImage& picture) {
    QByteArray jpeg;
    QBuffer buffer{&jpeg};
    picture.save(&buffer, "JPEG", 85);
    const auto bytes = viewBytes({jpeg.constData(), static_cast<std::size_t>(jpeg.size())});
    return {bytes.begin(), bytes.end()};
}

}  // namespace

Result<PageReading> DrawnPages::read(ByteView pictureFile, std::stop_token stop) {
    QStringList lines = QString::fromStdString(std::string{viewText(pictureFile)}).split(u'\n');
    PageReading page;
    page.dpi = kDpi;
    page.width = kA4.width();
    page.height = kA4.height();
    if (lines.front() == QStringLiteral("(slow)")) {
        std::unique_lock lock{mutex_};
        if (!wake_.wait(lock, stop, [this] { return !held_; }))
            return fail(FaultCode::Cancelled, "slow page");
    }
    for (const Verdict& known : kVerdicts)
        if (lines.front() == QLatin1String{known.line}) page.quality.verdict = known.verdict;
    if (lines.front().startsWith(u'(')) lines.removeFirst();
    const QImage sheet = spoil(draw(page, lines), page.quality.verdict);
    page.cleanPicture = jpegOf(sheet);
    page.text = lines.join(u'\n').remove(u'~').toStdString() + "\n";
    return page;
}

void DrawnPages::letGo() {
    const std::scoped_lock lock{mutex_};
    held_ = false;
    wake_.notify_all();
}

}  // namespace tramso::test
