// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "config/loader/settings_file.h"
#include "kiosk/base/files.h"
#include "kiosk/base/owned_fd.h"
#include "kiosk/base/random.h"
#include "kiosk/base/secret.h"
#include "kiosk/enrol/enrolment.h"

namespace tramso {
namespace {

bool folderOnDisk(const std::filesystem::path& folder) {
    const OwnedFd dir{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return dir.get() >= 0 && fsync(dir.get()) == 0;
}

// Chance over the key, on the disk before the name goes: a journal of the file system may have kept the name.
bool destroyed(const std::filesystem::path& key) {
    const OwnedFd file{::open(key.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC)};
    if (file.get() < 0) return errno == ENOENT;
    Secret<32> noise;
    SystemRandom{}.fill(noise.bytes());
    return writeAll(file.get(), noise.bytes()) && fsync(file.get()) == 0 && unlink(key.c_str()) == 0 &&
           folderOnDisk(key.parent_path());
}

}  // namespace

OrTrouble<Settings> blankStation(const Settings& settings, const std::filesystem::path& settingsFile) {
    if (!destroyed(settings.store.keyFile)) return tl::make_unexpected(EnrolTrouble::Unwritable);
    const Settings::Service& service = settings.service;
    bool all = service.keyFile.empty() || destroyed(service.keyFile);
    std::error_code problem;
    const auto remove = [&](const std::filesystem::path& file) {
        if (file.empty()) return;
        std::filesystem::remove_all(file, problem);
        all = all && !problem;
    };
    remove(settings.store.folder);
    remove(service.certificateFile);
    remove(service.tokenFile);
    // The service's authority is no secret, and may be one for all stations that lies elsewhere.
    if (service.caFile.parent_path() == settingsFile.parent_path()) remove(service.caFile);
    remove(settingsFile.parent_path() / "enrolment.key");
    // What the box is (devices, panel) stays; whose it was goes.
    Settings blank = settings;
    const Settings fresh;
    blank.station = fresh.station;
    blank.service = fresh.service;
    blank.service.url.clear();
    blank.service.publicUrl.clear();
    blank.service.proxy = settings.service.proxy;
    const std::string text = settingsToml(blank);
    if (!writeFile(settingsFile, viewBytes(text)) || !all)
        return tl::make_unexpected(EnrolTrouble::Unwritable);
    return blank;
}

}  // namespace tramso
