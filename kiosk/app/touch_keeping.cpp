// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/touch_keeping.h"

#include "kiosk/base/files.h"
#include "kiosk/device/touch_fit.h"

namespace tramso {
namespace {

constexpr const char* kReader = "/usr/lib/tramso/touch-matrix";
constexpr std::size_t kLongestFile = 200;

}  // namespace

KeepTouch keepTouch(const std::filesystem::path& settingsFile) {
    std::error_code none;
    if (!std::filesystem::exists(kReader, none)) return {};
    const auto file = settingsFile.parent_path() / "touch-matrix";
    // Read once: what is written later is not in force before the machine starts anew.
    TouchMatrix inForce;
    if (const auto text = readFile(file, kLongestFile))
        inForce = parseTouchMatrix(viewText(*text)).value_or(TouchMatrix{});
    return [file, inForce](const TouchMatrix& wanted) {
        const std::string line = touchMatrixText(combined(inForce, wanted)) + '\n';
        return writeFile(file, viewBytes(line));
    };
}

}  // namespace tramso
