// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <utility>

#include "portal/ids.h"

namespace portal {

Descriptor::Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

Descriptor openToAppend(const std::filesystem::path& file) {
    return Descriptor{::open(file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)};
}

bool createFile(const std::filesystem::path& file) {
    return Descriptor{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)}
        .open();
}

bool writeAll(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void beginSync(const Descriptor& file, std::uint64_t offset, std::uint64_t size) {
    // Where it cannot be begun, the sync at the end does it all.
    static_cast<void>(::sync_file_range(file.number(), static_cast<off64_t>(offset),
                                        static_cast<off64_t>(size), SYNC_FILE_RANGE_WRITE));
}

bool syncFile(const Descriptor& file) {
    return ::fsync(file.number()) == 0;
}

bool syncFolder(const std::filesystem::path& folder) {
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return opened.open() && syncFile(opened);
}

bool makeDurableFolder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    return !problem && syncFolder(folder) && syncFolder(folder.parent_path());
}

bool writeNewFile(const std::filesystem::path& file, std::string_view bytes) {
    const Descriptor opened{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)};
    return opened.open() && writeAll(opened, bytes) && syncFile(opened) && syncFolder(file.parent_path());
}

bool writeOnce(const std::filesystem::path& file, std::string_view bytes) {
    const auto drawn = drawHex(8);
    if (!drawn) return false;
    const std::filesystem::path part{file.string() + "." + *drawn};
    const bool written = writeNewFile(part, bytes);
    const bool there = written && (::link(part.c_str(), file.c_str()) == 0 || errno == EEXIST);
    ::unlink(part.c_str());
    return there && syncFolder(file.parent_path());
}

std::optional<std::string> readSmallFile(const std::filesystem::path& file, std::size_t limit) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return std::nullopt;
    std::string bytes(limit + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto got = static_cast<std::size_t>(stream.gcount());
    if (!stream.eof() || got > limit) return std::nullopt;
    bytes.resize(got);
    return bytes;
}

std::optional<std::uint64_t> sizeOf(const std::filesystem::path& file) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    if (problem) return std::nullopt;
    return size;
}

std::optional<std::int64_t> writtenAt(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return status.st_mtim.tv_sec;
}

}  // namespace portal
