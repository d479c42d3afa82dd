// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/read_aloud_model.h"

#include "kiosk/ui/spoken.h"

namespace tramso {

ReadAloudModel::ReadAloudModel(Visit& visit, Voice& voice, QObject* parent)
    : QObject{parent}, visit_{visit}, voice_{voice} {
    connect(&voice, &Voice::changed, this, &ReadAloudModel::changed);
    connect(&visit, &Visit::languageChanged, this, &ReadAloudModel::changed);
    connect(&visit, &Visit::languageChanged, this, &ReadAloudModel::stop);
    connect(&visit, &Visit::stepChanged, this, &ReadAloudModel::stop);
}

void ReadAloudModel::read(const QQuickItem* item) {
    if (item == nullptr || !possible()) return;
    QString all;
    for (const QString& text : textsOn(*item)) {
        const QString said = spoken(text, visit_.language()).trimmed();
        if (said.isEmpty()) continue;
        const bool ends = said.endsWith(u'.') || said.endsWith(u'?') || said.endsWith(u'!');
        all += said + (ends ? QStringLiteral(" ") : QStringLiteral(". "));
    }
    voice_.say(all, visit_.language());
}

void ReadAloudModel::stop() {
    if (voice_.speaking()) voice_.stop();
}

}  // namespace tramso
