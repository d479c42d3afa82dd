// SPDX-License-Identifier: GPL-3.0-or-later
// A child process and the socket to it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "kiosk/base/bytes.h"

namespace tramso {

// The descriptor by which a helper finds its socket.
inline constexpr int kHelperSocket = 3;

// The child is killed and reaped with its owner. One thread at a time.
class HelperProcess {
public:
    // Starts `program device`; ScannerFailed when it cannot be.
    [[nodiscard]] static Result<std::unique_ptr<HelperProcess>> start(const std::filesystem::path& program,
                                                                      const std::string& device);
    ~HelperProcess();
    HelperProcess(const HelperProcess&) = delete;
    HelperProcess& operator=(const HelperProcess&) = delete;

    // False when the child is gone.
    [[nodiscard]] bool send(std::byte order);

    enum class Came : std::uint8_t { Data, Stop, Silence, Gone };
    // Waits for bytes, for a request to stop (unless it has been seen already: pass a token that never
    // stops), or until the limit. `got` tells how many bytes came.
    [[nodiscard]] Came receive(std::span<std::byte> out, const std::stop_token& stop,
                               std::chrono::milliseconds limit, std::size_t& got);

private:
    HelperProcess(pid_t child, int socket) : child_{child}, socket_{socket} {}

    pid_t child_;
    int socket_;
};

}  // namespace tramso
