// SPDX-License-Identifier: GPL-3.0-or-later
// What the station remembers of each of its parts since it was started: when it last worked, its last fault.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/base/fault.h"

namespace tramso {

// The parts a technician looks at, in the order they are shown.
enum class StationPart : std::uint8_t {
    CardReader,
    Scanner,
    Printer,
    Service,
    Outbox,
    Storage,
    Clock,
    Program
};
inline constexpr std::size_t kStationParts = 8;

// Nothing of a person: codes and moments.
struct PartHistory {
    int uses = 0;                    // that worked
    std::optional<Moment> lastGood;  // the last of them
    std::optional<FaultCode> lastFault;
    Moment lastFaultAt{};  // meaningful with lastFault
};

// Any thread.
class DeviceMemory {
public:
    void worked(StationPart part, Moment when);
    // Cancelled is no fault of a device and is not remembered.
    void failed(StationPart part, FaultCode fault, Moment when);
    [[nodiscard]] PartHistory of(StationPart part) const;
    // How often each fault came up, of all parts together; one that lasts counts once.
    [[nodiscard]] std::map<FaultCode, int> faults() const;

private:
    mutable std::mutex mutex_;
    std::array<PartHistory, kStationParts> parts_{};
    std::map<FaultCode, int> faults_;
};

}  // namespace tramso
