// SPDX-License-Identifier: GPL-3.0-or-later
// The devices as the whole program shares them: one user at a time, and each use remembered.
#pragma once

#include <atomic>
#include <mutex>

#include "drivers/card/card_reader.h"
#include "drivers/printer/receipt_printer.h"
#include "drivers/scanner/scanner.h"
#include "kiosk/device/device_memory.h"

namespace tramso {

// In front of a scanner; any thread may call, later ones wait. All given outlive it.
class WatchedScanner final : public Scanner {
public:
    WatchedScanner(Scanner& real, DeviceMemory& memory, const Clock& clock)
        : real_{real}, memory_{memory}, clock_{clock} {}
    [[nodiscard]] Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                   std::stop_token stop) override;
    [[nodiscard]] Result<ScannerAbilities> abilities() override;
    void watchRows(const std::function<void(PageRows)>& onRows) override { real_.watchRows(onRows); }

private:
    std::mutex mutex_;
    Scanner& real_;
    DeviceMemory& memory_;
    const Clock& clock_;
};

// In front of a printer, likewise.
class WatchedPrinter final : public ReceiptPrinter {
public:
    WatchedPrinter(ReceiptPrinter& real, DeviceMemory& memory, const Clock& clock)
        : real_{real}, memory_{memory}, clock_{clock} {}
    [[nodiscard]] PrinterState state() override;
    [[nodiscard]] int widthDots() const override { return real_.widthDots(); }
    [[nodiscard]] Result<Done> print(const DotImage& slip) override;

private:
    std::mutex mutex_;
    ReceiptPrinter& real_;
    DeviceMemory& memory_;
    const Clock& clock_;
};

// In front of a card reader; one thread may wait, others read one after the other.
class WatchedCardReader final : public CardReader {
public:
    WatchedCardReader(CardReader& real, DeviceMemory& memory, const Clock& clock)
        : real_{real}, memory_{memory}, clock_{clock} {}
    [[nodiscard]] CardPresence waitForChange(CardPresence known, std::stop_token stop) override;
    [[nodiscard]] Result<ChipReading> read(const AccessKey& key, const OnPart& onPart,
                                           std::stop_token stop) override;
    // What the last wait found; NoReader before the first.
    [[nodiscard]] CardPresence presence() const { return presence_; }

private:
    std::mutex reading_;
    std::atomic<CardPresence> presence_ = CardPresence::NoReader;
    CardReader& real_;
    DeviceMemory& memory_;
    const Clock& clock_;
};

}  // namespace tramso
