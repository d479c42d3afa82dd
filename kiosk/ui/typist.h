// SPDX-License-Identifier: GPL-3.0-or-later
// The typing rules as the on-screen keyboard calls them.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "kiosk/places/places.h"
#include "kiosk/ui/telex.h"

namespace tramso {

// Text in, text out (NFC), by the way of typing the station is set to. Screen's thread.
class Typist final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    // Digits set the marks; else letters do.
    Q_PROPERTY(bool vni READ vni NOTIFY changed)
public:
    using QObject::QObject;

    // Until this is called: Telex, and the tones of the classical spelling.
    // `places`, which outlive it, may be none.
    void setUp(bool vni, bool modernTones, const Places* places);
    [[nodiscard]] bool vni() const { return vni_; }

    // The text after a key, by the rules of Telex or VNI (kiosk/ui/telex.h).
    [[nodiscard]] Q_INVOKABLE QString press(const QString& text, const QString& key) const;
    // The text after a key that stands for itself (Ă, Ư …).
    [[nodiscard]] Q_INVOKABLE QString put(const QString& text, const QString& key) const;
    // The text with a tone on its last word: 1 falling, 2 rising, 3 asking, 4 tumbling, 5 heavy.
    [[nodiscard]] Q_INVOKABLE QString tone(const QString& text, int tone) const;
    [[nodiscard]] Q_INVOKABLE QString backspace(const QString& text) const;
    [[nodiscard]] Q_INVOKABLE static QString lastWord(const QString& text);
    // Digits as a date: "1501" → "15/01", "15011990" → "15/01/1990"; other characters and what follows the
    // eighth digit are dropped.
    [[nodiscard]] Q_INVOKABLE static QString date(const QString& text);

    // What may be meant by a name, or an address, typed so far (kiosk/ui/suggestions.h): maps of `shown` and
    // `text`. Those of addresses are none where the station knows no places.
    [[nodiscard]] Q_INVOKABLE QVariantList names(const QString& text) const;
    [[nodiscard]] Q_INVOKABLE QVariantList addresses(const QString& text) const;

signals:
    void changed();

private:
    bool vni_ = false;
    const Places* places_ = nullptr;
    telex::Spelling spelling_ = telex::Spelling::Classical;
};

}  // namespace tramso
