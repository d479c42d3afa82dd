// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/tally_day.h"

#include <fmt/format.h>

namespace tramso {

std::string tallyDay(Moment moment) {
    const std::chrono::year_month_day day = vietnamDay(moment);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

}  // namespace tramso
