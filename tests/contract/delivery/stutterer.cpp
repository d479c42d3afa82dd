// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/stutterer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// Appends what comes next; false at the end.
bool hear(int socket, std::string& text) {
    std::array<char, 65536> piece{};
    const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
    if (got <= 0) return false;
    text.append(piece.data(), static_cast<std::size_t>(got));
    return true;
}

bool say(int socket, std::string_view text) {
    while (!text.empty()) {
        const ssize_t sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

}  // namespace

Stutterer::Stutterer(int servicePort, Stutter how) : servicePort_{servicePort}, how_{how} {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    port_ = ntohs(address.sin_port);
    acceptor_ = std::jthread{[this] { accept(); }};
}

Stutterer::~Stutterer() {
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    {
        const std::scoped_lock lock{mutex_};
        for (const int connection : open_) ::shutdown(connection, SHUT_RDWR);
    }
    talks_.clear();
    for (const int connection : open_) ::close(connection);
    ::close(listener_);
}

void Stutterer::accept() {
    for (int station = 0; (station = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        const std::scoped_lock lock{mutex_};
        open_.push_back(station);
        talks_.emplace_back([this, station] { serve(station); });
    }
}

std::string Stutterer::question(int station, std::string& rest) {
    constexpr std::string_view kLength = "Content-Length: ";
    std::size_t end = 0;
    while ((end = rest.find("\r\n\r\n")) == std::string::npos)
        if (!hear(station, rest)) return {};
    const auto length = rest.find(kLength);
    const std::size_t body =
        length < end ? std::strtoul(rest.c_str() + length + kLength.size(), nullptr, 10) : 0;
    const std::size_t whole = end + 4 + body;
    while (rest.size() < whole)
        if (!hear(station, rest)) return {};
    std::string one = rest.substr(0, whole);
    rest.erase(0, whole);
    return one;
}

std::string Stutterer::answerTo(const std::string& question) const {
    const int service = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(servicePort_);
    std::string answer;
    if (::connect(service, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        say(service, question))
        while (hear(service, answer)) {
        }
    ::close(service);
    constexpr std::string_view kCloses = "Connection: close\r\n";
    if (const auto at = answer.find(kCloses); at != std::string::npos) answer.erase(at, kCloses.size());
    return answer;
}

void Stutterer::serve(int station) {
    std::string rest, before;
    for (std::string one; !(one = question(station, rest)).empty();) {
        const std::string answer = answerTo(one);
        const Stutter how = how_;
        std::string said = answer;
        if (how == Stutter::AtOnce) said += answer;
        if (how == Stutter::BeforeTheNext) said.insert(0, before);
        if (said.size() > answer.size()) ++repeated_;
        before = answer;
        if (answer.empty() || !say(station, said)) break;
    }
    ::shutdown(station, SHUT_RDWR);
}
