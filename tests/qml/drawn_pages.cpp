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
    std::optional<PageMark> mark;
};
constexpr Verdict kVerdicts[] = {{"(blurred)", PageVerdict::Blurred, {}},
                                 {"(half)", PageVerdict::Blurred, PageMark{0, 0.4, 1, 0.6}},
                                 {"(dark)", PageVerdict::TooDark, {}},
                                 {"(light)", PageVerdict::TooLight, {}},
                                 {"(coarse)", PageVerdict::TooCoarse, {}},
                                 {"(cut)", PageVerdict::CutOff, PageMark{0, 0, 0.07, 1}},
                                 {"(glare)", PageVerdict::Glare, PageMark{0.35, 0.2, 0.3, 0.16}},
                                 {"(covered)", PageVerdict::SecondSheet, PageMark{0.5, 0.3, 0.06, 0.5}},
                                 {"(unreadable)", PageVerdict::Unreadable, {}},
                                 {"(blank)", PageVerdict::Blank, {}}};

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

QImage softened(const QImage& sheet) {
    return sheet.scaled(kA4 / 14, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(kA4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QRectF placeOf(const PageQuality& quality) {
    const PageMark mark = quality.mark.value_or(PageMark{0, 0, 1, 1});
    return {mark.x * kA4.width(), mark.y * kA4.height(), mark.width * kA4.width(),
            mark.height * kA4.height()};
}

// What a bad scan of it looks like; sheets cut off lose their left edge.
QImage spoil(const QImage& sheet, const PageQuality& quality) {
    if (quality.verdict == PageVerdict::CutOff) return sheet.copy(kMargin * 2, 0, kA4.width(), kA4.height());
    QImage spoilt = sheet;
    QPainter painter{&spoilt};
    const QRectF place = placeOf(quality);
    switch (quality.verdict) {
        case PageVerdict::Blurred:
        case PageVerdict::TooCoarse:
            painter.drawImage(place, softened(sheet), place);
            break;
        case PageVerdict::TooDark:
            painter.fillRect(place, QColor{0, 0, 0, 200});
            break;
        case PageVerdict::TooLight:
            painter.fillRect(place, QColor{255, 255, 255, 205});
            break;
        case PageVerdict::Glare:
            painter.setBrush(Qt::white);
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(place);
            break;
        case PageVerdict::SecondSheet:
            painter.fillRect(QRectF{place.center().x(), place.y(), kA4.width() * 0.4, place.height()},
                             QColor{236, 240, 250});
            break;
        default:
            break;
    }
    return spoilt;
}

Bytes jpegOf(const QImage& picture) {
    QByteArray jpeg;
    QBuffer buffer{&jpeg};
    picture.save(&buffer, "JPEG", 85);
    const auto bytes = viewBytes({jpeg.constData(), static_cast<std::size_t>(jpeg.size())});
    return {bytes.begin(), bytes.end()};
}

PageReading drawnFrom(ByteView pictureFile) {
    QStringList lines = QString::fromStdString(std::string{viewText(pictureFile)}).split(u'\n');
    PageReading page;
    page.dpi = kDpi;
    page.width = kA4.width();
    page.height = kA4.height();
    for (const Verdict& known : kVerdicts)
        if (lines.front() == QLatin1String{known.line}) {
            page.quality.verdict = known.verdict;
            page.quality.mark = known.mark;
        }
    if (lines.front().startsWith(u'(')) lines.removeFirst();
    page.cleanPicture = jpegOf(spoil(draw(page, lines), page.quality));
    page.text = lines.join(u'\n').remove(u'~').toStdString() + "\n";
    return page;
}

}  // namespace

Result<PageLook> DrawnPages::look(ByteView pictureFile, int) {
    PageLook look;
    const auto drawn = drawnFrom(pictureFile);
    look.quality = drawn.quality;
    if (look.quality.verdict == PageVerdict::Unreadable) look.quality.verdict = PageVerdict::Good;
    look.preview = drawn.cleanPicture;
    look.imprint.rows.assign(1, static_cast<std::uint32_t>(qHash(QString::fromStdString(drawn.text))));
    return look;
}

bool DrawnPages::samePage(const PageLook& one, const PageLook& other) const {
    return one.imprint.rows == other.imprint.rows && one.quality.verdict == PageVerdict::Good &&
           other.quality.verdict == PageVerdict::Good;
}

Result<PageReading> DrawnPages::read(ByteView pictureFile, const ReadingHints& hints, std::stop_token stop) {
    if (hints.thisWayUp) {  // a clean page that was turned: its words stay where they were
        PageReading turned;
        turned.quality = hints.judged.value_or(PageQuality{});
        turned.cleanPicture = {pictureFile.begin(), pictureFile.end()};
        turned.width = kA4.height();
        turned.height = kA4.width();
        return turned;
    }
    if (viewText(pictureFile).starts_with("(slow)")) {
        std::unique_lock lock{mutex_};
        if (!wake_.wait(lock, stop, [this] { return !held_; }))
            return fail(FaultCode::Cancelled, "slow page");
    }
    return drawnFrom(pictureFile);
}

void DrawnPages::letGo() {
    const std::scoped_lock lock{mutex_};
    held_ = false;
    wake_.notify_all();
}

}  // namespace tramso::test
