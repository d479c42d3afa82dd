// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/chip_reading.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

// The name at an enum's place in a table that has one for each value.
template <class Enum, std::size_t N>
std::string_view nameIn(const std::array<std::string_view, N>& names, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : "unknown";
}

bool isOldNumber(std::string_view text) {
    return text.size() == 9 && allDigits(text);
}

}  // namespace

std::string_view accessName(ChipAccess access) {
    static constexpr std::array<std::string_view, 5> kNames{"none", "bac", "pace-gm", "pace-im", "pace-cam"};
    return nameIn(kNames, access);
}

std::string_view outcomeName(GroupOutcome outcome) {
    static constexpr std::array<std::string_view, 4> kNames{"read", "absent", "protected", "unreadable"};
    return nameIn(kNames, outcome);
}

std::string_view checkName(CheckOutcome outcome) {
    static constexpr std::array<std::string_view, 4> kNames{"not-done", "not-offered", "passed", "failed"};
    return nameIn(kNames, outcome);
}

std::string_view verdictName(Verdict verdict) {
    static constexpr std::array<std::string_view, 4> kNames{"not-checked", "genuine", "intact-issuer-unknown",
                                                            "not-genuine"};
    return nameIn(kNames, verdict);
}

std::string_view reasonName(GenuinenessReason reason) {
    static constexpr std::array<std::string_view, 13> kNames{"none",
                                                             "sod-missing",
                                                             "sod-unreadable",
                                                             "signature-wrong",
                                                             "group-changed",
                                                             "group-missing",
                                                             "issuer-unknown",
                                                             "certificate-wrong",
                                                             "certificate-expired",
                                                             "certificate-revoked",
                                                             "access-file-changed",
                                                             "chip-authentication-failed",
                                                             "active-authentication-failed"};
    return nameIn(kNames, reason);
}

std::string_view VietnamData::text(int id) const {
    const auto field = std::ranges::find(fields, id, &VietnamField::id);
    return field == fields.end() || field->texts.empty() ? std::string_view{} : field->texts.front();
}

std::string_view VietnamData::oldNumber() const {
    for (const int id : {OldNumber, CardNumber})
        if (isOldNumber(text(id))) return text(id);
    return {};
}

}  // namespace tramso
