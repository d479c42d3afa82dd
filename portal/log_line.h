// SPDX-License-Identifier: GPL-3.0-or-later
// The service's log, its error output: never anything that points to a person.
#pragma once

#include <cstdio>
#include <string>

namespace portal {

// A line with its end. One that cannot be written, as on a full disk, is lost and ends nothing; fmt::print()
// would throw.
inline void logLine(const std::string& line) {
    static_cast<void>(std::fputs(line.c_str(), stderr));
}

}  // namespace portal
