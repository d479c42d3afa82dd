// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/http_clients.h"

#include "kiosk/delivery/allowance.h"

namespace tramso {

HttpClients::HttpClients(HttpLine line) : line_{withAllowance(std::move(line))} {}

HttpClients::Lease HttpClients::take() {
    const std::scoped_lock lock{mutex_};
    if (idle_.empty()) return {*this, std::make_unique<HttpClient>(line_)};
    auto client = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(client)};
}

HttpClients::Lease::~Lease() {
    const std::scoped_lock lock{home_.mutex_};
    home_.idle_.push_back(std::move(client_));
}

}  // namespace tramso
