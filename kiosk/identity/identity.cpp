// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/identity.h"

#include <algorithm>

namespace tramso {
namespace {

using Sources = std::vector<const IdentityClaim*>;

bool isZone(IdentitySource source) {
    return source == IdentitySource::PrintedMrz || source == IdentitySource::ChipMrz;
}

std::string shown(const std::string& text) {
    return text;
}
std::string shown(const PartialDate& date) {
    return date.toText();
}
std::string shown(Sex sex) {
    return sex == Sex::Male ? "Nam" : "Nữ";
}
std::string shown(const CardExpiry& expiry) {
    return expiry.unlimited ? "Không thời hạn" : expiry.day.toText();
}

bool same(const std::string& a, const std::string& b) {
    return a == b;
}
bool same(const PartialDate& a, const PartialDate& b) {
    return agree(a, b);
}
bool same(Sex a, Sex b) {
    return a == b;
}
bool same(const CardExpiry& a, const CardExpiry& b) {
    return a.unlimited == b.unlimited && (a.unlimited || agree(a.day, b.day));
}

// Takes value after value out of the claims, which are sorted, strongest first.
class Merging {
public:
    explicit Merging(Sources claims) : claims_{std::move(claims)} {}

    // The strongest claim's value; every other source that differs is noted.
    template <class T>
    std::optional<T> take(IdentityField field, std::optional<T> IdentityClaim::*value) {
        const auto differ = [value](const IdentityClaim& a, const IdentityClaim& b) {
            return !same(*(a.*value), *(b.*value));
        };
        return takeBy(field, value, claims_, differ);
    }

    std::optional<std::string> takeAddress() {
        const auto never = [](const IdentityClaim&, const IdentityClaim&) { return false; };
        return takeBy(IdentityField::Address, &IdentityClaim::address, claims_, never);
    }

    std::optional<std::string> takeName() {
        Sources byMarks = claims_;
        std::ranges::stable_sort(byMarks, {}, [&](const IdentityClaim* claim) { return !marked(*claim); });
        const auto differ = [](const IdentityClaim& a, const IdentityClaim& b) { return !sameName(a, b); };
        return takeBy(IdentityField::Name, &IdentityClaim::name, byMarks, differ);
    }

    Identity identity;

private:
    // A name with its marks that may be preferred to a zone's: of what was typed only what the zone confirms.
    [[nodiscard]] bool marked(const IdentityClaim& claim) const {
        if (claim.source != IdentitySource::Typed) return !isZone(claim.source);
        return std::ranges::all_of(claims_,
                                   [&](const IdentityClaim* other) { return sameName(*other, claim); });
    }

    template <class T, class Differ>
    std::optional<T> takeBy(IdentityField field, std::optional<T> IdentityClaim::*value, const Sources& order,
                            Differ differ) {
        const IdentityClaim* kept = nullptr;
        for (const IdentityClaim* claim : order) {
            if (!(claim->*value)) continue;
            if (kept == nullptr)
                kept = claim;
            else if (differ(*kept, *claim))
                identity.contradictions.push_back(
                    {field, kept->source, shown(*(kept->*value)), claim->source, shown(*(claim->*value))});
        }
        if (kept == nullptr) return std::nullopt;
        identity.origins[static_cast<std::size_t>(field)] = kept->source;
        return kept->*value;
    }

    Sources claims_;
};

IdentityEvidence evidenceOf(IdentitySource strongest) {
    switch (strongest) {
        case IdentitySource::ChipData:
        case IdentitySource::ChipMrz:
            return IdentityEvidence::CardChip;
        case IdentitySource::CardQr:
        case IdentitySource::PrintedMrz:
            return IdentityEvidence::CardQr;
        case IdentitySource::Typed:
            break;
    }
    return IdentityEvidence::Typed;
}

}  // namespace

bool Identity::complete() const {
    return origin(IdentityField::Number) && origin(IdentityField::Name) && origin(IdentityField::Birth);
}

Identity mergeClaims(std::span<const IdentityClaim> claims, std::optional<ChipEvidence> chip,
                     std::chrono::year_month_day today) {
    Sources sorted;
    for (const IdentityClaim& claim : claims) sorted.push_back(&claim);
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &IdentityClaim::source);
    Merging merging{sorted};
    IdCard card;
    card.evidence = sorted.empty() ? IdentityEvidence::Typed : evidenceOf(sorted.front()->source);
    if (card.evidence == IdentityEvidence::CardChip) card.chip = chip;
    card.number = merging.take(IdentityField::Number, &IdentityClaim::number).value_or("");
    card.oldNumber = merging.take(IdentityField::OldNumber, &IdentityClaim::oldNumber);
    card.name = merging.takeName().value_or("");
    card.birth = merging.take(IdentityField::Birth, &IdentityClaim::birth).value_or(PartialDate{});
    card.sex = merging.take(IdentityField::Sex, &IdentityClaim::sex).value_or(Sex::Male);
    card.address = merging.takeAddress().value_or("");
    card.issued = merging.take(IdentityField::Issued, &IdentityClaim::issued).value_or(PartialDate{});
    card.issuer = issuerOn(card.issued);
    card.expires = merging.take(IdentityField::Expiry, &IdentityClaim::expires);
    if (!card.expires) card.expires = computeExpiry(card.birth, card.issued);
    for (const IdentityClaim* claim : sorted)
        card.extra.insert(card.extra.end(), claim->extra.begin(), claim->extra.end());
    if (const auto number = parsePersonalNumber(card.number))
        card.doubts = doubts(*number, card.birth.year, card.sex, static_cast<int>(today.year()));
    merging.identity.card = std::move(card);
    return std::move(merging.identity);
}

}  // namespace tramso
