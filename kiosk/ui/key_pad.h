// SPDX-License-Identifier: GPL-3.0-or-later
// The screens without touch: a pad of four keys, or Tab of a keyboard, for every page and sheet of a window.
#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPointer>
#include <QQuickItem>
#include <vector>

namespace tramso {

// Forward is Tab, Down or Right, back is Shift+Tab, Up or Left, pressing is Enter or Space, and Escape
// presses the control of the front that `cancels`. The walk goes through the controls of `front` and then of
// `beside`, and around. What lies in front holds the focus; when it goes, the focus returns to where it was.
// A new front begins at its first control. Nothing is marked before the first key, which only shows where one
// is, nor after a touch. Screen's thread; sees all keys of the window it is in.
class KeyPad : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // The page, or the sheet that lies on top of it.
    Q_PROPERTY(QQuickItem* front READ front WRITE setFront NOTIFY frontChanged)
    // What can be used beside every front: the tool bar; or nothing.
    Q_PROPERTY(QQuickItem* beside READ beside WRITE setBeside NOTIFY besideChanged)
    // For so long after the focus went somewhere by itself nothing is pressed, ms: the key was meant for what
    // was there before.
    Q_PROPERTY(int rest MEMBER rest_ NOTIFY restChanged)
public:
    explicit KeyPad(QQuickItem* parent = nullptr) : QQuickItem{parent} {}

    [[nodiscard]] QQuickItem* front() const { return front_; }
    void setFront(QQuickItem* front);
    [[nodiscard]] QQuickItem* beside() const { return beside_; }
    void setBeside(QQuickItem* beside);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void frontChanged();
    void besideChanged();
    void restChanged();

protected:
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    // Where the focus was: its control, and what finds it when it was made anew or is at rest.
    struct Place {
        QPointer<QQuickItem> front;
        QPointer<QQuickItem> control;
        QString name;
        qsizetype index = 0;
    };

    [[nodiscard]] bool take(const QKeyEvent& key);
    void step(int by);
    void press();
    bool release(bool repeated);
    void cancel();
    void conceal();
    void settleLater();
    void settle();
    [[nodiscard]] QList<QQuickItem*> controls() const;
    [[nodiscard]] Place* place();
    [[nodiscard]] QQuickItem* resolve(const QList<QQuickItem*>& controls);
    void focus(QQuickItem* control, const QList<QQuickItem*>& controls);

    QPointer<QQuickItem> front_;
    QPointer<QQuickItem> seen_;  // the front people have had time to see
    QPointer<QQuickItem> beside_;
    QPointer<QQuickItem> pressed_;
    QPointer<QQuickItem> focused_;
    QPointer<QQuickWindow> watched_;
    std::vector<Place> places_;
    QElapsedTimer movedItself_;
    int rest_ = 0;
    bool walking_ = false;   // keys are used: the focus is marked
    bool arrived_ = false;   // the front is new: the focus is not in it yet
    bool settling_ = false;  // settle() is on its way
};

}  // namespace tramso
