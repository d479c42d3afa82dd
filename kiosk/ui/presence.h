// SPDX-License-Identifier: GPL-3.0-or-later
// Notices every touch of a window, whatever control takes it: somebody is there.
#pragma once

#include <QEvent>
#include <QObject>
#include <functional>

namespace tramso {

// Screen's thread; lives as long as the window it watches. Pointer handlers of QML do not do: they miss what
// a button takes.
class Presence final : public QObject {
public:
    Presence(QObject& window, std::function<void()> onTouch)
        : QObject{&window}, onTouch_{std::move(onTouch)} {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto type = event->type();
        if (type == QEvent::TouchBegin || type == QEvent::MouseButtonPress || type == QEvent::KeyPress)
            onTouch_();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> onTouch_;
};

}  // namespace tramso
