// SPDX-License-Identifier: GPL-3.0-or-later
// A station for tests: the real screens over a real visit on scripted devices, and a finger.
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <memory>

#include "config/loader/fault_texts.h"
#include "tests/flow/visit/visit_fixture.h"

namespace tramso::test {

// Warnings of Qt and QML since the program began.
[[nodiscard]] QStringList& complaints();

class Booth {
public:
    // As Kiosk: other procedures, another way of reading pages.
    explicit Booth(Catalogue procedures = testCatalogue(), PageReader* pages = nullptr);
    ~Booth();

    // The visible item of that name, topmost first; nullptr when there is none.
    [[nodiscard]] QQuickItem* find(const QString& name) const;
    // Waits for the item, scrolls to it and taps it with a finger. Fails the test when it never can be
    // pressed.
    void press(const QString& name);
    // Types on the on-screen keyboard, key by key.
    void type(const QString& keys);
    // Lets the page come to rest: layout done, nothing sliding.
    void rest() const;
    // Goes to a step by touch alone; `pages` are scanned as the one paper.
    void goTo(Step step, const std::vector<std::string>& pages = {"Họ tên: Nguyễn Văn Mẫu"});
    [[nodiscard]] Step step() const { return kiosk.visit->step(); }
    // Every visible text.
    [[nodiscard]] QStringList texts() const;
    // Texts that are cut, or stick out of what they stand in.
    [[nodiscard]] QStringList clipped() const;

    Kiosk kiosk;
    FaultTexts faults;
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow* window = nullptr;

private:
    void scrollTo(const QQuickItem& item) const;
    void pressOnce(const QString& name);
};

}  // namespace tramso::test
