// SPDX-License-Identifier: GPL-3.0-or-later
// The typing rules as the on-screen keyboard calls them.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace tramso {

// Stateless: text in, text out (NFC). Screen's thread.
class Typist final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    // The text after a key, by the rules of Telex (kiosk/ui/telex.h).
    [[nodiscard]] Q_INVOKABLE static QString press(const QString& text, const QString& key);
    // The text after a key that stands for itself (Ă, Ư …).
    [[nodiscard]] Q_INVOKABLE static QString put(const QString& text, const QString& key);
    // The text with a tone on its last word: 1 falling, 2 rising, 3 asking, 4 tumbling, 5 heavy.
    [[nodiscard]] Q_INVOKABLE static QString tone(const QString& text, int tone);
    [[nodiscard]] Q_INVOKABLE static QString backspace(const QString& text);
    [[nodiscard]] Q_INVOKABLE static QString lastWord(const QString& text);
    // Digits as a date: "1501" → "15/01", "15011990" → "15/01/1990"; other characters and what follows the
    // eighth digit are dropped.
    [[nodiscard]] Q_INVOKABLE static QString date(const QString& text);
};

}  // namespace tramso
