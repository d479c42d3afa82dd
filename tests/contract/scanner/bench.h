// SPDX-License-Identifier: GPL-3.0-or-later
// Scanners on a bench: SANE set up for one device, the helper around it, and a network scanner of ours.
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <memory>
#include <string>

#include "drivers/scanner/helper_scanner.h"
#include "tests/sane_bench.h"

namespace tramso::test {

// sane-airscan with the one network scanner on that port of this machine, and no search of the network.
class AirScan : public SaneSetup {
public:
    explicit AirScan(int port);
};

// tests/contract/scanner/escl_server.py with its options, until it is destroyed.
class NetworkScanner {
public:
    explicit NetworkScanner(const std::string& options);
    [[nodiscard]] int port() const { return port_; }

private:
    struct Close {
        void operator()(std::FILE* pipe) const noexcept { pclose(pipe); }
    };
    ScratchFolder folder_;
    std::unique_ptr<std::FILE, Close> server_;  // its standard input: it ends with it
    int port_ = 0;
};

// An office scanner by our own back end (twin/twin_backend.cpp says what the lines may be).
class OfficeScanner : public SaneSetup {
public:
    explicit OfficeScanner(const std::string& lines);
};

// Memory a process holds now, and the most it has held; bytes.
struct Memory {
    std::size_t now = 0;
    std::size_t most = 0;
};
[[nodiscard]] Memory memoryOf(pid_t process);
// The most is what it holds now.
void forgetMost(pid_t process);

// The number on a page of the network scanner; -1 when the picture cannot be read.
[[nodiscard]] int numberOn(const PageImage& page);

// The helper this process runs; 0 when there is none.
[[nodiscard]] pid_t runningHelper();
// The helper as it is built.
[[nodiscard]] std::filesystem::path helperProgram();

}  // namespace tramso::test
