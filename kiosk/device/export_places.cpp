// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/export_places.h"

#include <sys/stat.h>

#include <algorithm>

#include "kiosk/base/files.h"

namespace tramso {
namespace {

// Whether something else is mounted here than where the folder above lies.
bool isMountPoint(const std::filesystem::path& folder) {
    struct stat here {};
    struct stat above {};
    return stat(folder.c_str(), &here) == 0 && stat(folder.parent_path().c_str(), &above) == 0 &&
           here.st_dev != above.st_dev;
}

void collect(const std::filesystem::path& folder, int deeper, std::vector<std::filesystem::path>& into) {
    std::error_code failed;
    if (!std::filesystem::is_directory(folder, failed)) return;
    if (isMountPoint(folder)) {
        into.push_back(folder);
        return;
    }
    if (deeper == 0) return;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failed})
        collect(entry.path(), deeper - 1, into);
}

}  // namespace

std::vector<std::filesystem::path> mountedBelow(const std::vector<std::filesystem::path>& roots) {
    constexpr int kDeep = 2;  // /media/USER/STICK
    std::vector<std::filesystem::path> places;
    for (const auto& root : roots) collect(root, kDeep, places);
    std::ranges::sort(places);
    return places;
}

Result<std::filesystem::path> exportJournal(DossierStore& store, const std::filesystem::path& folder,
                                            Moment now) {
    const auto text = store.journal();
    if (!text) return tl::unexpected{text.error()};
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return fail(FaultCode::FileUnwritable, "export folder");
    std::string name = toRfc3339(now);
    std::erase_if(name, [](char c) { return c == '-' || c == ':'; });
    std::ranges::replace(name, 'T', '-');
    const auto file = folder / ("tramso-journal-" + name + ".jsonl");
    if (const auto written = writeFile(file, viewBytes(*text)); !written)
        return tl::unexpected{written.error()};
    return file;
}

}  // namespace tramso
