// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "config/loader/setting_list.h"

namespace tramso {

std::string settingsTable() {
    const Settings defaults;
    std::string table = "| setting | allowed | default | meaning |\n|---|---|---|---|\n";
    for (const Setting& setting : settingList())
        table += fmt::format("| `{}` | {} | `{}` | {} |\n", setting.name, allowedFor(setting),
                             setting.show(defaults), setting.meaning);
    return table;
}

}  // namespace tramso
