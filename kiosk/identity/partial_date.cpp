// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "kiosk/identity/id_card.h"

namespace tramso {

std::string PartialDate::toText() const {
    if (month == 0) return fmt::format("{:04}", year);
    return fmt::format("{:02}/{:02}/{:04}", day, month, year);
}

}  // namespace tramso
