// SPDX-License-Identifier: GPL-3.0-or-later
// The side that asks.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <optional>

#include "kiosk/app/ctl/pdf_drawing.h"
#include "kiosk/app/ctl/pdf_exit.h"
#include "kiosk/base/owned_fd.h"

namespace tramso::ctl {
namespace {

constexpr std::size_t kMostBytes = 130U << 20U;  // more than the largest page takes

// Gives the child our pipe as standard output, and nothing else of ours.
std::optional<pid_t> start(const std::filesystem::path& file, int page, int output) {
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    std::array<std::string, 5> words{"tramsoctl", kDrawCommand, "--", file.string(), std::to_string(page)};
    std::array<char*, 6> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    pid_t child = 0;
    const int error = posix_spawn(&child, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? std::optional{child} : std::nullopt;
}

// What the child writes until it ends; too much is cut off, which ends it.
Bytes collect(int input) {
    Bytes bytes;
    Bytes chunk(64U << 10U);  // as much as a pipe holds
    while (bytes.size() < kMostBytes) {
        const ssize_t got = ::read(input, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + got);
    }
    return bytes;
}

// The exit code, or the one for a child that was killed.
int ended(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : kExitNotDrawn;
}

Result<Bytes> ask(const std::filesystem::path& file, int page) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(FaultCode::FileUnreadable, "pipe");
    const OwnedFd input{ends[0]};
    std::optional<pid_t> child;
    {
        const OwnedFd output{ends[1]};
        child = start(file, page, output.get());
    }
    if (!child) return fail(FaultCode::FileUnreadable, "start drawing");
    Bytes bytes = collect(input.get());
    if (const int code = ended(*child); code != 0) return fail(faultOfExit(code), "draw PDF");
    return bytes;
}

}  // namespace

Result<int> countPdfPages(const std::filesystem::path& file) {
    const auto answer = ask(file, 0);
    // A file that cannot even be opened is no picture gone wrong.
    if (!answer && answer.error().code == FaultCode::PictureUnreadable)
        return fail(FaultCode::BadData, "open PDF");
    if (!answer) return tl::unexpected{answer.error()};
    const auto text = viewText(*answer);
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    if (count < 1) return fail(FaultCode::BadData, "pages of PDF");
    return count;
}

Result<Bytes> drawPdfPage(const std::filesystem::path& file, int page) {
    return ask(file, page);
}

}  // namespace tramso::ctl
