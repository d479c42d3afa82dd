// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/blank_box.h"

#include "kiosk/base/files.h"

namespace tramso {

OrTrouble<Settings> makeBoxBlank(const Settings& settings, const std::filesystem::path& settingsFile) {
    auto blank = blankStation(settings, settingsFile);
    std::error_code none;
    if (!blank || !std::filesystem::exists("/usr/lib/tramso/edition", none)) return blank;
    if (!writeFile(settingsFile.parent_path() / "blank", {}))
        return tl::make_unexpected(EnrolTrouble::Unwritable);
    return blank;
}

}  // namespace tramso
