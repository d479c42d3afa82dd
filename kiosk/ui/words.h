// SPDX-License-Identifier: GPL-3.0-or-later
// From the visit's texts to the screen's.
#pragma once

#include <QString>

#include "kiosk/base/local_text.h"
#include "kiosk/visit/visit.h"

namespace tramso {

[[nodiscard]] inline QString shown(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

// The text in the language the person chose.
[[nodiscard]] inline QString shown(const LocalText& text, const Visit& visit) {
    return shown(text.in(visit.language()));
}

}  // namespace tramso
