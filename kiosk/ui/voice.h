// SPDX-License-Identifier: GPL-3.0-or-later
// Something that says text aloud, whoever made it.
#pragma once

#include <QObject>
#include <QString>

#include "kiosk/base/local_text.h"

namespace tramso {

// Screen's thread; no call blocks.
class Voice : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Whether it has a voice for a language at all.
    [[nodiscard]] virtual bool speaks(Language language) const = 0;
    [[nodiscard]] virtual bool speaking() const = 0;
    // Says a text instead of what it was saying.
    virtual void say(const QString& text, Language language) = 0;
    virtual void stop() = 0;

signals:
    void changed();  // speaking, or what it speaks
};
}  // namespace tramso
