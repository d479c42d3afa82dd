// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/screens.h"

#include <QtQml/qqmlextensionplugin.h>
#include <QQuickWindow>

#include "kiosk/ui/answers_model.h"
#include "kiosk/ui/bench_model.h"
#include "kiosk/ui/blank_model.h"
#include "kiosk/ui/catalogue_model.h"
#include "kiosk/ui/declaration_model.h"
#include "kiosk/ui/dispatch_model.h"
#include "kiosk/ui/drafts_model.h"
#include "kiosk/ui/follow_model.h"
#include "kiosk/ui/hand_scanner.h"
#include "kiosk/ui/identify_model.h"
#include "kiosk/ui/page_images.h"
#include "kiosk/ui/papers_model.h"
#include "kiosk/ui/presence.h"
#include "kiosk/ui/procedure_model.h"
#include "kiosk/ui/read_aloud_model.h"
#include "kiosk/ui/screen_language.h"
#include "kiosk/ui/send_model.h"
#include "kiosk/ui/service_model.h"
#include "kiosk/ui/station_model.h"
#include "kiosk/ui/technician_model.h"
#include "kiosk/ui/typist.h"
#include "kiosk/ui/update_model.h"
#include "kiosk/ui/visit_model.h"
#include "kiosk/ui/volunteer_model.h"

Q_IMPORT_QML_PLUGIN(TramSo_UiPlugin)

namespace tramso {
namespace {

// None where there is no loudspeaker.
QObject* volumeOf(const StaffPorts& ports, QQmlApplicationEngine& engine) {
    return ports.loudspeaker == nullptr ? nullptr
                                        : new VolumeModel{*ports.loudspeaker, ports.keepVolume, &engine};
}

// Owned by the engine; what they have done elsewhere ends before them.
QVariantMap makeStaffModels(QQmlApplicationEngine& engine, Visit& visit, const FaultTexts& texts,
                            const Settings& settings, const StaffPorts& ports) {
    auto* errands = new Errands{&engine};
    auto* picture = new BenchPicture;
    engine.addImageProvider(QStringLiteral("bench"), picture);
    auto* duty = new DutyModel{visit, ports, *errands, &engine};
    const auto value = [](QObject* object) { return QVariant::fromValue(object); };
    return {
        {QStringLiteral("duty"), value(duty)},
        {QStringLiteral("service"), value(new ServiceModel{ports, *errands, &engine})},
        {QStringLiteral("volunteer"),
         value(new VolunteerModel{visit, *duty, texts, ports, *errands, &engine})},
        {QStringLiteral("drafts"),
         value(new DraftsModel{visit, *duty, texts, settings, ports, *errands, &engine})},
        {QStringLiteral("technician"),
         value(new TechnicianModel{visit, *duty, texts, ports, *errands, &engine})},
        {QStringLiteral("bench"),
         value(new BenchModel{visit, *duty, texts, settings, ports, *errands, *picture, &engine})},
        {QStringLiteral("update"), value(new UpdateModel{*duty, settings.update, ports, *errands, &engine})},
        {QStringLiteral("blank"), value(new BlankModel{*duty, ports, *errands, &engine})},
        {QStringLiteral("touch"), value(new TouchModel{ports.keepTouch, &engine})},
        {QStringLiteral("volume"), value(volumeOf(ports, engine))},
        {QStringLiteral("dispatch"),
         value(new DispatchModel{visit, *duty, texts, ports, *errands, &engine})}};
}

// The pictures come first: the models ask them for addresses when the visit tells both of a change.
QVariantMap makeModels(QQmlApplicationEngine& engine, Visit& visit, const FaultTexts& texts,
                       const Settings& settings) {
    auto* images = new PageImages{visit};  // owned by the engine
    engine.addImageProvider(QStringLiteral("visit"), images);
    const auto value = [](QObject* object) { return QVariant::fromValue(object); };
    return {{QStringLiteral("visit"), value(new VisitModel{visit, texts, settings, &engine})},
            {QStringLiteral("catalogue"), value(new CatalogueModel{visit, &engine})},
            {QStringLiteral("identify"), value(new IdentifyModel{visit, *images, &engine})},
            {QStringLiteral("procedures"), value(new ProcedureModel{visit, &engine})},
            {QStringLiteral("papers"), value(new PapersModel{visit, *images, texts, &engine})},
            {QStringLiteral("answers"), value(new AnswersModel{visit, *images, &engine})},
            {QStringLiteral("declaration"), value(new DeclarationModel{visit, *images, &engine})},
            {QStringLiteral("sending"), value(new SendModel{visit, *images, texts, &engine})},
            {QStringLiteral("follow"), value(new FollowModel{visit, *images, &engine})},
            {QStringLiteral("station"), value(new StationModel{settings, &engine})},
            {QStringLiteral("width"), settings.screen.width},
            {QStringLiteral("height"), settings.screen.height},
            {QStringLiteral("fillScreen"), settings.screen.fullScreen}};
}

}  // namespace

Result<std::unique_ptr<QQmlApplicationEngine>> loadScreens(Visit& visit, const FaultTexts& texts,
                                                           const Settings& settings, const StaffPorts& staff,
                                                           Voice& voice) {
    useFont();
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QVariantMap models = makeModels(*engine, visit, texts, settings);
    models.insert(makeStaffModels(*engine, visit, texts, settings, staff));
    models.insert(QStringLiteral("readAloud"),
                  QVariant::fromValue<QObject*>(new ReadAloudModel{visit, voice, engine.get()}));
    QObject::connect(qobject_cast<SendModel*>(models.value(QStringLiteral("sending")).value<QObject*>()),
                     &SendModel::rated, engine.get(), staff.rated);
    engine->setInitialProperties(models);
    followLanguage(*engine, visit, &Visit::languageChanged,
                   [&visit] { return visit.language() == Language::English; });
    engine->load(QUrl{QStringLiteral("qrc:/qt/qml/TramSo/Ui/Main.qml")});
    QQuickWindow* window = windowOf(*engine);
    if (window == nullptr) return fail(FaultCode::FileUnreadable, "load screens");
    // Known by its name only since a page was loaded.
    auto* typist = engine->singletonInstance<Typist*>(qmlTypeId("TramSo.Ui", 1, 0, "Typist"));
    typist->setUp(settings.keyboard.vni, settings.keyboard.modernTones, visit.places());
    auto* duty = qobject_cast<DutyModel*>(models.value(QStringLiteral("duty")).value<QObject*>());
    new HandScanner{*window,
                    [duty](const std::string& code) { duty->takeCode(code); }};  // owned by the window
    new Presence{*window, [&visit, duty] {                                       // owned by the window
                     visit.stillHere();
                     duty->stillHere();
                 }};
    return engine;
}

QQuickWindow* windowOf(const QQmlApplicationEngine& engine) {
    const auto roots = engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.first());
}

}  // namespace tramso
