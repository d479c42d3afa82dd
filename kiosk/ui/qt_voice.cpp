// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/qt_voice.h"

#include <QTextToSpeech>
#include <algorithm>

namespace tramso {
namespace {

constexpr double kWhole = 100.0;  // percent
constexpr double kCalm = -0.2;    // of Qt's -1 to 1: people listen once

QLocale::Language spokenBy(Language language) {
    return language == Language::English ? QLocale::English : QLocale::Vietnamese;
}

}  // namespace

QtVoice::QtVoice(std::function<int()> volume) : volume_{std::move(volume)} {
    // Qt's plug-in starts the service too, but waits for it on the screen's thread. One that runs already is
    // no matter.
    connect(&service_, &QProcess::finished, this, &QtVoice::open);
    service_.start(QStringLiteral("speech-dispatcher"), {QStringLiteral("--spawn")});
}

void QtVoice::open() {
    // Without its plug-in Qt falls back on one that speaks no word.
    const QString engine = QStringLiteral("speechd");
    if (!QTextToSpeech::availableEngines().contains(engine)) return;
    speech_ = std::make_unique<QTextToSpeech>(engine);
    for (const QLocale& locale : speech_->availableLocales()) locales_.push_back(locale);
    connect(speech_.get(), &QTextToSpeech::stateChanged, this, &Voice::changed);
    emit changed();
}

QtVoice::~QtVoice() = default;

bool QtVoice::speaks(Language language) const {
    return std::ranges::any_of(locales_, [wanted = spokenBy(language)](const QLocale& locale) {
        return locale.language() == wanted;
    });
}

bool QtVoice::speaking() const {
    return speech_ && speech_->state() == QTextToSpeech::Speaking;
}

void QtVoice::say(const QString& text, Language language) {
    if (!speaks(language)) return;
    speech_->stop();
    const auto locale = std::ranges::find(locales_, spokenBy(language), &QLocale::language);
    speech_->setLocale(*locale);
    speech_->setRate(kCalm);
    speech_->setVolume(volume_() / kWhole);
    speech_->say(text);
}

void QtVoice::stop() {
    if (speech_) speech_->stop();
}

}  // namespace tramso
