// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/first_start.h"

#include <QVariantMap>

#include "kiosk/ui/screen_language.h"

namespace tramso {

Result<std::unique_ptr<QQmlApplicationEngine>> loadFirstStart(FirstStartModel& start,
                                                              const Settings::Screen& screen) {
    useFont();
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->setInitialProperties({{QStringLiteral("start"), QVariant::fromValue(&start)},
                                  {QStringLiteral("width"), screen.width},
                                  {QStringLiteral("height"), screen.height},
                                  {QStringLiteral("fillScreen"), screen.fullScreen}});
    followLanguage(*engine, start, &FirstStartModel::languageChanged, [&start] { return start.english(); });
    engine->load(QUrl{QStringLiteral("qrc:/qt/qml/TramSo/Ui/FirstStart.qml")});
    if (engine->rootObjects().isEmpty()) return fail(FaultCode::FileUnreadable, "load first start");
    return engine;
}

}  // namespace tramso
