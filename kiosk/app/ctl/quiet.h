// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping what libraries say off the terminal.
#pragma once

#include <string>

namespace tramso::ctl {

// Libraries that decode pictures talk to standard error; while this lives, nobody hears them. Made before any
// thread starts, on one thread. What we say ourselves goes through say().
class LibrariesSilenced {
public:
    LibrariesSilenced();
    LibrariesSilenced(const LibrariesSilenced&) = delete;
    LibrariesSilenced& operator=(const LibrariesSilenced&) = delete;
    ~LibrariesSilenced();
    // To standard error as it was. A closed terminal is no reason to stop.
    void say(const std::string& words) const;

private:
    int kept_;
};

}  // namespace tramso::ctl
