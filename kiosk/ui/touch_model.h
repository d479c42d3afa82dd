// SPDX-License-Identifier: GPL-3.0-or-later
// Trying whether touches arrive, target by target, and keeping what makes them.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <functional>
#include <vector>

#include "kiosk/device/touch_fit.h"
#include "kiosk/ui/errands.h"

namespace tramso {

// Keeps a matrix for the next start of the machine; another thread, may block. Empty: this box takes none.
using KeepTouch = std::function<Result<Done>(const TouchMatrix&)>;

// Screen's thread.
class TouchModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its owner")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(Turn turn READ turn NOTIFY changed)
    Q_PROPERTY(int worstMm READ worstMm NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(qreal targetX READ targetX NOTIFY changed)
    Q_PROPERTY(qreal targetY READ targetY NOTIFY changed)
    Q_PROPERTY(int targets READ targets CONSTANT)
public:
    // Kept: wrong, and put right with the next start. NotKept: wrong, and this box cannot put it right.
    // Unsure: the touches do not agree with one another.
    enum State { NotTried, Running, Right, Kept, NotKept, Unsure };
    Q_ENUM(State)
    // TouchTurn, for QML.
    enum Turn { Straight, Clockwise, UpsideDown, CounterClockwise, Mirrored };
    Q_ENUM(Turn)

    static constexpr double kNearMm = 6;  // half a finger's tip

    explicit TouchModel(KeepTouch keep, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] Turn turn() const { return turn_; }
    [[nodiscard]] int worstMm() const { return worstMm_; }  // of a touch from its target, once tried
    [[nodiscard]] int number() const { return static_cast<int>(taps_.size()); }  // targets touched so far
    [[nodiscard]] QPointF target() const;  // the next one, 0–1 of the panel
    [[nodiscard]] qreal targetX() const { return target().x(); }
    [[nodiscard]] qreal targetY() const { return target().y(); }
    [[nodiscard]] int targets() const;

    // Begins anew, on a panel of this size in mm.
    Q_INVOKABLE void begin(const QSizeF& panel);
    // A touch arrived here, 0–1 of the panel.
    Q_INVOKABLE void tap(const QPointF& at);
    Q_INVOKABLE void stop();  // nobody touches; as if it had not been tried

signals:
    void changed();

private:
    void judge();
    void become(State state);

    KeepTouch keep_;
    QSizeF panel_;
    std::vector<TouchTap> taps_;
    State state_ = NotTried;
    Turn turn_ = Straight;
    int worstMm_ = 0;
    Errands errands_;  // last: what it runs uses the others
};

}  // namespace tramso
