// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pace.h"

#include <algorithm>

#include "drivers/card/crypto/key_derivation.h"
#include "drivers/card/crypto/mac.h"
#include "drivers/card/pace_mapping.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr Tag kDynamicData = 0x7C;
constexpr Tag kPublicKey = 0x7F49;
constexpr Tag kCurvePoint = 0x86;
constexpr Tag kUnsigned = 0x84;
constexpr std::uint8_t kChain = 0x10;
constexpr std::size_t kMostInPlain = 256;

// Objects of the four steps.
constexpr Tag kNonce = 0x80, kReaderMapping = 0x81, kChipMapping = 0x82, kReaderKey = 0x83, kChipKey = 0x84,
              kReaderToken = 0x85, kChipToken = 0x86, kChipAuthenticationData = 0x8A;

// One run: what is fixed for it, and the exchange of its steps.
class PaceRun {
public:
    PaceRun(CardChannel& channel, const PaceInfo& info, std::unique_ptr<Group> group, Random& random)
        : channel_{channel}, info_{info}, group_{std::move(group)}, random_{random} {}

    [[nodiscard]] Result<PaceOutcome> run(const AccessKey& key);

private:
    [[nodiscard]] Result<Done> choose(const AccessKey& key);
    [[nodiscard]] Result<SecretBytes> fetchNonce(const AccessKey& key);
    [[nodiscard]] Result<Bytes> mapNonce(ByteView nonce);
    [[nodiscard]] Result<SecretBytes> agree(ByteView generator);
    [[nodiscard]] Result<PaceOutcome> confirm(ByteView secret);
    [[nodiscard]] Result<Bytes> exchange(Tag ours, ByteView value, Tag theirs);
    [[nodiscard]] Bytes onTheWire(ByteView key) const;
    [[nodiscard]] Bytes token(ByteView macKey, ByteView peerKey) const;

    CardChannel& channel_;
    const PaceInfo& info_;
    std::unique_ptr<Group> group_;
    Random& random_;
    Bytes chipMappingKey_;
    Bytes readerKey_;
    Bytes chipKey_;
};

CommandApdu generalAuthenticate(std::uint8_t cla, ByteView object) {
    return {cla, 0x86, 0x00, 0x00, encodeTlv(kDynamicData, object), kMostInPlain};
}

Bytes copied(ByteView bytes) {
    return Bytes(bytes.begin(), bytes.end());
}

// MSE:Set AT. 63Cx only warns of a counter; CAN and MRZ have none that blocks.
Result<Done> PaceRun::choose(const AccessKey& key) {
    const std::byte password{static_cast<unsigned char>(key.kind() == AccessKey::Kind::Mrz ? 0x01 : 0x02)};
    Bytes data = encodeTlv(0x80, info_.oid);
    const Bytes reference = encodeTlv(0x83, ByteView{&password, 1});
    data.insert(data.end(), reference.begin(), reference.end());
    if (info_.ambiguous) {
        const std::byte id{static_cast<unsigned char>(info_.parameters)};
        const Bytes parameters = encodeTlv(0x84, ByteView{&id, 1});
        data.insert(data.end(), parameters.begin(), parameters.end());
    }
    const auto answer = channel_.send({0x00, 0x22, 0xC1, 0xA4, std::move(data), 0});
    if (!answer) return tl::unexpected{answer.error()};
    const bool accepted = answer->status == sw::kOk || (answer->status & 0xFFF0U) == 0x63C0U;
    // A chip that knows no such password, or has blocked it after wrong tries, wants the other one.
    if (answer->status == sw::kReferenceNotFound || answer->status == sw::kBlocked)
        return fail(FaultCode::CardKeyWrong, "pace password not to be had");
    if (!accepted) return fail(FaultCode::CardFailed, "pace set at");
    return Done{};
}

// Sends one object of a chained step and takes the one that must answer it.
Result<Bytes> PaceRun::exchange(Tag ours, ByteView value, Tag theirs) {
    const auto answer = channel_.send(generalAuthenticate(kChain, encodeTlv(ours, value)));
    if (!answer) return tl::unexpected{answer.error()};
    if (answer->status != sw::kOk) return fail(FaultCode::CardFailed, "pace step refused");
    const auto object = findTlv(answer->data, {kDynamicData, theirs});
    if (object) return copied(*object);
    const bool mayBeEmpty = info_.mapping == ChipAccess::PaceIntegratedMapping && theirs == kChipMapping;
    if (mayBeEmpty) return Bytes{};
    return fail(FaultCode::CardFailed, "pace step answer");
}

Result<SecretBytes> PaceRun::fetchNonce(const AccessKey& key) {
    const auto answer = channel_.send(generalAuthenticate(kChain, {}));
    if (!answer) return tl::unexpected{answer.error()};
    if (answer->status != sw::kOk) return fail(FaultCode::CardFailed, "pace nonce refused");
    const auto encrypted = findTlv(answer->data, {kDynamicData, kNonce});
    if (!encrypted || encrypted->empty()) return fail(FaultCode::CardFailed, "pace nonce");
    const SecretBytes seed = passwordSeed(key);
    const SecretBytes passwordKey = deriveKey(info_.cipher, seed.bytes(), KeyUse::Password);
    auto nonce = decryptCbc(info_.cipher, passwordKey.bytes(), {}, *encrypted);
    if (!nonce) return fail(FaultCode::CardFailed, "pace nonce");
    return SecretBytes{std::move(*nonce)};
}

Result<Bytes> PaceRun::mapNonce(ByteView nonce) {
    if (info_.mapping == ChipAccess::PaceIntegratedMapping) {
        SecretBytes own{keyLength(info_.cipher)};
        random_.fill(own.bytes());
        auto answer = exchange(kReaderMapping, own.bytes(), kChipMapping);
        if (!answer) return answer;
        return mapIntegrated(info_.cipher, *group_, nonce, own.bytes());
    }
    const SecretBytes own = group_->randomScalar(random_);
    auto ownKey = group_->power(group_->generator(), own.bytes());
    if (!ownKey) return ownKey;
    auto answer = exchange(kReaderMapping, onTheWire(*ownKey), kChipMapping);
    if (!answer) return answer;
    chipMappingKey_ = *answer;
    auto agreed = group_->power(chipMappingKey_, own.bytes());
    if (!agreed) return agreed;
    return mapGeneric(*group_, nonce, *agreed);
}

Result<SecretBytes> PaceRun::agree(ByteView generator) {
    const SecretBytes own = group_->randomScalar(random_);
    const auto ownKey = group_->power(generator, own.bytes());
    if (!ownKey) return tl::unexpected{ownKey.error()};
    readerKey_ = onTheWire(*ownKey);
    const auto answer = exchange(kReaderKey, readerKey_, kChipKey);
    if (!answer) return tl::unexpected{answer.error()};
    chipKey_ = onTheWire(*answer);
    if (chipKey_ == readerKey_) return fail(FaultCode::CardFailed, "pace mirrored key");
    const auto agreed = group_->power(chipKey_, own.bytes());
    if (!agreed) return tl::unexpected{agreed.error()};
    return group_->sharedPart(*agreed);
}

// A public key as its data object carries it: a curve's point as it is, a number without leading zeros (BSI
// TR-03110-3 D.2.1.1), also when the chip sent some.
Bytes PaceRun::onTheWire(ByteView key) const {
    if (group_->kind() == Group::Kind::Curve) return copied(key);
    const auto first = std::ranges::find_if(key, [](std::byte b) { return b != std::byte{0}; });
    return {first, key.end()};
}

// MAC over the peer's public key as an object with the protocol's identifier.
Bytes PaceRun::token(ByteView macKey, ByteView peerKey) const {
    const Tag keyTag = group_->kind() == Group::Kind::Curve ? kCurvePoint : kUnsigned;
    const Bytes oid = encodeTlv(tag::kOid, info_.oid);
    const Bytes key = encodeTlv(keyTag, peerKey);
    return macOf(info_.cipher, macKey, encodeTlv(kPublicKey, {oid, key}));
}

// A chip that was given another password finds our token wrong and says so; its own would be wrong too.
Result<PaceOutcome> PaceRun::confirm(ByteView secret) {
    const SecretBytes macKey = deriveKey(info_.cipher, secret, KeyUse::Mac);
    const Bytes own = encodeTlv(kReaderToken, token(macKey.bytes(), chipKey_));
    const auto answer = channel_.send(generalAuthenticate(0x00, own));
    if (!answer) return tl::unexpected{answer.error()};
    if (answer->status != sw::kOk) return fail(FaultCode::CardKeyWrong, "pace token refused");
    const auto theirs = findTlv(answer->data, {kDynamicData, kChipToken});
    if (!theirs) return fail(FaultCode::CardFailed, "pace token missing");
    if (!std::ranges::equal(*theirs, token(macKey.bytes(), readerKey_)))
        return fail(FaultCode::CardKeyWrong, "pace token differs");
    PaceOutcome outcome{SecureMessaging::fromSecret(info_.cipher, secret), std::nullopt};
    if (info_.mapping != ChipAccess::PaceChipAuthentication) return outcome;
    const auto encrypted = findTlv(answer->data, {kDynamicData, kChipAuthenticationData});
    if (!encrypted) return fail(FaultCode::CardFailed, "pace chip proof missing");
    auto data = openChipAuthenticationData(info_.cipher, outcome.session.encryptionKey(), *encrypted);
    if (!data) return fail(FaultCode::CardFailed, "pace chip proof");
    outcome.proof = ChipProof{std::move(*data), chipMappingKey_};
    return outcome;
}

Result<PaceOutcome> PaceRun::run(const AccessKey& key) {
    const auto chosen = choose(key);
    if (!chosen) return tl::unexpected{chosen.error()};
    const auto nonce = fetchNonce(key);
    if (!nonce) return tl::unexpected{nonce.error()};
    const auto generator = mapNonce(nonce->bytes());
    if (!generator) return tl::unexpected{generator.error()};
    const auto secret = agree(*generator);
    if (!secret) return tl::unexpected{secret.error()};
    return confirm(secret->bytes());
}

}  // namespace

Result<PaceOutcome> openWithPace(CardChannel& channel, const PaceInfo& info, const AccessKey& key,
                                 Random& random) {
    auto group = standardGroup(info.parameters);
    if (!group || (*group)->kind() != info.agreement) return fail(FaultCode::CardFailed, "pace parameters");
    auto outcome = PaceRun{channel, info, std::move(*group), random}.run(key);
    if (!outcome && outcome.error().code == FaultCode::BadData)
        return fail(FaultCode::CardFailed, "pace element");
    return outcome;
}

}  // namespace tramso
