// SPDX-License-Identifier: GPL-3.0-or-later
// The list on disk: JSON, strict.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/crypto/pin_hash.h"
#include "kiosk/staff/staff_list.h"

namespace tramso {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestFile = 64U << 10U;  // bytes
constexpr std::size_t kMostMembers = 99;

std::string textOf(const json& object, const char* key) {
    return object.contains(key) && object.at(key).is_string() ? object.at(key).get<std::string>()
                                                              : std::string{};
}

bool isNumber(std::string_view text) {
    return text.size() == 2 && isDigit(text[0]) && isDigit(text[1]) && text != "00";
}

std::optional<StaffMember> memberOf(const json& object) {
    if (!object.is_object() || object.size() != 4) return std::nullopt;
    StaffMember member{textOf(object, "number"), textOf(object, "name"), StaffRole::Volunteer,
                       textOf(object, "pin")};
    const std::string role = textOf(object, "role");
    if (role == roleName(StaffRole::Technician))
        member.role = StaffRole::Technician;
    else if (role != roleName(StaffRole::Volunteer))
        return std::nullopt;
    const bool good = isNumber(member.number) && !member.name.empty() &&
                      member.name.size() <= kLongestStaffName && toNfc(member.name) == member.name &&
                      isPinHash(member.pinHash);
    return good ? std::optional{std::move(member)} : std::nullopt;
}

}  // namespace

std::string_view roleName(StaffRole role) {
    return role == StaffRole::Technician ? "technician" : "volunteer";
}

std::filesystem::path staffFile(const std::filesystem::path& storeFolder) {
    return storeFolder / "staff.json";
}

Result<StaffList> parseStaff(std::string_view text) {
    if (text.size() > kLongestFile) return fail(FaultCode::TooLarge, "staff list");
    const json parsed = json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!parsed.is_array() || parsed.size() > kMostMembers) return fail(FaultCode::BadData, "staff list");
    StaffList list;
    for (const json& object : parsed) {
        auto member = memberOf(object);
        if (!member || (!list.empty() && list.back().number >= member->number))
            return fail(FaultCode::BadData, "staff member");
        list.push_back(*std::move(member));
    }
    return list;
}

std::string staffJson(const StaffList& list) {
    json array = json::array();
    for (const StaffMember& member : list)
        array.push_back({{"name", member.name},
                         {"number", member.number},
                         {"pin", member.pinHash},
                         {"role", roleName(member.role)}});
    return array.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<StaffList> readStaff(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::symlink_status(file, failed).type() == std::filesystem::file_type::not_found)
        return StaffList{};
    return readFile(file, kLongestFile).and_then([](const Bytes& content) {
        return parseStaff(viewText(content));
    });
}

Result<Done> writeStaff(const std::filesystem::path& file, const StaffList& list) {
    return writeFile(file, viewBytes(staffJson(list)));
}

}  // namespace tramso
