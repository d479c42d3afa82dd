// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/fault_proxy.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <optional>

namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kSlowPiece = 1000;

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connectTo(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const int yes = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return fd;
    ::close(fd);
    return -1;
}

bool sendAll(int fd, const std::string& bytes) {
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t step = ::send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (step <= 0) return false;
        sent += static_cast<std::size_t>(step);
    }
    return true;
}

// Nothing at the end of the stream or when the connection broke.
std::optional<std::string> receive(int fd, std::size_t most) {
    std::string piece(most, '\0');
    const ssize_t got = ::recv(fd, piece.data(), piece.size(), 0);
    if (got <= 0) return std::nullopt;
    piece.resize(static_cast<std::size_t>(got));
    return piece;
}

void resetOnClose(int fd) {
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

}  // namespace

// One connection through the proxy; both ends are closed with it.
struct FaultProxy::Link {
    int station = -1;
    int service = -1;
    Weather weather;
    std::uint64_t up = 0, down = 0;
    ~Link() {
        if (station >= 0) ::close(station);
        if (service >= 0) ::close(service);
    }
};

FaultProxy::FaultProxy(int servicePort)
    : servicePort_{servicePort}, listener_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(listener_, SOMAXCONN) == 0);
    REQUIRE(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    REQUIRE(::pipe2(ending_, O_CLOEXEC) == 0);
    port_ = ntohs(address.sin_port);
    acceptor_ = std::jthread{[this] { accept(); }};
}

FaultProxy::~FaultProxy() {
    ::close(ending_[1]);
    acceptor_.join();
    connections_.clear();
    ::close(ending_[0]);
    ::close(listener_);
}

void FaultProxy::forecast(Forecast forecast) {
    const std::scoped_lock lock{mutex_};
    forecast_ = std::move(forecast);
}

void FaultProxy::whenCut(std::function<void()> act) {
    const std::scoped_lock lock{mutex_};
    whenCut_ = std::move(act);
}

std::vector<std::string> FaultProxy::heads() const {
    const std::scoped_lock lock{mutex_};
    return heads_;
}

Weather FaultProxy::weatherFor(const std::string& firstBytes) {
    const std::scoped_lock lock{mutex_};
    heads_.push_back(firstBytes);
    return forecast_ ? forecast_(firstBytes) : Weather{};
}

bool FaultProxy::ready(int one, int other, bool& oneReady, bool& otherReady) const {
    std::array<pollfd, 3> ends{{{.fd = ending_[0], .events = POLLIN},
                                {.fd = one, .events = POLLIN},
                                {.fd = other, .events = POLLIN}}};
    while (::poll(ends.data(), ends.size(), -1) < 0)
        if (errno != EINTR) return false;
    oneReady = ends[1].revents != 0;
    otherReady = ends[2].revents != 0;
    return ends[0].revents == 0;
}

void FaultProxy::accept() {
    bool caller = false, unused = false;
    while (ready(listener_, -1, caller, unused)) {
        const int station = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (station >= 0) connections_.emplace_back([this, station] { serve(station); });
    }
}

void FaultProxy::sayInstead(int station, const std::string& answer) const {
    sendAll(station, answer);
    ::shutdown(station, SHUT_WR);
    // Read on until the station hangs up: closing on unread bytes would take the answer back.
    bool more = false, unused = false;
    while (ready(station, -1, more, unused) && receive(station, kPiece)) {
    }
}

void FaultProxy::serve(int station) {
    Link link{.station = station, .weather = {}};
    bool fromStation = false, fromService = false;
    if (!ready(station, -1, fromStation, fromService)) return;
    const auto first = receive(station, kSlowPiece);
    if (!first) return;
    link.weather = weatherFor(*first);
    if (!link.weather.answer.empty()) return sayInstead(station, link.weather.answer);
    link.service = connectTo(servicePort_);
    if (link.service < 0 || !pass(link, true, *first)) return;
    const std::size_t most = link.weather.delay.count() > 0 ? kSlowPiece : kPiece;
    while (ready(link.station, link.service, fromStation, fromService)) {
        const bool upwards = fromStation;
        const auto piece = receive(upwards ? link.station : link.service, most);
        if (!piece || !pass(link, upwards, *piece)) return;
    }
}

bool FaultProxy::pass(Link& link, bool upwards, const std::string& piece) {
    if (link.weather.delay.count() > 0) {
        pollfd end{.fd = ending_[0], .events = POLLIN};
        ::poll(&end, 1, static_cast<int>(link.weather.delay.count()));
    }
    auto& done = upwards ? link.up : link.down;
    const auto left = (upwards ? link.weather.bytesUp : link.weather.bytesDown) - done;
    const auto size = std::min<std::uint64_t>(piece.size(), left);
    done += size;
    (upwards ? up_ : down_) += size;
    if (!sendAll(upwards ? link.service : link.station, piece.substr(0, size))) return false;
    if (size == piece.size() && size < left) return true;
    cut(link);
    return false;
}

void FaultProxy::cut(Link& link) {
    ++cuts_;
    std::function<void()> act;
    {
        const std::scoped_lock lock{mutex_};
        act = whenCut_;
    }
    if (act) act();
    if (link.weather.ending == Ending::Reset) {
        resetOnClose(link.station);
        resetOnClose(link.service);
    }
    // Silence, until the station gives up.
    bool more = false, unused = false;
    while (link.weather.ending == Ending::Stall && ready(link.station, -1, more, unused) &&
           receive(link.station, kPiece)) {
    }
}
