// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/service_state.h"

#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "tests/scratch_folder.h"

using namespace tramso;

TEST_CASE("a station serves people until it is taken out, and again once it is brought back") {
    const ScratchFolder folder;
    const auto file = serviceFile(folder.path());
    CHECK_FALSE(readServiceState(file).pause);
    for (const auto& state :
         {ServiceState{Pause::Maintenance, {}}, ServiceState{Pause::Supplies, {}},
          ServiceState{Pause::Closed, {}}, ServiceState{Pause::Other, "Mời sang quầy số 3."}}) {
        REQUIRE(writeServiceState(file, state));
        CHECK(readServiceState(file) == state);
    }
    REQUIRE(writeServiceState(file, {}));
    CHECK_FALSE(readServiceState(file).pause);
    REQUIRE(writeServiceState(file, {}));
}

TEST_CASE("words that would not fit the page are refused") {
    const ScratchFolder folder;
    const auto file = serviceFile(folder.path());
    for (const std::string& words : {std::string{}, std::string{"hai\ndòng"}, std::string(201, 'x')})
        CHECK(writeServiceState(file, {Pause::Other, words}).error().code == FaultCode::BadData);
    CHECK_FALSE(readServiceState(file).pause);
}

TEST_CASE("a file nobody understands keeps people away instead of inviting them") {
    const ScratchFolder folder;
    const auto file = serviceFile(folder.path());
    for (const std::string& text : {std::string{}, std::string{"???\n"}, std::string{"other\n"},
                                    std::string{"other\n\xff\xfe\n"}, std::string(5000, 'x')}) {
        REQUIRE(writeFile(file, viewBytes(text)));
        CHECK(readServiceState(file).pause == Pause::Maintenance);
    }
}
