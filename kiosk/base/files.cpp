// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace tramso {
namespace {

class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags)
        : fd_{open(path.c_str(), flags | O_CLOEXEC, 0600)} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

tl::unexpected<Fault> writeFault() {
    return errno == ENOSPC || errno == EDQUOT ? fail(FaultCode::DiskFull, "write file")
                                              : fail(FaultCode::FileUnwritable, "write file");
}

bool writeAll(int fd, ByteView content) {
    while (!content.empty()) {
        const ssize_t wrote = write(fd, content.data(), content.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return false;
        content = content.subspan(static_cast<std::size_t>(wrote));
    }
    return fsync(fd) == 0;
}

bool syncFolder(const std::filesystem::path& folder) {
    const Descriptor dir{folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY};
    return dir.get() >= 0 && fsync(dir.get()) == 0;
}

}  // namespace

Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor file{path, O_RDONLY};
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
        const Descriptor file{part, O_WRONLY | O_CREAT | O_TRUNC};
        if (file.get() < 0) return writeFault();
        if (!writeAll(file.get(), content)) {
            auto fault = writeFault();
            unlink(part.c_str());
            return fault;
        }
    }
    if (rename(part.c_str(), path.c_str()) != 0 || !syncFolder(path.parent_path())) return writeFault();
    return Done{};
}

}  // namespace tramso
