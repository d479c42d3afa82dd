// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/print.h"

#include <iostream>

namespace tramso::ctl {

OrProblem<Settings> settingsOrDefaults(const std::filesystem::path& file) {
    std::error_code none;
    if (file == kUsualSettings && !std::filesystem::exists(file, none)) return Settings{};
    return readSettings(file);
}

void makeStoreFolder(const Settings& settings) {
    std::error_code failed;  // what cannot be made shows when something is to be written there
    if (std::filesystem::create_directories(settings.store.folder, failed))
        std::filesystem::permissions(settings.store.folder, std::filesystem::perms::owner_all, failed);
}

int complain(const std::string& subject, const Fault& fault) {
    std::cerr << subject << ": ";
    if (const auto texts = readFaultTexts())
        std::cerr << texts->of(fault.code).what.en << ' ' << texts->of(fault.code).now.en << ' ';
    std::cerr << '[' << faultName(fault.code) << "]\n";
    return 1;
}

int complain(const StartProblem& problem) {
    std::cerr << problem.text << '\n';
    return 2;
}

}  // namespace tramso::ctl
