// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/staff/staff_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kiosk/base/text.h"
#include "kiosk/crypto/pin_hash.h"

namespace tramso {
namespace {

constexpr int kMostNumber = 99;
constexpr std::uint32_t kPins = 1'000'000;

// Six digits, every one of them as likely as any other.
std::string drawPin(Random& random) {
    return fmt::format("{:06}", drawBelow(kPins, random));
}

std::optional<std::string> freeNumber(const StaffList& list) {
    for (int number = 1; number <= kMostNumber; ++number) {
        std::string text = fmt::format("{:02}", number);
        if (std::ranges::find(list, text, &StaffMember::number) == list.end()) return text;
    }
    return std::nullopt;
}

bool canBeName(std::string_view name) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !name.empty() && name.size() <= kLongestStaffName && std::ranges::none_of(name, control);
}

// What a number that nobody has is compared with.
const std::string& nobodysHash() {
    static const std::string kHash = hashPin("nobody").value_or("");
    return kHash;
}

}  // namespace

std::optional<StaffMember> whoHasCode(const StaffList& list, std::string_view code) {
    if (code.size() != kStaffCodeLength) return std::nullopt;
    const auto member = std::ranges::find(list, code.substr(0, 2), &StaffMember::number);
    const std::string& hash = member == list.end() ? nobodysHash() : member->pinHash;
    const bool right = pinMatches(hash, code.substr(2));
    return right && member != list.end() ? std::optional{*member} : std::nullopt;
}

Result<NewMember> addMember(StaffList& list, std::string_view name, StaffRole role, Random& random) {
    const auto nfc = toNfc(trim(name));
    if (!nfc || !canBeName(*nfc)) return fail(FaultCode::BadData, "staff name");
    const auto number = freeNumber(list);
    if (!number) return fail(FaultCode::TooLarge, "staff numbers");
    const std::string pin = drawPin(random);
    auto hash = hashPin(pin);
    if (!hash) return fail(FaultCode::TooLarge, "pin memory");
    const StaffMember member{*number, *nfc, role, *std::move(hash)};
    list.insert(std::ranges::lower_bound(list, *number, {}, &StaffMember::number), member);
    return NewMember{member, *number + pin};
}

}  // namespace tramso
