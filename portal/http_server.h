// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP library's server with a wider door and larger pieces. The library's own queue of callers holds
// five, and a sixth waits a second before it knocks again; it is built into the library, so it is widened
// here.
#pragma once

#include <httplib.h>

#include <chrono>

namespace portal {

class HttpServer : public httplib::Server {
public:
    // The longest pause within a request or an answer, for what is set by the library's own verbs too.
    void setSilence(std::chrono::seconds silence);
    // Lets as many callers wait at the bound address as the system allows; false when it is not bound.
    [[nodiscard]] bool widenDoor();

private:
    bool process_and_close_socket(socket_t socket) override;

    std::chrono::seconds silence_{10};
};

}  // namespace portal
