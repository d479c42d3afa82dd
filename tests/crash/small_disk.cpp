// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/small_disk.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

namespace tramso {
namespace {

void write(const char* file, const std::string& text) {
    std::ofstream{file} << text;
}

// Once per program: from here on it has its own view of what is mounted.
bool enterNamespace() {
    const auto user = getuid();
    const auto group = getgid();
    if (unshare(CLONE_NEWNS) != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        write("/proc/self/setgroups", "deny");
        write("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
        write("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

}  // namespace

std::unique_ptr<SmallDisk> SmallDisk::mount(std::size_t bytes) {
    static const bool kPrivate = enterNamespace();
    if (!kPrivate) return nullptr;
    std::unique_ptr<SmallDisk> disk{new SmallDisk};
    const std::string options = "mode=0700,size=" + std::to_string(bytes);
    if (::mount("none", disk->path().c_str(), "tmpfs", 0, options.c_str()) != 0) return nullptr;
    return disk;
}

SmallDisk::~SmallDisk() {
    (void)umount2(path().c_str(), MNT_DETACH);
}

std::size_t SmallDisk::available() const {
    return std::filesystem::space(path()).available;
}

void SmallDisk::leaveFree(std::size_t bytes) {
    makeRoom();
    const int file = ::open((path() / "ballast").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const std::size_t ballast = available() > bytes ? available() - bytes : 0;
    if (ballast > 0) (void)posix_fallocate(file, 0, static_cast<off_t>(ballast));
    close(file);
}

bool SmallDisk::remount(Mode mode) {
    const unsigned long flags = mode == Mode::ReadOnly ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
    return ::mount("none", path().c_str(), nullptr, flags, nullptr) == 0;
}

void SmallDisk::makeRoom() {
    std::filesystem::remove(path() / "ballast");
}

}  // namespace tramso
