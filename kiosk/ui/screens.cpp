// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/screens.h"

#include <QtQml/qqmlextensionplugin.h>
#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTranslator>

#include "kiosk/ui/answers_model.h"
#include "kiosk/ui/page_images.h"
#include "kiosk/ui/papers_model.h"
#include "kiosk/ui/procedure_model.h"
#include "kiosk/ui/send_model.h"
#include "kiosk/ui/station_model.h"
#include "kiosk/ui/visit_model.h"

Q_IMPORT_QML_PLUGIN(TramSo_UiPlugin)

namespace tramso {
namespace {

// Vietnamese is written in the screens themselves; English is laid over it.
void followLanguage(QQmlApplicationEngine& engine, const Visit& visit) {
    auto* english = new QTranslator{&engine};  // owned by the engine
    if (!english->load(QStringLiteral(":/i18n/tramso_en.qm"))) qWarning("the English texts are missing");
    const auto apply = [&engine, &visit, english] {
        if (visit.language() == Language::English)
            QCoreApplication::installTranslator(english);
        else
            QCoreApplication::removeTranslator(english);
        engine.retranslate();
    };
    QObject::connect(&visit, &Visit::languageChanged, english, apply);
    apply();
}

void useFont() {
    QFont::insertSubstitution(QStringLiteral("Inter"), QStringLiteral("Noto Sans"));
    QGuiApplication::setFont(QFont{QStringLiteral("Inter")});
}

// The pictures come first: the models ask them for addresses when the visit tells both of a change.
QVariantMap makeModels(QQmlApplicationEngine& engine, Visit& visit, const FaultTexts& texts,
                       const Settings& settings) {
    auto* images = new PageImages{visit};  // owned by the engine
    engine.addImageProvider(QStringLiteral("visit"), images);
    const auto value = [](QObject* object) { return QVariant::fromValue(object); };
    return {{QStringLiteral("visit"), value(new VisitModel{visit, texts, settings, &engine})},
            {QStringLiteral("procedures"), value(new ProcedureModel{visit, &engine})},
            {QStringLiteral("papers"), value(new PapersModel{visit, *images, texts, &engine})},
            {QStringLiteral("answers"), value(new AnswersModel{visit, *images, &engine})},
            {QStringLiteral("sending"), value(new SendModel{visit, *images, texts, &engine})},
            {QStringLiteral("station"), value(new StationModel{settings, &engine})},
            {QStringLiteral("width"), settings.screen.width},
            {QStringLiteral("height"), settings.screen.height},
            {QStringLiteral("fillScreen"), settings.screen.fullScreen}};
}

}  // namespace

Result<std::unique_ptr<QQmlApplicationEngine>> loadScreens(Visit& visit, const FaultTexts& texts,
                                                           const Settings& settings) {
    useFont();
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->setInitialProperties(makeModels(*engine, visit, texts, settings));
    followLanguage(*engine, visit);
    engine->load(QUrl{QStringLiteral("qrc:/qt/qml/TramSo/Ui/Main.qml")});
    if (windowOf(*engine) == nullptr) return fail(FaultCode::FileUnreadable, "load screens");
    return engine;
}

QQuickWindow* windowOf(const QQmlApplicationEngine& engine) {
    const auto roots = engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.first());
}

}  // namespace tramso
