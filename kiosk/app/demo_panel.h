// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the virtual devices, in a window of their own beside the kiosk's: anybody can try every
// situation. Part of tramso-demo, never of a station.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStringList>
#include <QTranslator>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "drivers/sim/sim_printer.h"
#include "drivers/sim/sim_scanner.h"
#include "kiosk/app/demo_network.h"
#include "kiosk/base/local_text.h"

namespace tramso {

// A stack of papers that can be put into the virtual feeder.
struct DemoPapers {
    std::string stack;  // as SimScanner::putNext() takes it
    LocalText title;
};

// What the panel works on. All outlive it.
struct DemoDesk {
    sim::SimScanner& scanner;
    sim::SimPrinter& printer;
    DemoNetwork& network;
    std::function<void()> putCard;
    std::function<void()> takeCard;
    std::vector<DemoPapers> papers;
};

// Screen's thread.
class DemoPanel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by openDemoPanel")
    Q_PROPERTY(bool english READ english NOTIFY changed)
    Q_PROPERTY(bool cardLies READ cardLies NOTIFY changed)
    Q_PROPERTY(QStringList papers READ papers NOTIFY changed)
    Q_PROPERTY(int nextPapers READ nextPapers NOTIFY changed)
    Q_PROPERTY(int scannerTrouble READ scannerTrouble NOTIFY changed)
    Q_PROPERTY(int printerTrouble READ printerTrouble NOTIFY changed)
    Q_PROPERTY(bool networkOff READ networkOff NOTIFY changed)
public:
    enum ScannerTrouble { ScannerWell, Jam, TwoSheets, LidOpen, FeederEmpty, ScannerUnplugged };
    Q_ENUM(ScannerTrouble)
    enum PrinterTrouble { PrinterWell, PaperLow, PaperOut, CoverOpen, KnifeStuck, PrinterUnplugged };
    Q_ENUM(PrinterTrouble)

    explicit DemoPanel(DemoDesk desk, QObject* parent = nullptr);
    ~DemoPanel() override;

    [[nodiscard]] bool english() const { return english_; }
    [[nodiscard]] bool cardLies() const { return cardLies_; }
    [[nodiscard]] QStringList papers() const;                     // titles in the chosen language
    [[nodiscard]] int nextPapers() const { return nextPapers_; }  // −1: whatever is asked for
    [[nodiscard]] int scannerTrouble() const { return scannerTrouble_; }
    [[nodiscard]] int printerTrouble() const { return printerTrouble_; }
    [[nodiscard]] bool networkOff() const { return desk_.network.isCut(); }

    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void putCard(bool down);
    // The papers of the next scan; the same again: whatever is asked for.
    Q_INVOKABLE void putPapers(int index);
    // What goes wrong from now on, in the middle of a page too; the same again: all is well.
    Q_INVOKABLE void troubleScanner(int trouble);
    Q_INVOKABLE void troublePrinter(int trouble);
    Q_INVOKABLE void cutNetwork(bool off);

    // The station took the card by itself, or a hand put it there.
    void cardIs(bool down);
    // A scan begins: what lies in the feeder now, unless nobody chose; chosen once.
    [[nodiscard]] std::string takePapers();

signals:
    void changed();
    void languageChanged();

private:
    DemoDesk desk_;
    QTranslator englishWords_;
    bool english_ = false;
    bool cardLies_ = false;
    int nextPapers_ = -1;
    int scannerTrouble_ = ScannerWell;
    int printerTrouble_ = PrinterWell;
};

// The window of a panel. It is not shown: the caller knows where there is room. Null when it cannot be
// loaded.
[[nodiscard]] std::unique_ptr<QQmlApplicationEngine> openDemoPanel(DemoPanel& panel);
[[nodiscard]] QQuickWindow* demoPanelWindow(const QQmlApplicationEngine& engine);

// Puts the panel beside the kiosk's window, to the right or to the left, and shows it; false, and it stays
// hidden, when the screen has no room for it there: it never covers the kiosk.
bool showBeside(QQuickWindow& panel, QWindow& kiosk);

}  // namespace tramso
