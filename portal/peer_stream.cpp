// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/peer_stream.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace portal {
namespace {

// As much as a line brings while a piece is hashed and written; beyond it nothing was won.
constexpr std::size_t kPiece = std::size_t{128} * 1024;

thread_local PeerStream* served = nullptr;

// Made once a thread, for memory that was just given back would be asked for again at every connection.
std::span<char> bufferOfThread() {
    thread_local const auto buffer = std::make_unique_for_overwrite<char[]>(kPiece);
    return {buffer.get(), kPiece};
}

void waitAtMost(int socket, std::chrono::seconds silence) {
    const timeval longest{silence.count(), 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &longest, sizeof longest);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof longest);
}

void tellAddress(const sockaddr_storage& address, std::string& ip, int& port) {
    char text[INET6_ADDRSTRLEN] = {};
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(&address);
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&address);
    const bool isV4 = address.ss_family == AF_INET;
    if (!isV4 && address.ss_family != AF_INET6) return;
    const void* number = isV4 ? static_cast<const void*>(&v4->sin_addr) : &v6->sin6_addr;
    ::inet_ntop(address.ss_family, number, text, sizeof text);
    ip = text;
    port = ntohs(isV4 ? v4->sin_port : v6->sin6_port);
}

}  // namespace

PeerStream::PeerStream(int socket, std::chrono::seconds silence)
    : socket_{socket}, buffer_{bufferOfThread()} {
    waitAtMost(socket, silence);
    served = this;
}

PeerStream::~PeerStream() {
    served = nullptr;
}

PeerStream* PeerStream::ofThisThread() {
    return served;
}

std::string_view PeerStream::next(std::size_t most) {
    if (left_.empty()) {
        ssize_t got = 0;
        do got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
        while (got < 0 && errno == EINTR);
        if (got <= 0) return {};
        left_ = {buffer_.data(), static_cast<std::size_t>(got)};
    }
    const auto piece = left_.substr(0, most);
    left_.remove_prefix(piece.size());
    return piece;
}

ssize_t PeerStream::read(char* into, std::size_t size) {
    const auto piece = next(size);
    std::copy(piece.begin(), piece.end(), into);
    return static_cast<ssize_t>(piece.size());
}

ssize_t PeerStream::write(const char* bytes, std::size_t size) {
    ssize_t sent = 0;
    do sent = ::send(socket_, bytes, size, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent;
}

bool PeerStream::is_readable() const {
    pollfd waiting{socket_, POLLIN, 0};
    return !left_.empty() || ::poll(&waiting, 1, 0) > 0;
}

bool PeerStream::is_writable() const {
    pollfd waiting{socket_, POLLOUT, 0};
    return ::poll(&waiting, 1, 0) >= 0 && (waiting.revents & (POLLERR | POLLHUP | POLLNVAL)) == 0;
}

void PeerStream::get_remote_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        tellAddress(address, ip, port);
}

void PeerStream::get_local_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        tellAddress(address, ip, port);
}

}  // namespace portal
