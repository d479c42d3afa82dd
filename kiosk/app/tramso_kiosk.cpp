// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-kiosk: the product. Real devices only; nothing virtual is linked into it.
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <iostream>

#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/usb_printer_port.h"
#include "drivers/scanner/sane_scanner.h"
#include "kiosk/app/guarded_main.h"
#include "kiosk/app/kiosk_window.h"
#include "kiosk/base/log.h"

namespace {

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
    SaneScanner scanner{station->settings.scanner.device};
    const auto& usb = station->settings.printer;
    UsbPrinterPort port{{static_cast<std::uint16_t>(usb.vendor), static_cast<std::uint16_t>(usb.product)}};
    EscPosPrinter printer{port, station->settings.printer.widthDots};
    auto kiosk = KioskWindow::open(*station, {scanner, printer}, random, {});
    if (!kiosk) {
        std::cerr << kiosk.error().text << '\n';
        return 2;
    }
    logEvent(LogEvent::ProgramStarted);
    return QGuiApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    return tramso::guardedMain([&] { return run(argc, argv); });
}
