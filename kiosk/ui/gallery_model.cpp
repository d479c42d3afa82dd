// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gallery_model.h"

#include <QCoreApplication>

#include "kiosk/ui/station_model.h"

namespace tramso {

GalleryModel::GalleryModel(QQmlEngine& engine) : QObject{&engine}, engine_{engine} {
    if (!english_.load(QStringLiteral(":/i18n/tramso_en.qm"))) qWarning("the English texts are missing");
}

GalleryModel::~GalleryModel() {
    QCoreApplication::removeTranslator(&english_);
}

void GalleryModel::switchLanguage() {
    isEnglish_ = !isEnglish_;
    if (isEnglish_)
        QCoreApplication::installTranslator(&english_);
    else
        QCoreApplication::removeTranslator(&english_);
    engine_.retranslate();
}

Result<std::unique_ptr<QQmlApplicationEngine>> loadGallery(const Settings& settings) {
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->setInitialProperties(
        {{QStringLiteral("gallery"), QVariant::fromValue<QObject*>(new GalleryModel{*engine})},
         {QStringLiteral("station"), QVariant::fromValue<QObject*>(new StationModel{settings, engine.get()})},
         {QStringLiteral("width"), settings.screen.width},
         {QStringLiteral("height"), settings.screen.height}});
    engine->load(QUrl{QStringLiteral("qrc:/qt/qml/TramSo/Ui/Gallery.qml")});
    if (engine->rootObjects().isEmpty()) return fail(FaultCode::FileUnreadable, "load gallery");
    return engine;
}

}  // namespace tramso
