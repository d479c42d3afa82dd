// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the printer's roll is left, for the many printers that have no sensor for it, or one that
// speaks minutes before the end: told the day before.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>

#include "drivers/printer/receipt_printer.h"
#include "kiosk/base/clock.h"

namespace tramso {

// What was printed from one roll, and day by day.
struct RollBook {
    double usedMm = 0;
    bool ended = false;  // the printer said that the roll is empty: the next one it prints from is new
    bool low = false;    // the printer's own sensor said so
    std::map<std::chrono::sys_days, double> days;  // mm printed on each of the last days with slips
    friend bool operator==(const RollBook&, const RollBook&) = default;
};

// The day's slips, at most: the busiest of the days remembered, and no less than three metres.
[[nodiscard]] double busiestDayMm(const RollBook& book);

// From its file and to it; a file that is missing or is not ours is a new roll.
[[nodiscard]] RollBook readRollBook(const std::filesystem::path& file);
[[nodiscard]] Result<Done> writeRollBook(const std::filesystem::path& file, const RollBook& book);
// Where a station keeps it.
[[nodiscard]] std::filesystem::path rollFile(const std::filesystem::path& storeFolder);

// What is known of a station's rolls.
struct RollKind {
    double lengthMm = 0;  // of a new one; 0: nobody has measured, and nothing is counted
    double rowsPerMm = 8;
    double feedMm = 3;  // behind each slip
};

// In front of a printer: Ready becomes PaperLow when what is left would not last another of the busiest days,
// with a twentieth of the roll to spare. A roll is new after the printer said that the last one was empty,
// and after its lid was opened, or its own sensor was content again, while the roll was low. As its printer,
// one thread at a time.
class MeteredPrinter final : public ReceiptPrinter {
public:
    // All given outlive it.
    MeteredPrinter(ReceiptPrinter& real, std::filesystem::path file, RollKind roll, const Clock& clock);

    [[nodiscard]] PrinterState state() override;
    [[nodiscard]] int widthDots() const override { return real_.widthDots(); }
    [[nodiscard]] Result<Done> print(const DotImage& slip) override;

private:
    [[nodiscard]] bool runsLow() const;
    void saw(PrinterState state);
    void keep();

    ReceiptPrinter& real_;
    std::filesystem::path file_;
    RollKind roll_;
    const Clock& clock_;
    RollBook book_;
    bool lidOpened_ = false;  // while the roll was low
};

}  // namespace tramso
