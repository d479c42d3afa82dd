// SPDX-License-Identifier: GPL-3.0-or-later
// The line to the online service, with a switch: for showing what the station does without one.
#pragma once

#include <atomic>
#include <memory>

#include "kiosk/delivery/online_service.h"

namespace tramso {

// Any thread.
class DemoNetwork {
public:
    void cut(bool off) { off_ = off; }
    [[nodiscard]] bool isCut() const { return off_; }
    // The service as it is reached over this line, which outlives it: ServiceUnreachable while it is cut.
    [[nodiscard]] std::unique_ptr<OnlineService> over(std::unique_ptr<OnlineService> service) const;

private:
    std::atomic<bool> off_ = false;
};

}  // namespace tramso
