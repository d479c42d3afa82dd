// SPDX-License-Identifier: GPL-3.0-or-later
// The letters and the language of the screens. Seen by this folder's source files only.
#pragma once

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTranslator>

namespace tramso {

inline void useFont() {
    QFont::insertSubstitution(QStringLiteral("Inter"), QStringLiteral("Noto Sans"));
    QGuiApplication::setFont(QFont{QStringLiteral("Inter")});
}

// Vietnamese is written in the screens themselves; English is laid over it. `isEnglish()` is asked now and
// whenever `teller` sends `changed`.
template <class Teller, class Signal, class IsEnglish>
void followLanguage(QQmlApplicationEngine& engine, const Teller& teller, Signal changed,
                    IsEnglish isEnglish) {
    auto* english = new QTranslator{&engine};  // owned by the engine
    if (!english->load(QStringLiteral(":/i18n/tramso_en.qm"))) qWarning("the English texts are missing");
    const auto apply = [&engine, isEnglish, english] {
        if (isEnglish())
            QCoreApplication::installTranslator(english);
        else
            QCoreApplication::removeTranslator(english);
        engine.retranslate();
    };
    QObject::connect(&teller, changed, english, apply);
    apply();
}

}  // namespace tramso
