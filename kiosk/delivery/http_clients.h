// SPDX-License-Identifier: GPL-3.0-or-later
// Connections of several threads to one service.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "kiosk/delivery/http_client.h"

namespace tramso {

// As many clients as are in use at once; each is kept, with its connection, for whoever asks next. All
// together keep to line.mostPerSecond, with whoever else has line.shared. Any thread.
class HttpClients {
public:
    explicit HttpClients(HttpLine line);

    // A client for the caller alone, until the lease ends; no longer than this lives.
    class Lease {
    public:
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        HttpClient* operator->() const { return client_.get(); }

    private:
        friend class HttpClients;
        Lease(HttpClients& home, std::unique_ptr<HttpClient> client)
            : home_{home}, client_{std::move(client)} {}
        HttpClients& home_;
        std::unique_ptr<HttpClient> client_;
    };
    [[nodiscard]] Lease take();

private:
    const HttpLine line_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<HttpClient>> idle_;  // the one used last at the end: its connection is warm
};

}  // namespace tramso
