// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/usb_device_id.h"
#include "drivers/printer/usb_printer_port.h"
#include "drivers/scanner/helper_scanner.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"

namespace tramso::ctl {

namespace {

using namespace std::chrono_literals;

std::string_view wordFor(PrinterState state) {
    switch (state) {
        case PrinterState::Ready:
            return "ready";
        case PrinterState::PaperLow:
            return "ready, the roll runs low";
        case PrinterState::NoPaper:
            return "out of paper";
        case PrinterState::CoverOpen:
            return "cover open";
        case PrinterState::CutterStuck:
            return "knife stuck";
        case PrinterState::Overheated:
            return "too hot, waiting to cool down";
        case PrinterState::Offline:
            return "takes nothing and names no cause";
        case PrinterState::Failed:
            return "failed, held by another program, or not answering as its profile says";
        case PrinterState::Unplugged:
            return "not connected";
    }
    return "unknown";
}

int showScanner(const Settings& settings) {
    HelperScanner scanner{programFolder() / "tramso-scanner", settings.scanner.device};
    const auto can = scanner.abilities();
    if (!can) return complain("scanner", can.error());
    std::cout << fmt::format("scanner: {}{}{}; up to {} dpi; {} bits a colour; up to {:.0f} x {:.0f} mm\n",
                             can->flatbed ? "glass" : "", can->flatbed && can->feeder ? " and " : "",
                             can->feeder ? (can->duplex ? "feeder for both sides" : "feeder") : "",
                             can->maxDpi, can->depth, can->widthMm, can->heightMm);
    return 0;
}

int showPrinter(const Settings& settings, const PrinterProfile& profile) {
    UsbPrinterPort port{{static_cast<std::uint16_t>(settings.printer.vendor),
                         static_cast<std::uint16_t>(settings.printer.product)}};
    const auto id = port.deviceId(500ms).and_then([](const Bytes& bytes) { return parseDeviceId(bytes); });
    EscPosPrinter printer{port, profile};
    const auto state = printer.state();
    std::cout << fmt::format("printer: {} {}; profile {}; {}\n", id ? id->maker : "unnamed",
                             id ? id->model : "device", profile.name, wordFor(state));
    return state == PrinterState::Ready || state == PrinterState::PaperLow ? 0 : 1;
}

}  // namespace

int devices(const std::filesystem::path& settingsFile) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return complain(settings.error());
    const auto profile = readPrinterProfile(*settings);
    if (!profile) return complain(profile.error());
    const int scanner = showScanner(*settings);
    const int printer = showPrinter(*settings, *profile);
    return std::max(scanner, printer);
}

}  // namespace tramso::ctl
