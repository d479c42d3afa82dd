// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/staff/staff_list.h"

#include <catch2/catch.hpp>

#include "kiosk/base/files.h"
#include "kiosk/crypto/pin_hash.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

struct Added {
    StaffList list;
    std::string lan, binh;
};

Added lanAndBinh() {
    SystemRandom random;
    Added made;
    made.lan = addMember(made.list, "Lan", StaffRole::Volunteer, random)->code;
    made.binh = addMember(made.list, " Bình ", StaffRole::Technician, random)->code;
    return made;
}

std::string otherPin(std::string code) {
    code.back() = code.back() == '0' ? '1' : '0';
    return code;
}

}  // namespace

TEST_CASE("a code opens for its owner, and no other code does") {
    const Added staff = lanAndBinh();
    CHECK(whoHasCode(staff.list, staff.lan)->name == "Lan");
    CHECK(whoHasCode(staff.list, staff.binh)->role == StaffRole::Technician);
    CHECK(whoHasCode(staff.list, staff.binh)->name == "Bình");
    CHECK_FALSE(whoHasCode(staff.list, otherPin(staff.lan)));
    CHECK_FALSE(whoHasCode(staff.list, "02" + staff.lan.substr(2)));
    CHECK_FALSE(whoHasCode(staff.list, "77000000"));
    CHECK_FALSE(whoHasCode(staff.list, staff.lan.substr(0, 7)));
    CHECK_FALSE(whoHasCode({}, ""));
}

TEST_CASE("a number that became free is given again, and each is there once") {
    SystemRandom random;
    Added staff = lanAndBinh();
    staff.list.erase(staff.list.begin());
    const auto next = addMember(staff.list, "Mai", StaffRole::Volunteer, random);
    REQUIRE(next);
    CHECK(next->member.number == "01");
    CHECK(staff.list.front().name == "Mai");
    CHECK_FALSE(whoHasCode(staff.list, staff.lan));
}

TEST_CASE("a name people cannot read on a line is refused") {
    SystemRandom random;
    StaffList list;
    CHECK(addMember(list, "  ", StaffRole::Volunteer, random).error().code == FaultCode::BadData);
    CHECK(addMember(list, "Lan\nBình", StaffRole::Volunteer, random).error().code == FaultCode::BadData);
    CHECK(addMember(list, std::string(81, 'x'), StaffRole::Volunteer, random).error().code ==
          FaultCode::BadData);
    CHECK(list.empty());
}

TEST_CASE("the file holds no PIN, is nobody else's to read, and gives the list back") {
    const ScratchFolder folder;
    const auto file = staffFile(folder.path());
    CHECK(readStaff(file)->empty());
    const Added staff = lanAndBinh();
    REQUIRE(writeStaff(file, staff.list));
    CHECK(*readStaff(file) == staff.list);
    const Bytes content = *readFile(file, 1U << 20U);
    CHECK(viewText(content).find(staff.lan.substr(2)) == std::string_view::npos);
    const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
    CHECK((std::filesystem::status(file).permissions() & others) == std::filesystem::perms::none);
}

TEST_CASE("a list that is not as the station wrote it is refused") {
    const std::string hash = *hashPin("123456");
    const auto member = [&](const std::string& number, const std::string& name, const std::string& role,
                            const std::string& pin) {
        return R"({"name":")" + name + R"(","number":")" + number + R"(","pin":")" + pin + R"(","role":")" +
               role + R"("})";
    };
    const std::string good = member("07", "Lan", "volunteer", hash);
    REQUIRE(parseStaff("[" + good + "]"));
    for (const std::string& bad :
         {std::string{"{}"}, std::string{"[1]"}, "[" + good + "," + good + "]",
          "[" + member("7", "Lan", "volunteer", hash) + "]",
          "[" + member("00", "Lan", "volunteer", hash) + "]", "[" + member("07", "", "volunteer", hash) + "]",
          "[" + member("07", "Lan", "chief", hash) + "]",
          "[" + member("07", "Lan", "volunteer", "123456") + "]",
          "[" + member("07", "Lan", "volunteer", "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$aaaa") + "]"})
        CHECK_FALSE(parseStaff(bad));
}
