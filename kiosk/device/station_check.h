// SPDX-License-Identifier: GPL-3.0-or-later
// How each part of the station is, asked now.
#pragma once

#include <chrono>
#include <functional>

#include "kiosk/delivery/online_service.h"
#include "kiosk/device/watched_devices.h"
#include "kiosk/store/dossier_store.h"

namespace tramso {

enum class Health : std::uint8_t {
    Well,
    Look,     // works, and somebody should see to it soon
    Broken,   // people cannot use it now
    NotThere  // this station has none
};

// What a look at one part found; figures are those of the part.
struct PartReport {
    StationPart part = StationPart::Program;
    Health health = Health::Well;
    std::optional<FaultCode> fault;  // in whose words the trouble can be told
    PartHistory history;
    bool paperLow = false;                    // Printer
    std::optional<ScannerAbilities> scanner;  // Scanner
    int waiting = 0;                          // Outbox
    int parked = 0;
    std::chrono::minutes oldest{0};  // how long the oldest of the waiting has waited
    std::int64_t freeMb = 0;         // Storage
    bool synchronised = true;        // Clock: the machine's time is kept by a server
};

// What it asks. All outlive the check.
struct CheckPorts {
    WatchedCardReader* cardReader = nullptr;  // a station without one reads QR codes
    WatchedScanner* scanner = nullptr;
    WatchedPrinter* printer = nullptr;
    OnlineService* service = nullptr;
    DossierStore* store = nullptr;
    std::filesystem::path folder;      // whose disk fills
    std::function<bool()> timeIsKept;  // whether a time server keeps the machine's clock
};

// What is to be told of an outbox with these entries, now.
[[nodiscard]] PartReport outboxReport(std::span<const OutboxEntry> entries, Moment now);

// Any thread; each call asks one part and blocks for as long as that takes: a scanner or a service that does
// not answer, up to half a minute.
class StationCheck {
public:
    StationCheck(CheckPorts ports, DeviceMemory& memory, const Clock& clock)
        : ports_{std::move(ports)}, memory_{memory}, clock_{clock} {}
    [[nodiscard]] PartReport look(StationPart part);

private:
    void cardReader(PartReport& report) const;
    void scanner(PartReport& report) const;
    void printer(PartReport& report) const;
    void service(PartReport& report) const;
    void outbox(PartReport& report) const;
    void storage(PartReport& report) const;
    void clock(PartReport& report) const;

    CheckPorts ports_;
    DeviceMemory& memory_;
    const Clock& clock_;
};

// The kernel's word on whether a time server keeps the clock.
[[nodiscard]] bool kernelClockIsKept();

}  // namespace tramso
