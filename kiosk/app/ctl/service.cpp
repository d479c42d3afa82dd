// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/service_state.h"

#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"

namespace tramso::ctl {
namespace {

void tell(const ServiceState& state) {
    if (!state.pause)
        std::cout << "in service\n";
    else
        std::cout << "out of service: " << pauseName(*state.pause)
                  << (state.words.empty() ? "" : ": " + state.words) << '\n';
}

int change(const std::filesystem::path& settingsFile, const ServiceState& state) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return complain(settings.error());
    makeStoreFolder(*settings);
    const auto file = serviceFile(settings->store.folder);
    if (const auto written = writeServiceState(file, state); !written)
        return complain(file.string(), written.error());
    tell(state);
    return 0;
}

}  // namespace

int serviceShow(const std::filesystem::path& settingsFile) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return complain(settings.error());
    tell(readServiceState(serviceFile(settings->store.folder)));
    return 0;
}

int serviceOut(const std::filesystem::path& settingsFile, const std::string& why) {
    const auto named = pauseNamed(why);
    const bool known = named && *named != Pause::Other;
    return change(settingsFile, known ? ServiceState{*named, {}} : ServiceState{Pause::Other, why});
}

int serviceBack(const std::filesystem::path& settingsFile) {
    return change(settingsFile, {});
}

}  // namespace tramso::ctl
