// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "kiosk/base/owned_fd.h"

namespace tramso {
namespace {

OwnedFd opened(const std::filesystem::path& path, int flags) {
    return OwnedFd{open(path.c_str(), flags | O_CLOEXEC, 0600)};
}

tl::unexpected<Fault> writeFault() {
    return errno == ENOSPC || errno == EDQUOT ? fail(FaultCode::DiskFull, "write file")
                                              : fail(FaultCode::FileUnwritable, "write file");
}

bool syncFolder(const std::filesystem::path& folder) {
    const OwnedFd dir = opened(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    return dir.get() >= 0 && fsync(dir.get()) == 0;
}

}  // namespace

bool writeAll(int fd, ByteView content) {
    while (!content.empty()) {
        const ssize_t wrote = write(fd, content.data(), content.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return false;
        content = content.subspan(static_cast<std::size_t>(wrote));
    }
    return true;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, std::string_view extension) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failed})
        if (entry.path().extension() == extension) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit) {
    const OwnedFd file = opened(path, O_RDONLY);
    if (file.get() < 0) return fail(FaultCode::FileUnreadable, "open file");
    Bytes content;
    constexpr std::size_t kChunk = 1U << 18U;
    for (;;) {
        const std::size_t had = content.size();
        content.resize(had + kChunk);
        const ssize_t got = read(file.get(), content.data() + had, kChunk);
        if (got < 0 && errno != EINTR) return fail(FaultCode::FileUnreadable, "read file");
        content.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (content.size() > limit) return fail(FaultCode::TooLarge, "read file");
        if (got == 0) return content;
    }
}

Result<Done> writeFile(const std::filesystem::path& path, ByteView content) {
    std::filesystem::path part = path;
    part += ".part";
    {
        const OwnedFd file = opened(part, O_WRONLY | O_CREAT | O_TRUNC);
        if (file.get() < 0) return writeFault();
        if (!writeAll(file.get(), content) || fsync(file.get()) != 0) {
            auto fault = writeFault();
            unlink(part.c_str());
            return fault;
        }
    }
    if (rename(part.c_str(), path.c_str()) != 0 || !syncFolder(path.parent_path())) return writeFault();
    return Done{};
}

}  // namespace tramso
