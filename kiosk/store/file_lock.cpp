// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace tramso {

Result<FileLock> FileLock::open(const std::filesystem::path& file) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0) return fail(FaultCode::FileUnwritable, "lock file");
    return FileLock{fd};
}

Result<std::optional<FileLock>> FileLock::tryTake(const std::filesystem::path& file) {
    auto lock = open(file);
    if (!lock) return tl::unexpected{lock.error()};
    if (::flock(lock->fd_, LOCK_EX | LOCK_NB) == 0) return std::optional{std::move(*lock)};
    if (errno == EWOULDBLOCK) return std::optional<FileLock>{};
    return fail(FaultCode::FileUnwritable, "lock");
}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

FileLock::~FileLock() {
    if (fd_ >= 0) ::close(fd_);
}

}  // namespace tramso
