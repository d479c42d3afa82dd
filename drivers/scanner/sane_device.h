// SPDX-License-Identifier: GPL-3.0-or-later
// One opened SANE device: its options by name, and what its replies mean.
#pragma once

#include <sane/sane.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// What a SANE reply says to a person. Not for SANE_STATUS_GOOD and SANE_STATUS_EOF.
[[nodiscard]] FaultCode scannerFault(SANE_Status status);

// Owns the handle. Options a device lacks are left alone: scanners differ, and a missing choice is no fault.
class SaneDevice {
public:
    // ScannerUnplugged when nothing of that name answers, ScannerBusy when another program holds it,
    // ScannerDenied when the station may not use it.
    [[nodiscard]] static Result<SaneDevice> open(const std::string& name);

    // The texts an option may take; empty when it is not there or not a choice.
    [[nodiscard]] std::vector<std::string> choices(const char* option) const;
    void choose(const char* option, const std::string& value);
    // Sets a number to the nearest value the device offers, of those that are not below `least` if it has
    // any, and returns what it took; 0 when it has no such option. Unit as the option's: dpi, mm.
    double setNumber(const char* option, double wanted, double least = 0);
    // Switches something on; false when the device has no such switch or does not obey.
    bool switchOn(const char* option);
    // What a sensor of that name says now: an option that can be read and not set. False when there is none.
    [[nodiscard]] bool senses(const char* option) const;
    // The largest number an option may be; 0 when it has no such option or no limit is told.
    [[nodiscard]] double largest(const char* option) const;
    // The number an option is now; 0 when it has no such option.
    [[nodiscard]] double number(const char* option) const;
    [[nodiscard]] SANE_Handle get() const { return handle_.get(); }

private:
    struct Close {
        void operator()(SANE_Handle handle) const noexcept { sane_close(handle); }
    };
    explicit SaneDevice(SANE_Handle handle) : handle_{handle} {}
    [[nodiscard]] int find(const char* option) const;   // its index if it can be set, or 0
    [[nodiscard]] int named(const char* option) const;  // its index, or 0

    std::unique_ptr<void, Close> handle_;
};

}  // namespace tramso
