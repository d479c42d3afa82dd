// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP server: limits, the gate every request passes, the log, and its own thread.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "portal/services.h"

namespace portal {

class HttpServer;

class Server {
public:
    // `services` outlive it.
    explicit Server(Services& services);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Binds; the port it got, or nothing when the address cannot be had. Port 0 takes a free one.
    [[nodiscard]] std::optional<int> bind(const std::string& host, int port);
    // Answers from now on, on threads of its own; true when it does.
    [[nodiscard]] bool start();
    // Takes no more requests, lets those in progress end (bodies break off, what came is kept), returns after
    // the last.
    void stop();

private:
    Services& services_;
    std::unique_ptr<HttpServer> http_;
    std::thread thread_;
    std::atomic<bool> ended_{false};
};

}  // namespace portal
