// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/print.h"

#include <iostream>

namespace tramso::ctl {

int complain(const std::string& subject, const Fault& fault) {
    std::cerr << subject << ": ";
    if (const auto texts = readFaultTexts())
        std::cerr << texts->of(fault.code).what.en << ' ' << texts->of(fault.code).now.en << ' ';
    std::cerr << '[' << faultName(fault.code) << "]\n";
    return 1;
}

int complain(const StartProblem& problem) {
    std::cerr << problem.text << '\n';
    return 2;
}

}  // namespace tramso::ctl
