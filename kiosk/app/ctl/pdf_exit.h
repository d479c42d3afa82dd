// SPDX-License-Identifier: GPL-3.0-or-later
// How the process that draws a PDF's page says what was wrong.
#pragma once

#include <array>
#include <utility>

#include "kiosk/base/fault.h"

namespace tramso::ctl {

inline constexpr int kExitNotDrawn = 14;
inline constexpr std::array kExitFaults{std::pair{10, FaultCode::FileUnreadable},
                                        std::pair{11, FaultCode::TooLarge}, std::pair{12, FaultCode::BadData},
                                        std::pair{13, FaultCode::PictureTooLarge},
                                        std::pair{kExitNotDrawn, FaultCode::PictureUnreadable}};

// The fault an exit code stands for; codes of a crash or of a library's own exit() mean the same as not
// drawn.
[[nodiscard]] constexpr FaultCode faultOfExit(int code) {
    for (const auto& [known, fault] : kExitFaults)
        if (known == code) return fault;
    return FaultCode::PictureUnreadable;
}

[[nodiscard]] constexpr int exitOfFault(FaultCode fault) {
    for (const auto& [code, known] : kExitFaults)
        if (known == fault) return code;
    return kExitNotDrawn;
}

}  // namespace tramso::ctl
