// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/supervisor.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

#include "kiosk/base/owned_fd.h"

namespace tramso {

bool tellSupervisor(std::string_view message) {
    const char* named = std::getenv("NOTIFY_SOCKET");
    std::string name = named == nullptr ? "" : named;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() < 2 || name.size() >= sizeof address.sun_path) return false;
    if (name.front() != '/' && name.front() != '@') return false;
    if (name.front() == '@') name.front() = '\0';
    std::ranges::copy(name, address.sun_path);
    const OwnedFd socket{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
    if (socket.get() < 0) return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    const auto sent = ::sendto(socket.get(), message.data(), message.size(), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr*>(&address), length);
    return sent == static_cast<ssize_t>(message.size());
}

}  // namespace tramso
