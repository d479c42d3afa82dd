// SPDX-License-Identifier: GPL-3.0-or-later
// A station that cannot start, as its only page tells it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <functional>

#include "kiosk/base/local_text.h"

namespace tramso {

// Screen's thread.
class OutOfOrderModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadOutOfOrder")
    Q_PROPERTY(QString reason READ reason NOTIFY languageChanged)
    Q_PROPERTY(QString detail READ detail CONSTANT)
    Q_PROPERTY(int waiting READ waiting CONSTANT)
    Q_PROPERTY(bool english READ english NOTIFY languageChanged)
public:
    // Why it cannot start, in words where there are any, and as programs say it; how many dossiers wait in
    // its store; what a person's wish to try again does.
    OutOfOrderModel(LocalText reason, std::string detail, int waiting, std::function<void()> tryAgain)
        : reason_{std::move(reason)},
          detail_{std::move(detail)},
          waiting_{waiting},
          tryAgain_{std::move(tryAgain)} {}

    [[nodiscard]] QString reason() const {
        return QString::fromStdString(english_ ? reason_.en : reason_.vi);
    }
    [[nodiscard]] QString detail() const { return QString::fromStdString(detail_); }
    [[nodiscard]] int waiting() const { return waiting_; }
    [[nodiscard]] bool english() const { return english_; }
    Q_INVOKABLE void setEnglish(bool english) {
        english_ = english;
        emit languageChanged();
    }
    Q_INVOKABLE void tryAgain() { tryAgain_(); }

signals:
    void languageChanged();

private:
    const LocalText reason_;
    const std::string detail_;
    const int waiting_;
    const std::function<void()> tryAgain_;
    bool english_ = false;
};

}  // namespace tramso
