// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/security_infos.h"

#include <algorithm>
#include <tuple>

#include "drivers/card/small_integer.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

// bsi-de protocols smartcard, 0.4.0.127.0.7.2.2, then one arc each for protocol and variant.
constexpr std::string_view kSmartcardArc{"\x04\x00\x7F\x00\x07\x02\x02", 7};
constexpr std::uint8_t kPublicKeyArc = 1;
constexpr std::uint8_t kChipAuthenticationArc = 3;
constexpr std::uint8_t kPaceArc = 4;
// id-icao-mrtd-security-aaProtocolObject, 2.23.136.1.1.5.
constexpr std::string_view kActiveAuthentication{"\x67\x81\x08\x01\x01\x05", 6};
// ecdsa-plain-signatures, 0.4.0.127.0.7.1.1.4.1, then the hash.
constexpr std::string_view kPlainSignatures{"\x04\x00\x7F\x00\x07\x01\x01\x04\x01", 9};
constexpr Tag kDg14 = 0x6E;
constexpr std::size_t kMostInfos = 64;

// One SecurityInfo: protocol, required data, optional data.
struct Entry {
    ByteView whole;
    ByteView oid;
    Tlv required;
    std::optional<Tlv> optional;
};

// The arcs behind a prefix as single bytes (all of them are below 128); empty when the prefix differs.
ByteView arcsAfter(ByteView oid, std::string_view prefix) {
    const ByteView start = viewBytes(prefix);
    if (oid.size() <= start.size() || !std::ranges::equal(oid.first(start.size()), start)) return {};
    return oid.subspan(start.size());
}

int arc(ByteView arcs, std::size_t index) {
    return index < arcs.size() ? std::to_integer<int>(arcs[index]) : -1;
}

std::optional<CipherKind> cipherOf(int number) {
    if (number < 1 || number > 4) return std::nullopt;
    return static_cast<CipherKind>(number - 1);
}

Bytes copyOf(ByteView bytes) {
    return Bytes(bytes.begin(), bytes.end());
}

Bytes keyIdOf(const Entry& entry) {
    return entry.optional && entry.optional->tag == tag::kInteger ? copyOf(entry.optional->value) : Bytes{};
}

struct PaceVariant {
    int number;
    ChipAccess mapping;
    Group::Kind agreement;
};
constexpr std::array<PaceVariant, 5> kPaceVariants{
    {{1, ChipAccess::PaceGenericMapping, Group::Kind::DiffieHellman},
     {2, ChipAccess::PaceGenericMapping, Group::Kind::Curve},
     {3, ChipAccess::PaceIntegratedMapping, Group::Kind::DiffieHellman},
     {4, ChipAccess::PaceIntegratedMapping, Group::Kind::Curve},
     {6, ChipAccess::PaceChipAuthentication, Group::Kind::Curve}}};

void addPace(SecurityInfos& infos, const Entry& entry, ByteView arcs) {
    infos.paceEntries.push_back(copyOf(entry.whole));
    const auto* const variant = std::ranges::find(kPaceVariants, arc(arcs, 1), &PaceVariant::number);
    const auto cipher = cipherOf(arc(arcs, 2));
    if (arcs.size() != 3 || variant == kPaceVariants.end() || !cipher) return;
    if (entry.required.tag != tag::kInteger || smallInteger(entry.required.value) != 2) return;
    if (!entry.optional || entry.optional->tag != tag::kInteger) return;
    const auto parameters = smallInteger(entry.optional->value);
    if (!parameters) return;
    infos.pace.push_back(
        {copyOf(entry.oid), variant->mapping, variant->agreement, *cipher, *parameters, false});
}

void addChipAuthentication(SecurityInfos& infos, const Entry& entry, ByteView arcs) {
    const auto cipher = cipherOf(arc(arcs, 2));
    if (arcs.size() != 3 || !cipher || (arc(arcs, 1) != 1 && arc(arcs, 1) != 2)) return;
    if (entry.required.tag != tag::kInteger || smallInteger(entry.required.value) != 1) return;
    const auto agreement = arc(arcs, 1) == 1 ? Group::Kind::DiffieHellman : Group::Kind::Curve;
    infos.chipAuthentication.push_back({copyOf(entry.oid), agreement, *cipher, keyIdOf(entry)});
}

void addPublicKey(SecurityInfos& infos, const Entry& entry, ByteView arcs) {
    if (arcs.size() != 2 || (arc(arcs, 1) != 1 && arc(arcs, 1) != 2) || entry.required.tag != tag::kSequence)
        return;
    const auto agreement = arc(arcs, 1) == 1 ? Group::Kind::DiffieHellman : Group::Kind::Curve;
    infos.chipAuthenticationKeys.push_back({agreement, copyOf(entry.required.whole), keyIdOf(entry)});
}

void addActiveAuthentication(SecurityInfos& infos, const Entry& entry) {
    if (!entry.optional || entry.optional->tag != tag::kOid) return;
    const ByteView arcs = arcsAfter(entry.optional->value, kPlainSignatures);
    const int number = arc(arcs, 0);
    if (arcs.size() == 1 && number >= 1 && number <= 5)
        infos.activeAuthenticationHash = static_cast<HashAlgorithm>(number - 1);
}

Result<Entry> readEntry(const Tlv& object) {
    if (object.tag != tag::kSequence) return fail(FaultCode::BadData, "security info");
    TlvReader reader{object.value};
    const auto oid = reader.take(tag::kOid);
    if (!oid) return tl::unexpected{oid.error()};
    const auto required = reader.next();
    if (!required) return tl::unexpected{required.error()};
    Entry entry{object.whole, *oid, *required, std::nullopt};
    if (!reader.atEnd()) {
        const auto optional = reader.next();
        if (!optional) return tl::unexpected{optional.error()};
        entry.optional = *optional;
    }
    return entry;
}

void addEntry(SecurityInfos& infos, const Entry& entry) {
    if (std::ranges::equal(entry.oid, viewBytes(kActiveAuthentication)))
        addActiveAuthentication(infos, entry);
    const ByteView arcs = arcsAfter(entry.oid, kSmartcardArc);
    if (arc(arcs, 0) == kPaceArc) addPace(infos, entry, arcs);
    if (arc(arcs, 0) == kChipAuthenticationArc) addChipAuthentication(infos, entry, arcs);
    if (arc(arcs, 0) == kPublicKeyArc) addPublicKey(infos, entry, arcs);
}

// Several parameters under one protocol: the chip must be told which we mean.
void markAmbiguous(SecurityInfos& infos) {
    for (PaceInfo& info : infos.pace)
        info.ambiguous = std::ranges::count(infos.pace, info.oid, &PaceInfo::oid) > 1;
}

}  // namespace

Result<SecurityInfos> parseSecurityInfos(ByteView set) {
    TlvReader outer{set};
    const auto content = outer.take(tag::kSet);
    if (!content) return tl::unexpected{content.error()};
    SecurityInfos infos;
    TlvReader reader{*content};
    for (std::size_t count = 0; !reader.atEnd(); ++count) {
        if (count == kMostInfos) return fail(FaultCode::BadData, "too many security infos");
        const auto object = reader.next();
        if (!object) return tl::unexpected{object.error()};
        const auto entry = readEntry(*object);
        if (!entry) return tl::unexpected{entry.error()};
        addEntry(infos, *entry);
    }
    markAmbiguous(infos);
    return infos;
}

Result<SecurityInfos> parseDg14(ByteView file) {
    const auto content = TlvReader{file}.take(kDg14);
    if (!content) return tl::unexpected{content.error()};
    return parseSecurityInfos(*content);
}

const PaceInfo* bestPace(const SecurityInfos& infos) {
    const auto rank = [](const PaceInfo& info) {
        const int mapping = info.mapping == ChipAccess::PaceChipAuthentication ? 2
                            : info.mapping == ChipAccess::PaceGenericMapping   ? 1
                                                                               : 0;
        return std::tuple{mapping, info.agreement == Group::Kind::Curve, info.cipher};
    };
    const PaceInfo* best = nullptr;
    for (const PaceInfo& info : infos.pace) {
        const auto group = standardGroup(info.parameters);
        const bool fits = group && (*group)->kind() == info.agreement;
        if (fits && (best == nullptr || rank(info) > rank(*best))) best = &info;
    }
    return best;
}

}  // namespace tramso
