// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/vpcd_plug.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace tramso::sim {
namespace {

// Controls of vpcd: messages of one byte.
constexpr std::byte kAnswerToReset{4};
constexpr std::byte kPowerOff{0};
constexpr std::byte kReset{2};
constexpr std::chrono::milliseconds kRetry{20};
constexpr int kLook = 10;  // ms between looks at the slot while the daemon says nothing

class Connection {
public:
    explicit Connection(std::uint16_t port) : fd_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const auto* address = reinterpret_cast<const sockaddr*>(&to);
        open_ = fd_ >= 0 && connect(fd_, address, sizeof to) == 0;
        const int on = 1;
        if (open_) setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        if (fd_ >= 0) close(fd_);
    }

    [[nodiscard]] bool isOpen() const { return open_; }
    // Whether a message begins within the time.
    [[nodiscard]] bool readable(int milliseconds) const {
        pollfd ask{fd_, POLLIN, 0};
        return poll(&ask, 1, milliseconds) > 0;
    }
    // One message; none when the daemon has hung up.
    [[nodiscard]] std::optional<Bytes> receive() {
        Bytes length(2);
        if (!fill(length)) return std::nullopt;
        Bytes message(std::to_integer<std::size_t>(length[0]) << 8U |
                      std::to_integer<std::size_t>(length[1]));
        if (!fill(message)) return std::nullopt;
        return message;
    }
    [[nodiscard]] bool send(ByteView message) const {
        Bytes framed{static_cast<std::byte>(message.size() >> 8U), static_cast<std::byte>(message.size())};
        framed.insert(framed.end(), message.begin(), message.end());
        return ::send(fd_, framed.data(), framed.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(framed.size());
    }

private:
    [[nodiscard]] bool fill(std::span<std::byte> out) const {
        while (!out.empty()) {
            // The daemon writes length and message apart: without this the second waits 40 ms for our ACK.
            const int on = 1;
            setsockopt(fd_, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
            const ssize_t got = recv(fd_, out.data(), out.size(), 0);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return false;
            out = out.subspan(static_cast<std::size_t>(got));
        }
        return true;
    }

    int fd_;
    bool open_ = false;
};

// Answers one message; false when the card is gone.
bool answer(SimCardSlot& slot, const Connection& daemon, const Bytes& message, Bytes& atr) {
    if (message.size() != 1) {
        const auto response = slot.exchange(message);
        return response && daemon.send(*response);
    }
    if (message[0] == kAnswerToReset) return daemon.send(atr);
    if (message[0] != kPowerOff && message[0] != kReset) return true;
    const auto fresh = slot.powerUp();
    if (fresh) atr = *fresh;
    return fresh.has_value();
}

// One insertion: until the card is taken, the daemon hangs up, or stop.
void serveCard(SimCardSlot& slot, Connection& daemon, const std::stop_token& stop) {
    auto atr = slot.powerUp();
    while (atr && !stop.stop_requested() && slot.presence() == CardPresence::Present) {
        if (!daemon.readable(kLook)) continue;
        const auto message = daemon.receive();
        if (!message || !answer(slot, daemon, *message, *atr)) return;
    }
}

}  // namespace

void servePlug(SimCardSlot& slot, std::uint16_t port, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto presence = slot.presence();
        if (presence != CardPresence::Present) {
            (void)slot.waitForChange(presence, stop);
            continue;
        }
        Connection daemon{port};
        if (daemon.isOpen())
            serveCard(slot, daemon, stop);
        else
            std::this_thread::sleep_for(kRetry);
    }
}

}  // namespace tramso::sim
