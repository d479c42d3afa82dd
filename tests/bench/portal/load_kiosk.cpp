// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/portal/load_kiosk.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>

namespace {

constexpr int kCreated = 201, kNoContent = 204;

// The value of a header in the head of an answer; "" without one. Names are looked for in lower case.
std::string headerOf(std::string_view head, std::string_view name) {
    std::string low{head};
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto at = low.find(fmt::format("\r\n{}:", name));
    if (at == std::string::npos) return {};
    const auto begin = low.find_first_not_of(' ', at + name.size() + 3);
    return std::string{head.substr(begin, low.find("\r\n", begin) - begin)};
}

// How many bytes of `answer` are its body's, once all have come; nothing is told by -1.
bool bodyHasCome(std::string_view answer, std::size_t headSize, bool closed) {
    const auto head = answer.substr(0, headSize);
    const auto body = answer.substr(headSize);
    const std::string length = headerOf(head, "content-length");
    if (!length.empty()) return body.size() >= std::strtoull(length.c_str(), nullptr, 10);
    if (headerOf(head, "transfer-encoding") == "chunked") return body.ends_with("0\r\n\r\n");
    return closed || head.find(" 204 ") < head.find("\r\n");
}

}  // namespace

LoadKiosk::~LoadKiosk() {
    disconnect();
}

void LoadKiosk::fail(std::string why) {
    trouble_ = std::move(why);
    over_ = true;
    disconnect();
}

void LoadKiosk::disconnect() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

void LoadKiosk::connect() {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(load_.port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 &&
        errno != EINPROGRESS)
        fail(fmt::format("connect: {}", std::strerror(errno)));
}

void LoadKiosk::ask(std::string head, std::string_view body) {
    head_ = std::move(head);
    head_ += fmt::format("Host: 127.0.0.1:{}\r\nContent-Length: {}\r\n", load_.port, body.size());
    if (!load_.token.empty()) head_ += "Authorization: Bearer " + load_.token + "\r\n";
    if (load_.tus) head_ += "Tus-Resumable: 1.0.0\r\n";
    head_ += "\r\n";
    sentOfHead_ = 0;
    body_ = body;
    asked_ = body.size();
    answer_.clear();
    if (socket_ < 0) connect();
}

void LoadKiosk::askNext() {
    const std::string_view document = load_.document;
    if (!load_.tus) return ask(fmt::format("PUT {}{} HTTP/1.1\r\n", load_.path, number_), document);
    if (location_.empty())
        return ask(fmt::format("POST {} HTTP/1.1\r\nUpload-Length: {}\r\nUpload-Metadata: {}\r\n", load_.path,
                               document.size(), load_.metadata),
                   {});
    std::string head = fmt::format(
        "PATCH {} HTTP/1.1\r\nUpload-Offset: {}\r\nContent-Type: application/offset+octet-stream\r\n",
        location_, offset_);
    if (!load_.checksums.empty())
        head += "Upload-Checksum: " + load_.checksums.at(offset_ / load_.part) + "\r\n";
    ask(std::move(head), document.substr(offset_, load_.part));
}

void LoadKiosk::step() {
    if (head_.empty() && answer_.empty() && socket_ < 0 && !over_) askNext();
    while (!over_ && (sends() ? send() : receive())) {
    }
}

bool LoadKiosk::send() {
    while (sends())
        if (!sendPiece()) return false;
    return true;
}

bool LoadKiosk::sendPiece() {
    const bool ofHead = !head_.empty();
    const std::string_view piece = ofHead ? std::string_view{head_}.substr(sentOfHead_) : body_;
    const int more = ofHead && !body_.empty() ? MSG_MORE : 0;
    const ssize_t sent = ::send(socket_, piece.data(), piece.size(), MSG_NOSIGNAL | more);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR || errno == ENOTCONN)) return errno == EINTR;
    if (sent < 0) {
        fail(fmt::format("send: {}", std::strerror(errno)));
        return false;
    }
    const auto count = static_cast<std::size_t>(sent);
    if (!ofHead) {
        body_.remove_prefix(count);
    } else if ((sentOfHead_ += count) == head_.size()) {
        head_.clear();
    }
    return true;
}

bool LoadKiosk::receive() {
    std::array<char, 4096> bytes{};
    const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return errno == EINTR;
    if (got < 0) {
        fail(fmt::format("recv: {}", std::strerror(errno)));
        return false;
    }
    answer_.append(bytes.data(), static_cast<std::size_t>(got));
    if (!answered(got == 0) && got == 0 && !over_) fail("the service closed without an answer");
    return !over_;
}

bool LoadKiosk::answered(bool closed) {
    const auto end = answer_.find("\r\n\r\n");
    if (end == std::string::npos || !bodyHasCome(answer_, end + 4, closed)) return false;
    const std::string_view head = std::string_view{answer_}.substr(0, end + 4);
    const int status = head.size() > 12 ? std::atoi(head.data() + 9) : 0;
    const std::string location = headerOf(head, "location");
    if (closed || headerOf(head, "connection") == "close") disconnect();
    act(status, location);
    return true;
}

void LoadKiosk::act(int status, const std::string& location) {
    const bool good = status == kCreated || status == kNoContent;
    if (!good || (load_.tus && location_.empty() && location.empty()))
        return fail(fmt::format("{}", answer_.substr(0, answer_.find("\r\n"))));
    const bool created = load_.tus && location_.empty();
    if (created)  // absolute addresses lead to the same service
        location_ = location.substr(location.starts_with("http") ? location.find('/', 8) : 0);
    else
        offset_ += asked_;
    if (offset_ < load_.document.size()) return askNext();
    over_ = true;
    disconnect();
}
