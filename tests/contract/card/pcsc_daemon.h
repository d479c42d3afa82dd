// SPDX-License-Identifier: GPL-3.0-or-later
// A pcscd of this test alone, which must run where /run is its own (private_pcscd.sh --no-daemon).
#pragma once

#include <sys/types.h>

namespace tramso::test {

class PcscDaemon {
public:
    PcscDaemon() { start(); }
    ~PcscDaemon();
    PcscDaemon(const PcscDaemon&) = delete;
    PcscDaemon& operator=(const PcscDaemon&) = delete;

    // Returns once it can be connected to; fails the test when that takes more than ten seconds.
    void start();
    void end(int signal);

private:
    pid_t process_ = -1;
};

}  // namespace tramso::test
