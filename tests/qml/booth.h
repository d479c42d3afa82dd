// SPDX-License-Identifier: GPL-3.0-or-later
// A station for tests: the real screens over a real visit on scripted devices, and a finger.
#pragma once

#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <memory>

#include "config/loader/fault_texts.h"
#include "tests/flow/visit/visit_fixture.h"
#include "tests/qml/back_room.h"

namespace tramso::test {

// Warnings of Qt and QML since the program began.
[[nodiscard]] QStringList& complaints();

// The procedures we ship.
[[nodiscard]] Catalogue shippedCatalogue();

// A visit's steps in their order.
inline constexpr Step kAllSteps[] = {Step::Attract, Step::Identify, Step::Procedure,
                                     Step::Needed,  Step::Consent,  Step::Papers,
                                     Step::Check,   Step::Send,     Step::Slip};

class Booth {
public:
    // As Kiosk: other procedures, another way of reading pages.
    explicit Booth(Catalogue procedures = testCatalogue(), PageReader* pages = nullptr,
                   CardDesk desk = CardDesk::Without);
    ~Booth();

    // Shows these pages instead and waits for them. Nothing slides in them and no touch is held back, for a
    // test has no need of it; who wants the usual pace sets it in `theme`.
    void show(std::unique_ptr<QQmlApplicationEngine> pages);
    // The visible item of that name, topmost first; nullptr when there is none.
    [[nodiscard]] QQuickItem* find(const QString& name) const;
    // Waits for the item, scrolls to it and taps it with a finger. Fails the test when it never can be
    // pressed.
    void press(const QString& name);
    // A finger at a place of the window, px.
    void tapAt(const QPointF& scenePoint);
    // Types on the on-screen keyboard, key by key.
    void type(const QString& keys);
    // Lets the page come to rest: layout done, nothing sliding. What is on the screen then.
    QImage rest() const;
    // Opens the staff's door and types somebody's code.
    void enterCode(const std::string& code);
    // Goes to a step by touch alone; `pages` are scanned as the one paper.
    void goTo(Step step, const std::vector<std::string>& pages = {"Họ tên: Nguyễn Văn Mẫu"});
    [[nodiscard]] Step step() const { return kiosk.visit->step(); }
    // Waits until a text with these words is on the screen; false when none comes.
    [[nodiscard]] bool shows(const QString& words) const;
    // Every visible text.
    [[nodiscard]] QStringList texts() const;
    // Whether this stands in one of them.
    [[nodiscard]] bool hasText(const QString& part) const;
    // Texts that are cut, or stick out of what they stand in.
    [[nodiscard]] QStringList clipped() const;
    // Pairs of texts that are written over each other.
    [[nodiscard]] QStringList overlapping() const;
    // Texts on this picture of the window that stand out less than 7 : 1 from what is behind them.
    [[nodiscard]] QStringList faint(const QImage& picture) const;

    Kiosk kiosk;
    FaultTexts faults;
    BackRoom back;
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow* window = nullptr;
    QObject* theme = nullptr;  // Theme.qml of what is shown

private:
    void scrollTo(const QQuickItem& item) const;
    void pressOnce(const QString& name);
};

}  // namespace tramso::test
