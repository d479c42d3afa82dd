// SPDX-License-Identifier: GPL-3.0-or-later
// A scanner through SANE 1.x: whatever Debian has a backend for, eSCL (AirScan) devices included.
#pragma once

#include <memory>
#include <string>

#include "drivers/scanner/scanner.h"

namespace tramso {

class SaneDevice;

// Opens the device for each scan, so that one that was switched off and on again is simply found again.
// Paper comes from the feeder, both sides where it can, or from the glass when the feeder is empty; cards
// always from the glass where there is one. Pages are PNM. SANE is not made for threads: use it, and destroy
// it, when no other thread is inside; one SaneScanner a process.
class SaneScanner final : public Scanner {
public:
    // The device's SANE name ("airscan:e0:Kiosk"); empty: the first one that SANE finds.
    // onSign is called whenever SANE comes back from a call: a sign of life.
    explicit SaneScanner(
        std::string device, std::function<void()> onSign = [] {});
    ~SaneScanner() override;
    SaneScanner(const SaneScanner&) = delete;
    SaneScanner& operator=(const SaneScanner&) = delete;

    [[nodiscard]] Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                   std::stop_token stop) override;
    void watchRows(const std::function<void(PageRows)>& onRows) override { onRows_ = onRows; }

    // Faults as scan().
    [[nodiscard]] Result<ScannerAbilities> abilities() override;

private:
    class Session;
    [[nodiscard]] Result<SaneDevice> openFresh();
    std::string device_;
    std::function<void()> onSign_;
    std::function<void(PageRows)> onRows_;
    std::unique_ptr<Session> session_;
};

}  // namespace tramso
