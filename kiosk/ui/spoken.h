// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a page, as a voice can say it.
#pragma once

#include <QQuickItem>
#include <QString>
#include <QStringList>

#include "kiosk/base/local_text.h"

namespace tramso {

// A sentence for a voice: dates in words, codes letter by letter, long numbers in threes, abbreviations
// written out, masked digits left out.
[[nodiscard]] QString spoken(const QString& text, Language language);

// The texts and buttons an item shows, from top to bottom and left to right. What stands in an item with a
// true property `personal` is left out: others hear the voice too.
[[nodiscard]] QStringList textsOn(const QQuickItem& item);

}  // namespace tramso
