// SPDX-License-Identifier: GPL-3.0-or-later
// The visit's pictures for QML: image://visit/page/<id>/<rev>, image://visit/cutout/<field>/<rev>,
// image://visit/qr/<rev>, image://visit/portrait/<rev>, image://visit/growing/<rev>,
// image://visit/form/<sheet>/<rev>. Keeps copies only while
// the visit lasts; afterwards every address gives nothing.
#pragma once

#include <QImage>
#include <QQuickImageProvider>
#include <map>
#include <mutex>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Made and updated on the screen's thread; asked by Qt from any thread. The engine owns it once added.
class PageImages final : public QQuickImageProvider {
    Q_OBJECT
public:
    explicit PageImages(const Visit& visit);  // follows the visit, which outlives it

    [[nodiscard]] QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;

    // The address of a picture ("page/3", "cutout/child.name", "qr", "portrait") for Image.source, or an
    // empty text when there is none. An address never comes back for another picture. Screen's thread.
    [[nodiscard]] QString address(const QString& name) const;

private:
    struct Entry {
        Bytes jpeg;        // as the visit has it, or
        QImage picture;    // drawn here
        std::string text;  // what the QR says
        int revision = 0;
    };
    void refresh();
    void grow();
    void put(std::map<QString, Entry>& next, const QString& name, const Bytes& jpeg);
    void putQr(std::map<QString, Entry>& next, const std::string& text);

    const Visit& visit_;
    mutable std::mutex lock_;
    std::map<QString, Entry> entries_;
    int revision_ = 0;
};

}  // namespace tramso
