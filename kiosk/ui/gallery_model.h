// SPDX-License-Identifier: GPL-3.0-or-later
// The page with every control in every state, without a station behind it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QQmlApplicationEngine>
#include <QTranslator>
#include <memory>

#include "config/loader/settings.h"
#include "kiosk/base/fault.h"

namespace tramso {

// Screen's thread. The engine outlives it.
class GalleryModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadGallery")
public:
    explicit GalleryModel(QQmlEngine& engine);
    ~GalleryModel() override;

    Q_INVOKABLE void switchLanguage();  // Vietnamese at first

private:
    QQmlEngine& engine_;
    QTranslator english_;
    bool isEnglish_ = false;
};

// Shows the gallery's window. Needs a QGuiApplication; its thread. FileUnreadable when it does not load (the
// reason is in Qt's log).
[[nodiscard]] Result<std::unique_ptr<QQmlApplicationEngine>> loadGallery(const Settings& settings);

}  // namespace tramso
