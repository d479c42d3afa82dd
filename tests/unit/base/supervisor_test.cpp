// SPDX-License-Identifier: GPL-3.0-or-later
// What the service manager hears, through a socket of the test's own.
#include "kiosk/base/supervisor.h"

#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstddef>
#include <string>

#include "kiosk/base/owned_fd.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

// Listens under a name as a manager does; the environment names it for as long as this lives.
class Manager {
public:
    explicit Manager(const std::string& name) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::ranges::copy(name, address.sun_path);
        if (name.front() == '@') address.sun_path[0] = '\0';
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
        REQUIRE(::bind(socket_.get(), reinterpret_cast<const sockaddr*>(&address), length) == 0);
        ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
    }
    ~Manager() { ::unsetenv("NOTIFY_SOCKET"); }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    [[nodiscard]] std::string heard() const {
        std::array<char, 64> text{};
        const auto size = ::recv(socket_.get(), text.data(), text.size(), MSG_DONTWAIT);
        return {text.data(), size < 0 ? 0 : static_cast<std::size_t>(size)};
    }

private:
    OwnedFd socket_{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
};

}  // namespace

TEST_CASE("the service manager hears that the screen is up and that it lives") {
    const ScratchFolder folder;
    const std::string abstract = "@tramso-test-" + folder.path().filename().string();
    for (const std::string& name : {(folder.path() / "notify").string(), abstract}) {
        const Manager manager{name};
        CHECK(tellSupervisor(kReady));
        CHECK(tellSupervisor(kAlive));
        CHECK(manager.heard() == "READY=1");
        CHECK(manager.heard() == "WATCHDOG=1");
    }
}

TEST_CASE("without a service manager nothing is sent") {
    ::unsetenv("NOTIFY_SOCKET");
    CHECK_FALSE(tellSupervisor(kAlive));
    for (const std::string& name : {std::string{"@"}, std::string{"relative"}, "/" + std::string(200, 'a'),
                                    std::string{"/nonexistent/notify"}}) {
        ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
        CHECK_FALSE(tellSupervisor(kAlive));
    }
    ::unsetenv("NOTIFY_SOCKET");
}
