// SPDX-License-Identifier: GPL-3.0-or-later
// Qt for a command that draws on paper.
#pragma once

#include <QGuiApplication>
#include <array>

#include "kiosk/app/ctl/quiet.h"

namespace tramso::ctl {

// Qt's fonts, while this lives. Qt wants to be told of a screen, though it draws on paper, and complains of
// what only a screen needs: it is not heard.
class PaperFonts {
public:
    PaperFonts() = default;

private:
    // Of a screen that nobody sees.
    struct Offscreen {
        Offscreen() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    };

    LibrariesSilenced silenced_;
    Offscreen offscreen_;
    std::array<char, 10> name_{"tramsoctl"};
    std::array<char*, 2> arguments_{name_.data(), nullptr};
    int count_ = 1;
    QGuiApplication fonts_{count_, arguments_.data()};  // last: it looks at the others
};

}  // namespace tramso::ctl
