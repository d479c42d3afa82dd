// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/folder_watch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <tuple>

namespace tramso::ctl {
namespace {

constexpr std::chrono::seconds kUntouched{3};

int stopSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return ::signalfd(-1, &set, SFD_CLOEXEC);
}

// Empties the queue; whether the folder is still there.
bool drain(int fd) {
    alignas(inotify_event) std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got <= 0) return true;
        for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(got);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            if ((event.mask & (IN_IGNORED | IN_UNMOUNT | IN_MOVE_SELF)) != 0) return false;
            at += sizeof(inotify_event) + event.len;
        }
    }
}

bool liesUntouched(int fd) {
    struct stat state {};
    if (::fstat(fd, &state) != 0) return false;
    return std::chrono::system_clock::now() - std::chrono::system_clock::from_time_t(state.st_mtime) >
           kUntouched;
}

}  // namespace

StopOrder::StopOrder()
    : signals_{stopSignals()}, ordered_{::eventfd(0, EFD_CLOEXEC)}, listener_{[this] { listen(); }} {}

StopOrder::~StopOrder() {
    ::eventfd_write(ordered_.get(), 1);
}

void StopOrder::listen() {
    std::array<pollfd, 2> fds{{{signals_.get(), POLLIN, 0}, {ordered_.get(), POLLIN, 0}}};
    while (::poll(fds.data(), fds.size(), -1) < 0 && errno == EINTR) {
    }
    source_.request_stop();
    ::eventfd_write(ordered_.get(), 1);
}

Result<std::unique_ptr<FolderWatch>> FolderWatch::open(const std::filesystem::path& folder) {
    std::unique_ptr<FolderWatch> watch{new FolderWatch{::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)}};
    const auto events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR;
    if (::inotify_add_watch(watch->fd_.get(), folder.c_str(), events) < 0)
        return fail(FaultCode::FileUnreadable, "watch folder");
    return watch;
}

Result<Done> FolderWatch::wait(std::optional<std::chrono::milliseconds> longest, const StopOrder& stop) {
    std::array<pollfd, 2> fds{{{fd_.get(), POLLIN, 0}, {stop.fd(), POLLIN, 0}}};
    const int limit = longest ? static_cast<int>(longest->count()) : -1;
    while (::poll(fds.data(), fds.size(), limit) < 0 && errno == EINTR) {
    }
    if (!drain(fd_.get())) return fail(FaultCode::FileUnreadable, "watched folder gone");
    return Done{};
}

bool isComplete(const std::filesystem::path& file) {
    // Not through a link, and without waiting for the writer of a pipe.
    const OwnedFd fd{::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat state {};
    if (fd.get() < 0 || ::fstat(fd.get(), &state) != 0 || !S_ISREG(state.st_mode)) return false;
    // Writers that close and open again begin with an empty file.
    if (state.st_size == 0) return liesUntouched(fd.get());
    // The kernel grants a lease for reading only while nobody has the file open for writing. Somebody who
    // opens it in the moment until we give it back would send us SIGIO, which is deadly when not ignored.
    std::ignore = std::signal(SIGIO, SIG_IGN);
    if (::fcntl(fd.get(), F_SETLEASE, F_RDLCK) == 0) {
        ::fcntl(fd.get(), F_SETLEASE, F_UNLCK);
        return true;
    }
    // Leases are for our own files on a local file system.
    return errno != EAGAIN && liesUntouched(fd.get());
}

}  // namespace tramso::ctl
