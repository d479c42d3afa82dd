// SPDX-License-Identifier: GPL-3.0-or-later
// The file we ship, and the list of settings documents are made from.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "config/loader/setting_list.h"

using namespace tramso;

TEST_CASE("the settings file we ship is accepted") {
    const auto settings = loadSettings(TRAMSO_SOURCE_DIR "/config/kiosk.toml");
    REQUIRE(settings);
    CHECK(settings->store.folder == "/var/lib/tramso/store");
    CHECK(settings->service.tokenFile == "/etc/tramso/token");
}

TEST_CASE("every setting has a name of its own, a meaning and a default that is allowed") {
    const Settings defaults;
    std::set<std::string_view> names;
    for (const Setting& setting : settingList()) {
        CHECK(names.insert(setting.name).second);
        CHECK_FALSE(setting.meaning.empty());
        CHECK_FALSE(allowedFor(setting).empty());
        const auto dot = setting.name.find('.');
        REQUIRE(dot != std::string_view::npos);
        const std::string file = "[" + std::string{setting.name.substr(0, dot)} + "]\n" +
                                 std::string{setting.name.substr(dot + 1)} + " = " + setting.show(defaults) +
                                 "\n";
        CAPTURE(file);
        const auto read = parseSettings(file, "default.toml");
        REQUIRE(read);
        CHECK(setting.show(*read) == setting.show(defaults));
    }
}

TEST_CASE("each setting changes its own value and no other") {
    const Settings defaults;
    for (const Setting& changed : settingList()) {
        Settings settings;
        if (changed.setText) changed.setText(settings, "/changed");
        if (changed.setNumber) changed.setNumber(settings, changed.kind == SettingKind::Switch ? -1 : 777);
        // A switch is turned to whatever it was not.
        if (changed.kind == SettingKind::Switch && changed.show(settings) == changed.show(defaults))
            changed.setNumber(settings, 0);
        for (const Setting& other : settingList()) {
            CAPTURE(changed.name, other.name);
            CHECK((other.show(settings) != other.show(defaults)) == (other.name == changed.name));
        }
    }
}

TEST_CASE("the table for documents has a row for each setting") {
    const std::string table = settingsTable();
    CHECK(static_cast<std::size_t>(std::ranges::count(table, '\n')) == settingList().size() + 2);
    CHECK(table.find("| `service.timeout_s` | a whole number from 1 to 120 | `20` |") != std::string::npos);
}
