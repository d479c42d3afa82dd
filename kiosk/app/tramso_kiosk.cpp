// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-kiosk: the product. Real devices only; nothing virtual is linked into it.
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QTimer>
#include <chrono>
#include <iostream>

#include "drivers/card/pcsc/pcsc_card_reader.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/ipp_printer.h"
#include "drivers/printer/usb_printer_port.h"
#include "drivers/scanner/helper_scanner.h"
#include "kiosk/app/kiosk_window.h"
#include "kiosk/base/guarded_main.h"
#include "kiosk/base/log.h"
#include "kiosk/base/supervisor.h"

namespace {

// The first picture makes the start good; from then on the supervisor hears that the screen's thread still
// turns.
void reportToSupervisor(QQuickWindow& window, QTimer& alive) {
    QObject::connect(&alive, &QTimer::timeout, [] { tramso::tellSupervisor(tramso::kAlive); });
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &alive,
        [&alive] {
            tramso::tellSupervisor(tramso::kReady);
            alive.start(std::chrono::seconds{10});
        },
        Qt::SingleShotConnection);
}

int run(int argc, char** argv) {
    using namespace tramso;
    QGuiApplication app{argc, argv};
    CLI::App options{
        "TramSo kiosk: identifies a citizen, turns paper into a dossier, sends it, prints a slip."};
    std::string settingsFile = "/etc/tramso/kiosk.toml";
    options.add_option("--settings", settingsFile, "Settings file")->capture_default_str();
    CLI11_PARSE(options, argc, argv);

    startLog(true);
    SystemRandom random;
    auto station = makeStation(settingsFile, random);
    if (!station) {
        std::cerr << station.error().text << '\n';
        return 2;
    }
    HelperScanner scanner{programFolder() / "tramso-scanner", station->settings.scanner.device};
    const auto& usb = station->settings.printer;
    UsbPrinterPort port{{static_cast<std::uint16_t>(usb.vendor), static_cast<std::uint16_t>(usb.product)}};
    EscPosPrinter printer{port, station->printer};
    const SystemClock clock;
    const auto& card = station->settings.card;
    const TrustStore trust = TrustStore::load(trustFolders(station->settings));
    PcscCardReader cardReader{{.reader = card.reader}, trust, random, clock};
    IppPrinter forms{station->settings.forms.printer};
    DocumentPrinter* const documents = station->settings.forms.printer.empty() ? nullptr : &forms;
    auto kiosk = KioskWindow::open(*station, {scanner, printer, &cardReader, documents}, random, {});
    if (!kiosk) {
        std::cerr << kiosk.error().text << '\n';
        return 2;
    }
    QTimer alive;
    reportToSupervisor((*kiosk)->window(), alive);
    logEvent(LogEvent::ProgramStarted);
    return QGuiApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    return tramso::guardedMain([&] { return run(argc, argv); });
}
