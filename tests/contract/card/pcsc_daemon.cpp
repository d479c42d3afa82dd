// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/card/pcsc_daemon.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <winscard.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>

namespace tramso::test {

PcscDaemon::~PcscDaemon() {
    if (process_ > 0) end(SIGTERM);
}

void PcscDaemon::start() {
    std::filesystem::create_directories("/run/pcscd/none");  // no readers but those on the bus
    process_ = ::fork();
    if (process_ == 0) {
        const int log = ::open("/run/pcscd/log", O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        ::execlp("pcscd", "pcscd", "--foreground", "--config", "/run/pcscd/none", nullptr);
        ::_exit(127);
    }
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    SCARDCONTEXT context = 0;
    while (::SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS) {
        REQUIRE(std::chrono::steady_clock::now() < limit);
        ::usleep(1000);
    }
    ::SCardReleaseContext(context);
}

void PcscDaemon::end(int signal) {
    ::kill(process_, signal);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
    // Killed, it leaves these behind, and the next one would take them for a daemon that runs.
    for (const char* left : {"/run/pcscd/pcscd.comm", "/run/pcscd/pcscd.pid"}) std::filesystem::remove(left);
}

}  // namespace tramso::test
