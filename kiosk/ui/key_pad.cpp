// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/key_pad.h"

#include <QCoreApplication>
#include <QQuickWindow>
#include <algorithm>
#include <utility>

#include "kiosk/ui/focus_order.h"

namespace tramso {
namespace {

// A control acts on Space alone; Enter is passed on as that.
void sendSpace(QQuickItem& control, QEvent::Type type) {
    QKeyEvent event{type, Qt::Key_Space, Qt::NoModifier};
    QCoreApplication::sendEvent(&control, &event);
}

// Enter and Space belong to a field that is typed into.
bool takesLetters(const QQuickItem* control) {
    return control != nullptr && control->inherits("QQuickTextInput");
}

bool presses(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_Select;
}

}  // namespace

void KeyPad::setFront(QQuickItem* front) {
    if (front_ == front) return;
    // A sheet that went begins anew; a page that was only covered does not.
    std::erase_if(places_, [this](const Place& place) {
        return place.front == nullptr || (place.front == front_ && !front_->isVisible());
    });
    if (front_ != nullptr) disconnect(front_, &QQuickItem::enabledChanged, this, nullptr);
    front_ = front;
    if (front_ != nullptr) connect(front_, &QQuickItem::enabledChanged, this, &KeyPad::settleLater);
    arrived_ = true;
    emit frontChanged();
    settleLater();
}

void KeyPad::setBeside(QQuickItem* beside) {
    if (beside_ == beside) return;
    beside_ = beside;
    emit besideChanged();
}

void KeyPad::itemChange(ItemChange change, const ItemChangeData& data) {
    if (change == ItemSceneChange && data.window != watched_) {
        if (watched_ != nullptr) {
            watched_->removeEventFilter(this);
            watched_->disconnect(this);
        }
        watched_ = data.window;
        if (watched_ != nullptr) {
            watched_->installEventFilter(this);
            connect(watched_, &QQuickWindow::activeFocusItemChanged, this, &KeyPad::settleLater);
        }
    }
    QQuickItem::itemChange(change, data);
}

bool KeyPad::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
            return take(*static_cast<QKeyEvent*>(event));
        case QEvent::KeyRelease: {
            const auto& key = *static_cast<QKeyEvent*>(event);
            return presses(key.key()) && pressed_ != nullptr && release(key.isAutoRepeat());
        }
        case QEvent::TouchBegin:
        case QEvent::MouseButtonPress:
            conceal();
            break;
        default:
            break;
    }
    return QQuickItem::eventFilter(watched, event);
}

bool KeyPad::take(const QKeyEvent& key) {
    if ((key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0 || front_ == nullptr) return false;
    const bool shift = (key.modifiers() & Qt::ShiftModifier) != 0;
    switch (key.key()) {
        case Qt::Key_Tab:
            step(shift ? -1 : 1);
            return true;
        case Qt::Key_Down:
        case Qt::Key_Right:
            step(1);
            return true;
        case Qt::Key_Backtab:
        case Qt::Key_Up:
        case Qt::Key_Left:
            step(-1);
            return true;
        case Qt::Key_Escape:
        case Qt::Key_Back:
        case Qt::Key_Cancel:
            if (!key.isAutoRepeat()) cancel();
            return true;
        default:
            if (!presses(key.key()) || takesLetters(watched_->activeFocusItem())) return false;
            if (!key.isAutoRepeat()) press();
            return true;
    }
}

void KeyPad::step(int by) {
    const QList<QQuickItem*> all = controls();
    if (all.isEmpty() || !front_->isEnabled()) return;
    const qsizetype at = all.indexOf(watched_->activeFocusItem());
    const bool shown = walking_ && !arrived_ && at >= 0;
    walking_ = true;
    focus(shown ? all[(at + by + all.size()) % all.size()] : resolve(all), all);
}

void KeyPad::press() {
    if (front_ != seen_) return;
    if (movedItself_.isValid() && movedItself_.elapsed() < rest_) return;
    QQuickItem* control = watched_->activeFocusItem();
    if (!walking_ || arrived_ || !controls().contains(control)) return step(0);
    pressed_ = control;
    sendSpace(*control, QEvent::KeyPress);
}

bool KeyPad::release(bool repeated) {
    if (!repeated) sendSpace(*std::exchange(pressed_, nullptr), QEvent::KeyRelease);
    return true;
}

void KeyPad::cancel() {
    walking_ = true;
    if (front_ != seen_) return;
    const QList<QQuickItem*> all = controlsOf(*front_);
    const auto way = std::find_if(all.crbegin(), all.crend(), [](const QQuickItem* control) {
        return control->property("cancels").toBool();
    });
    if (way != all.crend()) QMetaObject::invokeMethod(*way, "clicked");
}

void KeyPad::conceal() {
    walking_ = false;
    QQuickItem* control = watched_->activeFocusItem();
    if (control != nullptr && control->activeFocusOnTab())
        control->setProperty("focusReason", Qt::MouseFocusReason);
}

// Not at once: what changes changes together, and the key that brought it is not meant for it.
void KeyPad::settleLater() {
    if (settling_) return;
    settling_ = true;
    QMetaObject::invokeMethod(this, &KeyPad::settle, Qt::QueuedConnection);
}

void KeyPad::settle() {
    settling_ = false;
    seen_ = front_;
    if (!walking_ || front_ == nullptr || watched_ == nullptr || !front_->isEnabled()) return;
    const QList<QQuickItem*> all = controls();
    QQuickItem* now = watched_->activeFocusItem();
    if (!arrived_ && all.contains(now)) return focus(now, all);
    // What is busy for a while keeps the focus, or a second key would press its neighbour.
    const Place* here = place();
    const bool waits = here != nullptr && here->control != nullptr && here->control->isVisible() &&
                       !here->control->isEnabled();
    if (waits || controlsOf(*front_).isEmpty()) return;
    focus(resolve(all), all);
    movedItself_.start();
}

QList<QQuickItem*> KeyPad::controls() const {
    QList<QQuickItem*> all = controlsOf(*front_);
    if (beside_ != nullptr) all += controlsOf(*beside_);
    return all;
}

KeyPad::Place* KeyPad::place() {
    const auto found = std::find_if(places_.begin(), places_.end(),
                                    [this](const Place& place) { return place.front == front_; });
    return found == places_.end() ? nullptr : &*found;
}

QQuickItem* KeyPad::resolve(const QList<QQuickItem*>& controls) {
    const Place* here = place();
    if (here == nullptr) return controls.front();
    if (controls.contains(here->control.data())) return here->control;
    if (here->control != nullptr &&
        here->control->isVisible())  // it rests: what follows it stands in its place
        return controls[std::min(here->index, controls.size() - 1)];
    const auto named = std::find_if(controls.begin(), controls.end(), [here](const QQuickItem* control) {
        return !here->name.isEmpty() && control->objectName() == here->name;
    });
    return named != controls.end() ? *named : controls.front();
}

void KeyPad::focus(QQuickItem* control, const QList<QQuickItem*>& controls) {
    arrived_ = false;
    if (focused_ != control) {
        if (focused_ != nullptr) disconnect(focused_, &QQuickItem::visibleChanged, this, nullptr);
        focused_ = control;
        connect(control, &QQuickItem::visibleChanged, this,
                &KeyPad::settleLater);  // hidden it has the focus still
    }
    Place here{front_, control, control->objectName(), controls.indexOf(control)};
    if (Place* known = place())
        *known = std::move(here);
    else
        places_.push_back(std::move(here));
    control->forceActiveFocus(Qt::TabFocusReason);
    control->setProperty("focusReason", Qt::TabFocusReason);  // also when it had the focus already
    bringIntoSight(*control);
}

}  // namespace tramso
