// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/enrol_places.h"

#include "kiosk/app/station.h"

namespace tramso {

std::vector<std::filesystem::path> operatorKeyFiles(const std::filesystem::path& settingsFile) {
    return {shareFolder() / "operator.pub", settingsFile.parent_path() / "operator.pub"};
}

}  // namespace tramso
