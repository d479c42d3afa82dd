// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/page_images.h"

#include <algorithm>

#include "kiosk/ui/qr_image.h"
#include "kiosk/ui/words.h"

namespace tramso {

PageImages::PageImages(const Visit& visit) : QQuickImageProvider{QQuickImageProvider::Image}, visit_{visit} {
    connect(&visit, &Visit::identificationChanged, this, &PageImages::refresh);
    connect(&visit, &Visit::papersChanged, this, &PageImages::refresh);
    connect(&visit, &Visit::pageGrew, this, &PageImages::grow);
    connect(&visit, &Visit::answersChanged, this, &PageImages::refresh);
    connect(&visit, &Visit::declarationChanged, this, &PageImages::refresh);
    connect(&visit, &Visit::sendChanged, this, &PageImages::refresh);
    connect(&visit, &Visit::followChanged, this, &PageImages::refresh);
    connect(&visit, &Visit::stepChanged, this, &PageImages::refresh);
    refresh();
}

void PageImages::put(std::map<QString, Entry>& next, const QString& name, const Bytes& jpeg) {
    if (jpeg.empty()) return;
    const auto old = entries_.find(name);
    if (old != entries_.end() && old->second.jpeg == jpeg)
        next[name] = old->second;
    else
        next[name] = {jpeg, {}, {}, ++revision_};
}

void PageImages::putQr(std::map<QString, Entry>& next, const std::string& text) {
    if (text.empty()) return;
    const QString name = QStringLiteral("qr");
    const auto old = entries_.find(name);
    if (old != entries_.end() && old->second.text == text)
        next[name] = old->second;
    else
        next[name] = {{}, qrImage(text), text, ++revision_};
}

void PageImages::refresh() {
    const VisitData& data = visit_.data();
    std::map<QString, Entry> next;
    put(next, QStringLiteral("portrait"), data.identification.portrait);
    for (const ScannedPaper& paper : data.papers)
        for (const ScannedPage& page : paper.pages)
            put(next, QStringLiteral("page/%1").arg(page.id), page.preview);
    if (data.removed) put(next, QStringLiteral("removed"), data.removed->page.preview);
    for (const Answer& answer : data.answers)
        put(next, QStringLiteral("cutout/") + shown(answer.rule.key), answer.cutOut);
    for (std::size_t i = 0; i < data.declaration.pages.size(); ++i)
        put(next, QStringLiteral("form/%1").arg(i), data.declaration.pages[i]);
    putQr(next, data.trackingUrl);
    if (const auto growing = entries_.find(QStringLiteral("growing")); growing != entries_.end())
        if (data.growing.width > 0) next.insert(*growing);
    const std::lock_guard guard{lock_};
    entries_.swap(next);
}

// The part of a page there is; the rest stays empty, so that it grows in its place.
void PageImages::grow() {
    const GrowingPage& page = visit_.data().growing;
    const QString name = QStringLiteral("growing");
    QImage picture;
    if (page.width > 0) {
        const auto row = static_cast<qsizetype>(page.width) * 3;
        const int rows = static_cast<int>(static_cast<qsizetype>(page.rgb.size()) / row);
        picture = QImage{page.width, std::max({1, rows, page.expected}), QImage::Format_ARGB32_Premultiplied};
        picture.fill(Qt::transparent);
        for (int y = 0; y < rows; ++y) {
            const auto* from = reinterpret_cast<const uchar*>(page.rgb.data()) + y * row;
            auto* to = reinterpret_cast<QRgb*>(picture.scanLine(y));
            for (int x = 0; x < page.width; ++x, from += 3) to[x] = qRgb(from[0], from[1], from[2]);
        }
    }
    const std::lock_guard guard{lock_};
    if (picture.isNull())
        entries_.erase(name);
    else
        entries_[name] = {{}, picture, {}, ++revision_};
}

QString PageImages::address(const QString& name) const {
    const auto found = entries_.find(name);
    if (found == entries_.end()) return {};
    return QStringLiteral("image://visit/%1/%2").arg(name).arg(found->second.revision);
}

QImage PageImages::requestImage(const QString& id, QSize* size, const QSize& requested) {
    const qsizetype slash = id.lastIndexOf(u'/');
    Entry entry;
    {
        const std::lock_guard guard{lock_};
        const auto found = entries_.find(id.left(slash));
        if (found == entries_.end() || found->second.revision != id.mid(slash + 1).toInt()) return {};
        entry = found->second;
    }
    QImage picture = entry.picture;
    if (!entry.jpeg.empty())
        picture = QImage::fromData(reinterpret_cast<const uchar*>(entry.jpeg.data()),
                                   static_cast<int>(entry.jpeg.size()));
    if (size != nullptr) *size = picture.size();
    if (entry.jpeg.empty() || !requested.isValid()) return picture;
    return picture.scaled(requested.boundedTo(picture.size()), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace tramso
