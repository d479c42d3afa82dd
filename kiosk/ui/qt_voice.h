// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's voices, through Qt and speech-dispatcher: espeak-ng speaks Vietnamese.
#pragma once

#include <QLocale>
#include <QProcess>
#include <functional>
#include <memory>
#include <vector>

#include "kiosk/ui/voice.h"

class QTextToSpeech;

namespace tramso {

// Speaks once the speech service is up, which takes seconds after the machine starts; until then it speaks no
// language, and says `changed` when that is over. The screen does not wait for it. Without a service it stays
// silent.
class QtVoice final : public Voice {
public:
    // `volume`: how loud to speak, 0–100 %, asked before each text.
    explicit QtVoice(std::function<int()> volume);
    ~QtVoice() override;
    [[nodiscard]] bool speaks(Language language) const override;
    [[nodiscard]] bool speaking() const override;
    void say(const QString& text, Language language) override;
    void stop() override;

private:
    void open();

    std::function<int()> volume_;
    QProcess service_;  // starts the speech service where it does not run yet
    std::unique_ptr<QTextToSpeech> speech_;
    std::vector<QLocale> locales_;  // the service need not be asked again
};

}  // namespace tramso
