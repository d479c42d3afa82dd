// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's voices, through Qt and speech-dispatcher: espeak-ng speaks Vietnamese.
#pragma once

#include <QLocale>
#include <QProcess>
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
    QtVoice();
    ~QtVoice() override;
    [[nodiscard]] bool speaks(Language language) const override;
    [[nodiscard]] bool speaking() const override;
    void say(const QString& text, Language language) override;
    void stop() override;

private:
    void open();

    QProcess service_;  // starts the speech service where it does not run yet
    std::unique_ptr<QTextToSpeech> speech_;
    std::vector<QLocale> locales_;  // the service need not be asked again
};

}  // namespace tramso
