// SPDX-License-Identifier: GPL-3.0-or-later
// One connection of the HTTP server, read in large pieces: the library by itself reads 4 KiB at a time, and
// asks the system before each whether there is anything.
#pragma once

#include <httplib.h>

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace portal {

// Of the thread that serves the connection, as is its buffer: one at a time.
class PeerStream : public httplib::Stream {
public:
    // `silence`: the longest wait for the other side. The socket stays the caller's.
    PeerStream(int socket, std::chrono::seconds silence);
    ~PeerStream() override;
    PeerStream(const PeerStream&) = delete;
    PeerStream& operator=(const PeerStream&) = delete;

    // The one this thread serves; null when it serves none.
    [[nodiscard]] static PeerStream* ofThisThread();

    // What has come, from 1 to `most` bytes, waited for when nothing has; valid until the next read. Empty
    // when the other side is silent, or gone.
    [[nodiscard]] std::string_view next(std::size_t most);

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char* into, std::size_t size) override;
    ssize_t write(const char* bytes, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    [[nodiscard]] socket_t socket() const override { return socket_; }

private:
    const int socket_;
    const std::span<char> buffer_;
    std::string_view left_;  // of the buffer: read, but not asked for yet
};

}  // namespace portal
