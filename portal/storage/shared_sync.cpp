// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/shared_sync.h"

#include <fcntl.h>
#include <unistd.h>

namespace portal {

bool SharedSync::open(const std::filesystem::path& file) {
    file_ = Descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
    return file_.open();
}

bool SharedSync::wait() {
    std::unique_lock lock{mutex_};
    const std::uint64_t mine = ++asked_;
    while (done_ < mine && !broken_) {
        if (syncing_) {
            ended_.wait(lock);
            continue;
        }
        // Whoever has asked until now is served by this one; who asks meanwhile, by the next.
        const std::uint64_t served = asked_;
        syncing_ = true;
        lock.unlock();
        const bool good = ::fdatasync(file_.number()) == 0;
        lock.lock();
        syncing_ = false;
        if (good) done_ = served;
        broken_ = broken_ || !good;
        ended_.notify_all();
    }
    return done_ >= mine;
}

}  // namespace portal
