// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http_server.h"

#include <sys/socket.h>
#include <unistd.h>

#include "portal/peer_stream.h"

namespace portal {

void HttpServer::setSilence(std::chrono::seconds silence) {
    silence_ = silence;
    set_keep_alive_timeout(silence.count());
    set_read_timeout(silence);
    set_write_timeout(silence);
}

bool HttpServer::widenDoor() {
    return ::listen(svr_sock_, SOMAXCONN) == 0;
}

bool HttpServer::process_and_close_socket(socket_t socket) {
    bool served = false, closed = false;
    {
        PeerStream stream{socket, silence_};
        // One request a connection: a refused body may stay unread.
        served = process_request(stream, true, closed, nullptr);
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return served;
}

}  // namespace portal
