// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/peer_program.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "tests/contract/portal/portal_process.h"

namespace {

sockaddr_in placeOf(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool listensOn(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = placeOf(port);
    const bool there = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(fd);
    return there;
}

}  // namespace

int freePort() {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = placeOf(0);
    socklen_t size = sizeof address;
    REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    REQUIRE(::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    ::close(fd);
    return ntohs(address.sin_port);
}

PeerProgram::PeerProgram(std::vector<std::string> words, int port, const std::filesystem::path& errors) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    child_ = ::fork();
    if (child_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nothing stays when a test is ended
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    while (!listensOn(port)) {
        const pid_t ended = ::waitpid(child_, nullptr, WNOHANG);
        INFO(contentOf(errors));
        REQUIRE(ended == 0);
        std::this_thread::yield();
    }
}

PeerProgram::~PeerProgram() {
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
}
