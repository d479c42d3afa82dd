// SPDX-License-Identifier: GPL-3.0-or-later
// Hears a hand-held code scanner among the keys of a window.
#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QObject>
#include <functional>

#include "kiosk/ui/wedge.h"

namespace tramso {

// Screen's thread; lives as long as the window it listens at. Made after whoever else takes the window's
// keys: the keys of a code reach nobody else.
class HandScanner final : public QObject {
public:
    HandScanner(QObject& window, std::function<void(const std::string&)> onCode)
        : QObject{&window}, onCode_{std::move(onCode)} {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.isAutoRepeat()) return false;  // a finger that stays
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        // What moves or mends (Tab, Escape) has a text too, which is no sign.
        const QString text = key.text();
        const bool sign = !text.isEmpty() && text.front().isPrint();
        const Wedge::Heard heard = wedge_.key(sign ? text.toStdString() : std::string{}, enter,
                                              Wedge::Milliseconds{key.timestamp()});
        if (!heard.code.empty()) onCode_(heard.code);
        return heard.taken;
    }

private:
    std::function<void(const std::string&)> onCode_;
    Wedge wedge_;
};

}  // namespace tramso
