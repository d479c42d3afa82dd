// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/identity_claim.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kShortestName = 2;   // letters
constexpr std::size_t kLongestName = 100;  // letters

bool isZone(const IdentityClaim& claim) {
    return claim.source == IdentitySource::PrintedMrz || claim.source == IdentitySource::ChipMrz;
}

// a–z only: how a zone would write the name, without its fillers.
std::string letters(std::string_view name) {
    std::string plain = withoutMarks(name);
    std::erase_if(plain, [](char c) { return c < 'a' || c > 'z'; });
    return plain;
}

std::string withoutJoiners(std::string name) {
    for (const std::string_view joiner : {"'", "’", "‘", "`", "-"})
        for (std::size_t at = name.find(joiner); at != std::string::npos; at = name.find(joiner))
            name.replace(at, joiner.size(), "");
    return comparableName(name);
}

// A zone's name that was cut is only the beginning of the whole one.
bool fitsZone(const std::string& zone, bool cut, const std::string& other) {
    return cut ? other.starts_with(zone) : other == zone;
}

}  // namespace

IdentityClaim claimOf(const IdCard& cardQr) {
    IdentityClaim claim{.source = IdentitySource::CardQr,
                        .number = cardQr.number,
                        .oldNumber = cardQr.oldNumber,
                        .name = cardQr.name,
                        .birth = cardQr.birth,
                        .sex = cardQr.sex};
    if (!cardQr.address.empty()) claim.address = cardQr.address;
    claim.issued = cardQr.issued;
    claim.extra = cardQr.extra;
    return claim;  // its expiry is worked out, not said
}

IdentityClaim claimOf(const Mrz& mrz, IdentitySource source) {
    IdentityClaim claim{.source = source,
                        .number = mrz.personalNumber,
                        .name = mrz.name,
                        .nameCut = mrz.nameCut,
                        .sex = mrz.sex,
                        .expires = mrz.expiry};
    if (mrz.birth.year != 0) claim.birth = mrz.birth;
    return claim;
}

bool canBeBirth(const PartialDate& birth, std::chrono::year_month_day today) {
    return birth.year >= kFirstYear && !isAfter(birth, today);
}

Result<IdentityClaim> typedClaim(std::string_view number, std::string_view birth, std::string_view name,
                                 std::chrono::year_month_day today) {
    const auto digits = parsePersonalNumber(number);
    const auto born = parsePartialDate(trim(birth));
    const auto composed = toNfc(trim(name));
    if (!digits || !born || !composed) return fail(FaultCode::BadData, "typed identity");
    const std::size_t length = toCodePoints(*composed).size();
    if (!canBeBirth(*born, today) || length < kShortestName || length > kLongestName)
        return fail(FaultCode::BadData, "typed identity");
    return IdentityClaim{.source = IdentitySource::Typed,
                         .number = std::string{number},
                         .name = *composed,
                         .birth = *born,
                         .sex = digits->sex};
}

bool sameName(const IdentityClaim& a, const IdentityClaim& b) {
    if (!a.name || !b.name) return true;
    const std::string lettersA = letters(*a.name);
    const std::string lettersB = letters(*b.name);
    if (isZone(a) && fitsZone(lettersA, a.nameCut, lettersB)) return true;
    if (isZone(b) && fitsZone(lettersB, b.nameCut, lettersA)) return true;
    return !isZone(a) && !isZone(b) && withoutJoiners(*a.name) == withoutJoiners(*b.name);
}

}  // namespace tramso
