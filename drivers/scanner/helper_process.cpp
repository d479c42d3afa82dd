// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/helper_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace tramso {

namespace {

struct Actions {
    posix_spawn_file_actions_t list{};
    Actions() { posix_spawn_file_actions_init(&list); }
    ~Actions() { posix_spawn_file_actions_destroy(&list); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

// Readable once a stop was requested.
class StopSignal {
public:
    explicit StopSignal(const std::stop_token& stop)
        : wake_{eventfd(0, EFD_CLOEXEC)}, told_{stop, Tell{wake_}} {}
    ~StopSignal() { close(wake_); }
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    [[nodiscard]] int descriptor() const { return wake_; }

private:
    struct Tell {
        int wake;
        void operator()() const { eventfd_write(wake, 1); }
    };
    int wake_;
    std::stop_callback<Tell> told_;  // ends before the descriptor is closed
};

}  // namespace

Result<std::unique_ptr<HelperProcess>> HelperProcess::start(const std::filesystem::path& program,
                                                            const std::string& device) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return fail(FaultCode::ScannerFailed, "scanner helper socket");
    Actions actions;
    posix_spawn_file_actions_adddup2(&actions.list, ends[1], kHelperSocket);
    posix_spawn_file_actions_addclosefrom_np(&actions.list, kHelperSocket + 1);
    std::string name = program.string();
    std::string argument = device;
    std::array<char*, 3> words{name.data(), argument.data(), nullptr};
    pid_t child = 0;
    const int error = posix_spawn(&child, name.c_str(), &actions.list, nullptr, words.data(), environ);
    close(ends[1]);
    if (error != 0) {
        close(ends[0]);
        return fail(FaultCode::ScannerFailed, "scanner helper start");
    }
    return std::unique_ptr<HelperProcess>{new HelperProcess{child, ends[0]}};
}

HelperProcess::~HelperProcess() {
    close(socket_);
    kill(child_, SIGKILL);
    while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool HelperProcess::send(std::byte order) {
    ssize_t sent = 0;
    do sent = ::send(socket_, &order, 1, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == 1;
}

HelperProcess::Came HelperProcess::receive(std::span<std::byte> out, const std::stop_token& stop,
                                           std::chrono::milliseconds limit, std::size_t& got) {
    got = 0;
    const StopSignal signal{stop};
    std::array<pollfd, 2> waits{pollfd{socket_, POLLIN, 0}, pollfd{signal.descriptor(), POLLIN, 0}};
    const auto end = std::chrono::steady_clock::now() + limit;
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        const int ready =
            poll(waits.data(), waits.size(), static_cast<int>(std::max<std::int64_t>(0, left.count())));
        if (ready == 0) return Came::Silence;
        if (ready < 0 && errno == EINTR) continue;
        if (ready < 0) return Came::Gone;
        if (waits[1].revents != 0) return Came::Stop;
        const ssize_t count = recv(socket_, out.data(), out.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Came::Gone;
        got = static_cast<std::size_t>(count);
        return Came::Data;
    }
}

}  // namespace tramso
