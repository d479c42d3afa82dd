// SPDX-License-Identifier: GPL-3.0-or-later
// Who may work behind this station's public screens: volunteers and technicians, each with a number and a
// PIN.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"
#include "kiosk/base/random.h"

namespace tramso {

enum class StaffRole : std::uint8_t { Volunteer, Technician };

// "volunteer", "technician", as list and journal say it.
[[nodiscard]] std::string_view roleName(StaffRole role);

struct StaffMember {
    std::string number;  // two digits, 01–99, unique at the station; what journal and manifest say of them
    std::string name;    // 1–80 bytes UTF-8 NFC, for people: "Lan"
    StaffRole role = StaffRole::Volunteer;
    std::string pinHash;  // kiosk/crypto/pin_hash.h
    friend bool operator==(const StaffMember&, const StaffMember&) = default;
};

using StaffList = std::vector<StaffMember>;  // in the order of the numbers

// A code as it is typed: the number, then the PIN of six digits.
inline constexpr std::size_t kStaffCodeLength = 8;

inline constexpr std::size_t kLongestStaffName = 80;  // bytes

// Where a station keeps its list: in the store's folder.
[[nodiscard]] std::filesystem::path staffFile(const std::filesystem::path& storeFolder);

// The list of a file; empty when there is no file. BadData when it is not such a list, TooLarge,
// FileUnreadable.
[[nodiscard]] Result<StaffList> readStaff(const std::filesystem::path& file);
// Durable, mode 0600. FileUnwritable, DiskFull.
[[nodiscard]] Result<Done> writeStaff(const std::filesystem::path& file, const StaffList& list);

// The same from and to text (JSON). parseStaff(staffJson(list)) == list.
[[nodiscard]] Result<StaffList> parseStaff(std::string_view json);
[[nodiscard]] std::string staffJson(const StaffList& list);

// Whose code this is, or nothing. Takes as long for a number that nobody has, so that time tells nothing.
[[nodiscard]] std::optional<StaffMember> whoHasCode(const StaffList& list, std::string_view code);

// A new member and the code that is theirs from now on; the code is nowhere else.
struct NewMember {
    StaffMember member;
    std::string code;  // eight digits
};
// Adds somebody under the lowest free number, with a PIN drawn by chance. BadData for a name that is empty,
// longer than 80 bytes or has control characters; TooLarge when all 99 numbers are taken.
[[nodiscard]] Result<NewMember> addMember(StaffList& list, std::string_view name, StaffRole role,
                                          Random& random);

}  // namespace tramso
