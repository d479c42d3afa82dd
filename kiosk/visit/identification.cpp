// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/identification.h"

#include "kiosk/base/text.h"

namespace tramso {
namespace {

std::optional<std::string> said(const VietnamData& data, int id) {
    const auto text = toNfc(trim(data.text(id)));
    if (!text || text->empty()) return std::nullopt;
    return *text;
}

std::optional<PartialDate> dateIn(const VietnamData& data, int id) {
    const auto date = parsePartialDate(trim(data.text(id)));
    return date ? std::optional{*date} : std::nullopt;
}

std::optional<Sex> sexIn(const VietnamData& data) {
    const auto text = said(data, VietnamData::Sex);
    if (text == "Nam") return Sex::Male;
    if (text == "Nữ") return Sex::Female;
    return std::nullopt;
}

IdentityClaim claimOf(const VietnamData& data) {
    IdentityClaim claim{.source = IdentitySource::ChipData,
                        .name = said(data, VietnamData::Name),
                        .birth = dateIn(data, VietnamData::Birth),
                        .sex = sexIn(data),
                        .address = said(data, VietnamData::Residence),
                        .issued = dateIn(data, VietnamData::Issued)};
    const std::string_view number = trim(data.text(VietnamData::Number));
    if (parsePersonalNumber(number)) claim.number = number;
    if (!data.oldNumber().empty()) claim.oldNumber = data.oldNumber();
    if (const auto expiry = parseExpiry(data.text(VietnamData::Expiry))) claim.expires = *expiry;
    return claim;
}

}  // namespace

IdentifyStage stageOf(const Identification& is, CardPresence card, bool scanning, bool known) {
    if (scanning) return IdentifyStage::ReadingQr;
    if (is.reading) return IdentifyStage::ReadingChip;
    const bool reader = card != CardPresence::NoReader;
    const bool tooEarly = is.chipTrouble == FaultCode::CardRemoved;
    if (known && (!reader || !is.chip.empty() || is.chipSkipped || is.typed)) return IdentifyStage::Confirm;
    if (is.chipTrouble == FaultCode::CardUnsupported) return IdentifyStage::WrongCard;
    if (is.chipTrouble == FaultCode::CardKeyWrong) return IdentifyStage::AskCan;
    if (reader && is.chipTrouble && !tooEarly) return IdentifyStage::ChipFailed;
    if (known) return IdentifyStage::ChipNext;
    return card == CardPresence::Present && !is.key ? IdentifyStage::AskCan : IdentifyStage::PutCard;
}

std::optional<Identity> identityFrom(const Identification& is, std::chrono::year_month_day today) {
    std::vector<IdentityClaim> claims = is.chip;
    if (is.qr) claims.push_back(*is.qr);
    if (is.typed) claims.push_back(*is.typed);
    Identity identity = mergeClaims(claims, is.chipEvidence, today);
    if (!identity.complete()) return std::nullopt;
    return identity;
}

std::vector<IdentityClaim> claimsOf(const ChipReading& reading, std::chrono::year_month_day today) {
    std::vector<IdentityClaim> claims;
    if (reading.vietnam) claims.push_back(claimOf(*reading.vietnam));
    std::string zone;
    for (const std::string& line : reading.mrzLines) zone += line;
    if (const auto mrz = parseMrz(zone, today)) claims.push_back(claimOf(*mrz, IdentitySource::ChipMrz));
    return claims;
}

ChipEvidence evidenceOf(const ChipReading& reading) {
    ChipEvidence evidence;
    switch (reading.access) {
        case ChipAccess::None:
            evidence.access = ChipProtocol::None;
            break;
        case ChipAccess::Bac:
            evidence.access = ChipProtocol::Bac;
            break;
        case ChipAccess::PaceGenericMapping:
            evidence.access = ChipProtocol::PaceGeneric;
            break;
        case ChipAccess::PaceIntegratedMapping:
            evidence.access = ChipProtocol::PaceIntegrated;
            break;
        case ChipAccess::PaceChipAuthentication:
            evidence.access = ChipProtocol::PaceChipAuthentication;
            break;
    }
    switch (reading.genuineness.verdict) {
        case Verdict::Genuine:
            evidence.genuineness = ChipTrust::Genuine;
            break;
        case Verdict::IntactIssuerUnknown:
            evidence.genuineness = ChipTrust::IssuerUnknown;
            break;
        case Verdict::NotGenuine:
        case Verdict::NotChecked:
            evidence.genuineness = ChipTrust::NotGenuine;
            break;
    }
    return evidence;
}

}  // namespace tramso
