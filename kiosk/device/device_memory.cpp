// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/device_memory.h"

namespace tramso {

void DeviceMemory::worked(StationPart part, Moment when) {
    const std::scoped_lock lock{mutex_};
    PartHistory& history = parts_.at(static_cast<std::size_t>(part));
    ++history.uses;
    history.lastGood = when;
}

void DeviceMemory::failed(StationPart part, FaultCode fault, Moment when) {
    if (fault == FaultCode::Cancelled) return;
    const std::scoped_lock lock{mutex_};
    PartHistory& history = parts_.at(static_cast<std::size_t>(part));
    // One that lasts is met again by everybody who looks: it is one fault until the part has worked.
    const bool lasts =
        history.lastFault == fault && (!history.lastGood || *history.lastGood <= history.lastFaultAt);
    if (!lasts) ++faults_[fault];
    history.lastFault = fault;
    history.lastFaultAt = when;
}

PartHistory DeviceMemory::of(StationPart part) const {
    const std::scoped_lock lock{mutex_};
    return parts_.at(static_cast<std::size_t>(part));
}

std::map<FaultCode, int> DeviceMemory::faults() const {
    const std::scoped_lock lock{mutex_};
    return faults_;
}

}  // namespace tramso
