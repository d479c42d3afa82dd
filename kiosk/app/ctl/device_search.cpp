// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "drivers/card/pcsc/pcsc_context.h"
#include "drivers/printer/usb_printer_port.h"
#include "drivers/scanner/helper_scanner.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"

namespace tramso::ctl {

namespace {

using namespace std::chrono_literals;

// Every backend of SANE is loaded before the first word; a slow disk may take its time.
constexpr HelperLimits kPatience{.silence = 100s};

bool searchReaders() {
    const auto found =
        PcscContext::establish().and_then([](const PcscContext& context) { return context.readers({}); });
    if (!found) return complain("card readers", found.error()) == 0;
    std::cout << fmt::format("card readers: {}\n", found->size());
    return true;
}

// Any answer will do, also that there is none or that it is held or broken: those are faults of a device.
bool searchScanner(const std::string& name) {
    const auto program = programFolder() / "tramso-scanner";
    HelperScanner scanner{program, name, kPatience};
    const auto can = scanner.abilities();
    const bool answered =
        can || (can.error().code != FaultCode::ScannerStopped && ::access(program.c_str(), X_OK) == 0);
    if (!answered) return complain("scanners", can.error()) == 0;
    std::cout << fmt::format("scanners: {}\n", can ? "one answers" : "none answers");
    return true;
}

// The machine's own hubs are always on the bus: without them there is no driver for it.
bool searchUsb() {
    const auto count = countUsbDevices();
    if (!count) return complain("USB", count.error()) == 0;
    if (*count == 0) {
        std::cerr << "USB: no bus, not even the machine's own hubs\n";
        return false;
    }
    std::cout << fmt::format("USB: {} devices\n", *count);
    return true;
}

}  // namespace

int searchDevices(const std::filesystem::path& settingsFile) {
    const auto settings = settingsOrDefaults(settingsFile);
    if (!settings) return complain(settings.error());
    const bool readers = searchReaders();
    const bool scanner = searchScanner(settings->scanner.device);
    const bool bus = searchUsb();
    return readers && scanner && bus ? 0 : 1;
}

}  // namespace tramso::ctl
