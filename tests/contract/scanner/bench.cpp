// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/scanner/bench.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "kiosk/picture/picture.h"

namespace tramso::test {

AirScan::AirScan(int port)
    : SaneSetup{"airscan", fmt::format("[devices]\n\"Twin\" = http://127.0.0.1:{}/eSCL/, eSCL\n"
                                       "[options]\ndiscovery = disable\n",
                                       port)} {}

// SANE looks into this folder before its own.
OfficeScanner::OfficeScanner(const std::string& lines) : SaneSetup{"tramso", lines} {
    ::setenv("LD_LIBRARY_PATH", TRAMSO_SANE_DIR, 1);
}

Memory memoryOf(pid_t process) {
    std::ifstream status{fmt::format("/proc/{}/status", process)};
    Memory memory;
    for (std::string word; status >> word;) {
        if (word == "VmRSS:") status >> memory.now;
        if (word == "VmHWM:") status >> memory.most;
    }
    constexpr std::size_t kUnit = 1024;
    return {memory.now * kUnit, memory.most * kUnit};
}

void forgetMost(pid_t process) {
    std::ofstream{fmt::format("/proc/{}/clear_refs", process)} << 5;
}

// The server's port comes through a named pipe, as popen gives one direction only.
NetworkScanner::NetworkScanner(const std::string& options) {
    const auto pipe = (folder_.path() / "port").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const auto command = "/usr/bin/python3 " + std::string{TRAMSO_SOURCE_DIR} +
                         "/tests/contract/scanner/escl_server.py " + options + " >'" + pipe + "'";
    server_.reset(popen(command.c_str(), "w"));
    REQUIRE(server_);
    std::ifstream{pipe} >> port_;
    REQUIRE(port_ > 0);
}

int numberOn(const PageImage& page) {
    const auto picture = decodePicture(page.file);
    if (!picture) return -1;
    int number = 0;
    for (int bit = 0; bit < 10; ++bit) {
        l_int32 red = 0;
        l_int32 green = 0;
        l_int32 blue = 0;
        pixGetRGBPixel(picture->pix(), 130 + 120 * bit, 130, &red, &green, &blue);
        if (red + green + blue < 3 * 128) number |= 1 << bit;
    }
    return number;
}

pid_t runningHelper() {
    const auto own = std::to_string(getpid());
    std::ifstream children{"/proc/" + own + "/task/" + own + "/children"};
    for (pid_t child = 0; children >> child;) {
        std::string name;
        std::ifstream{"/proc/" + std::to_string(child) + "/comm"} >> name;
        if (name == "tramso-scanner") return child;
    }
    return 0;
}

std::filesystem::path helperProgram() {
    return std::filesystem::path{TRAMSO_BIN_DIR} / "tramso-scanner";
}

}  // namespace tramso::test
