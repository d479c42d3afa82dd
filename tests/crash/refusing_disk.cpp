// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/refusing_disk.h"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace tramso::refusing_disk {
namespace {

std::atomic<bool> armed = false;
std::atomic<What> refused = What::Syncs;
std::atomic<int> at = 0, calls = 0;

bool isFile(int file) {
    struct stat status {};
    return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

void refuse(What what, int nth) {
    refused = what;
    at = nth;
    calls = 0;
    armed = true;
}

int relent() {
    armed = false;
    return calls;
}

// Whether this call is refused.
bool refusesSync() {
    if (!armed) return false;
    if (refused == What::Writes) return calls >= at;
    const int call = ++calls;
    return refused == What::Syncs ? call == at : call >= at;
}

bool refusesWrite(int file) {
    return armed && refused == What::Writes && isFile(file) && ++calls >= at;
}

}  // namespace tramso::refusing_disk

namespace {

namespace disk = tramso::refusing_disk;

int synced(long call, int file) {
    if (!disk::refusesSync()) return static_cast<int>(::syscall(call, file));
    errno = EIO;
    return -1;
}

}  // namespace

extern "C" {

int fsync(int file) {
    return synced(SYS_fsync, file);
}

int fdatasync(int file) {
    return synced(SYS_fdatasync, file);
}

ssize_t write(int file, const void* bytes, size_t size) {
    if (!disk::refusesWrite(file)) return ::syscall(SYS_write, file, bytes, size);
    errno = EROFS;
    return -1;
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    if (!disk::refusesWrite(file)) return ::syscall(SYS_pwrite64, file, bytes, size, offset);
    errno = EROFS;
    return -1;
}
}
