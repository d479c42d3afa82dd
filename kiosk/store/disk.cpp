// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "kiosk/base/files.h"

namespace tramso {

Result<Done> RealDisk::makeFolder(const std::filesystem::path& folder) {
    constexpr mode_t kOnlyUs = 0700;
    if (mkdir(folder.c_str(), kOnlyUs) == 0 || errno == EEXIST) return Done{};
    return fail(errno == ENOSPC ? FaultCode::DiskFull : FaultCode::FileUnwritable, "make folder");
}

Result<Done> RealDisk::write(const std::filesystem::path& file, ByteView content) {
    return writeFile(file, content);
}

Result<Done> RealDisk::syncFolder(const std::filesystem::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return fail(FaultCode::FileUnwritable, "open folder");
    const bool synced = fsync(fd) == 0;
    close(fd);
    if (!synced) return fail(FaultCode::FileUnwritable, "sync folder");
    return Done{};
}

Result<Bytes> RealDisk::read(const std::filesystem::path& file, std::size_t limit) {
    return readFile(file, limit);
}

Result<Done> RealDisk::removeAll(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::remove_all(folder, failed);
    if (failed) return fail(FaultCode::FileUnwritable, "remove folder");
    return Done{};
}

Result<std::vector<std::string>> RealDisk::folders(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failed})
        if (entry.is_directory(failed)) names.push_back(entry.path().filename().string());
    if (failed) return fail(FaultCode::FileUnreadable, "list folder");
    return names;
}

}  // namespace tramso
