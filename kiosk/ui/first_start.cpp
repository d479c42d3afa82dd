// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/first_start.h"

#include <QVariantMap>

#include "kiosk/ui/screen_language.h"

namespace tramso {
namespace {

// Loads a window that shows one model, under a name, in that model's language.
template <class Model>
Result<std::unique_ptr<QQmlApplicationEngine>> load(const char* file, const char* name, Model& model,
                                                    const Settings::Screen& screen) {
    useFont();
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->setInitialProperties({{QString::fromLatin1(name), QVariant::fromValue(&model)},
                                  {QStringLiteral("width"), screen.width},
                                  {QStringLiteral("height"), screen.height},
                                  {QStringLiteral("fillScreen"), screen.fullScreen}});
    followLanguage(*engine, model, &Model::languageChanged, [&model] { return model.english(); });
    engine->load(QUrl{QStringLiteral("qrc:/qt/qml/TramSo/Ui/") + QString::fromLatin1(file)});
    if (engine->rootObjects().isEmpty()) return fail(FaultCode::FileUnreadable, "load window");
    return engine;
}

}  // namespace

Result<std::unique_ptr<QQmlApplicationEngine>> loadFirstStart(FirstStartModel& start,
                                                              const Settings::Screen& screen) {
    return load("FirstStart.qml", "start", start, screen);
}

Result<std::unique_ptr<QQmlApplicationEngine>> loadOutOfOrder(OutOfOrderModel& state,
                                                              const Settings::Screen& screen) {
    return load("OutOfOrder.qml", "state", state, screen);
}

}  // namespace tramso
