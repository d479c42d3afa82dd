// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/passive_authentication.h"

#include "drivers/card/signed_content.h"
#include "drivers/card/small_integer.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr Tag kSod = 0x77;
constexpr int kLastGroup = 16;

Result<Done> addHash(SignedHashes& hashes, ByteView entry) {
    TlvReader reader{entry};
    const auto number = reader.take(tag::kInteger);
    const auto hash = reader.take(tag::kOctetString);
    if (!number || !hash) return fail(FaultCode::BadData, "group hash");
    const auto group = smallInteger(*number);
    if (!group || *group < 1 || *group > kLastGroup || hash->size() != hashLength(hashes.algorithm))
        return fail(FaultCode::BadData, "group hash form");
    hashes.byGroup[*group].assign(hash->begin(), hash->end());
    return Done{};
}

}  // namespace

Result<SignedHashes> parseSecurityObject(ByteView der) {
    const auto content = TlvReader{der}.take(tag::kSequence);
    if (!content) return tl::unexpected{content.error()};
    TlvReader reader{*content};
    const auto version = reader.take(tag::kInteger);
    const auto algorithm = reader.take(tag::kSequence);
    const auto list = reader.take(tag::kSequence);
    if (!version || !algorithm || !list) return fail(FaultCode::BadData, "security object");
    const auto oid = TlvReader{*algorithm}.take(tag::kOid);
    const auto named = oid ? hashNamed(*oid) : std::nullopt;
    if (!named) return fail(FaultCode::BadData, "security object hash");
    SignedHashes hashes{*named, {}};
    TlvReader entries{*list};
    while (!entries.atEnd()) {
        const auto entry = entries.take(tag::kSequence);
        if (!entry) return tl::unexpected{entry.error()};
        const auto added = addHash(hashes, *entry);
        if (!added) return tl::unexpected{added.error()};
    }
    if (hashes.byGroup.empty()) return fail(FaultCode::BadData, "security object empty");
    return hashes;
}

SodReading readSod(ByteView file, const TrustStore& trust, std::time_t now) {
    const auto content = TlvReader{file}.take(kSod);
    if (!content) return {{}, GenuinenessReason::SodUnreadable};
    const auto signedContent = openSigned(*content, kLdsSecurityObject);
    if (!signedContent) return {{}, signedContent.error()};
    auto hashes = parseSecurityObject(signedContent->content);
    if (!hashes) return {{}, GenuinenessReason::SodUnreadable};
    return {std::move(*hashes),
            trust.judge(signedContent->signer.get(), signedContent->signedAt.value_or(now))};
}

std::optional<bool> hashFits(const SignedHashes& hashes, int group, ByteView file) {
    const auto found = hashes.byGroup.find(group);
    if (found == hashes.byGroup.end()) return std::nullopt;
    return equalSecrets(found->second, hashOf(hashes.algorithm, file));
}

}  // namespace tramso
