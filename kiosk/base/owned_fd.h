// SPDX-License-Identifier: GPL-3.0-or-later
// A file descriptor of ours, closed in the end.
#pragma once

#include <unistd.h>

namespace tramso {

class OwnedFd {
public:
    // Negative: there is none, as when opening failed.
    explicit OwnedFd(int fd) : fd_{fd} {}
    OwnedFd(const OwnedFd&) = delete;
    OwnedFd& operator=(const OwnedFd&) = delete;
    ~OwnedFd() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

}  // namespace tramso
