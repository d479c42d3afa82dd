// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/command_output.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

#include "kiosk/base/child_process.h"
#include "kiosk/base/owned_fd.h"

namespace tramso {
namespace {

using Instant = std::chrono::steady_clock::time_point;

// Whether there is something to read before the end of its time.
bool readable(int input, Instant until) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    pollfd one{.fd = input, .events = POLLIN, .revents = 0};
    int ready = 0;
    do ready = left.count() > 0 ? ::poll(&one, 1, static_cast<int>(left.count())) : 0;
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

Result<std::string> collected(int input, Instant until, std::size_t most) {
    std::string said;
    std::array<char, 4096> chunk{};
    while (readable(input, until)) {
        const ssize_t got = ::read(input, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return said;
        said.append(chunk.data(), static_cast<std::size_t>(got));
        if (said.size() > most) return fail(FaultCode::TooLarge, "command");
    }
    return fail(FaultCode::Cancelled, "command");
}

}  // namespace

Result<std::string> commandOutput(std::vector<std::string> words, std::chrono::seconds limit,
                                  std::size_t most) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(FaultCode::FileUnreadable, "pipe");
    const OwnedFd input{ends[0]};
    std::optional<pid_t> child;
    {
        const OwnedFd output{ends[1]};
        child = startWriting(words.front(), words, output.get());
    }
    if (!child) return fail(FaultCode::NotFound, "command");
    auto said = collected(input.get(), std::chrono::steady_clock::now() + limit, most);
    if (!said) ::kill(*child, SIGKILL);
    const auto code = exitCodeOf(*child);
    if (said && code != 0) return fail(FaultCode::BadData, "command");
    return said;
}

}  // namespace tramso
