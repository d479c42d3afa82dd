// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a trial scan, for the screen.
#pragma once

#include <QImage>
#include <QQuickImageProvider>
#include <mutex>

#include "kiosk/base/bytes.h"

namespace tramso {

// Served as "image://bench/…"; owned by the engine. Any thread.
class BenchPicture final : public QQuickImageProvider {
public:
    BenchPicture() : QQuickImageProvider{QQuickImageProvider::Image} {}
    QImage requestImage(const QString& id, QSize* size, const QSize& wanted) override;

    // What is served from now on; a null image for none.
    void put(QImage page);
    [[nodiscard]] QSize size() const;  // px; empty when there is none

private:
    mutable std::mutex mutex_;
    QImage page_;
};

// A scanner's picture decoded; a null image for one that cannot be. Any thread.
[[nodiscard]] QImage imageOf(ByteView file);

}  // namespace tramso
