// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace tramso {
namespace {

bool lock(int descriptor, int operation) {
    int locked = -1;
    do locked = flock(descriptor, operation);
    while (locked != 0 && errno == EINTR);
    return locked == 0;
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    FolderLock taken{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (taken.descriptor_ < 0) return fail(FaultCode::FileUnreadable, "open store folder");
    taken.alone_ = lock(taken.descriptor_, LOCK_EX | LOCK_NB);
    if (!taken.alone_ && !lock(taken.descriptor_, LOCK_SH))
        return fail(FaultCode::FileUnreadable, "lock store folder");
    return taken;
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

Result<Done> FolderLock::share() {
    alone_ = false;
    if (!lock(descriptor_, LOCK_SH)) return fail(FaultCode::FileUnreadable, "share store folder");
    return Done{};
}

}  // namespace tramso
