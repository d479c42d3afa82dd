// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the virtual chip that agree on keys: MSE:SET and GENERAL AUTHENTICATE.
#include <algorithm>

#include "drivers/card/tlv.h"
#include "drivers/sim/chip/chip_authentication.h"
#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/security_infos.h"
#include "drivers/sim/chip/sim_chip.h"

namespace tramso::sim {
namespace {

constexpr StatusWord kConditions = 0x6985;
constexpr StatusWord kBlocked = 0x6983;

std::optional<unsigned> smallNumber(std::optional<ByteView> value) {
    if (!value || value->empty() || value->size() > 2) return std::nullopt;
    unsigned number = 0;
    for (const std::byte b : *value) number = number << 8U | std::to_integer<unsigned>(b);
    return number;
}

bool names(std::optional<ByteView> oid, const std::string& dotted) {
    return oid && std::ranges::equal(*oid, oidValue(dotted));
}

}  // namespace

ResponseApdu SimChip::setEnvironment(const CommandApdu& command) {
    if (command.p1 == 0xC1 && command.p2 == 0xA4) return startPace(command);
    if (command.p1 == 0x41 && command.p2 == 0xA6) return setKeyAgreement(command);
    if (command.p1 == 0x41 && command.p2 == 0xA4) return startChipAuthentication(command);
    return {{}, 0x6A86};
}

ResponseApdu SimChip::startPace(const CommandApdu& command) {
    pace_.reset();
    const auto oid = findTlv(command.data, Tag{0x80});
    const auto password = smallNumber(findTlv(command.data, Tag{0x83}));
    const auto domain = smallNumber(findTlv(command.data, Tag{0x84}));
    const auto offer = std::ranges::find_if(image_.pace, [&](const PaceOffer& one) {
        return names(oid, paceOid(one)) && (!domain || one.domain == static_cast<DomainId>(*domain));
    });
    if (offer == image_.pace.end()) return {{}, sw::kWrongData};
    if (!password || *password < 1 || *password > 2) return {{}, sw::kReferenceNotFound};
    const auto which = static_cast<PacePassword>(*password);
    const bool counted = which == PacePassword::Can && habits_.canTries > 0;
    const int left = habits_.canTries - wrongCans_;
    if (counted && left <= 0) return {{}, kBlocked};
    pace_ = std::make_unique<ChipPace>(*offer, which, image_.secrets,
                                       image_.camKey ? &*image_.camKey : nullptr, random_);
    if (counted && wrongCans_ > 0) return {{}, static_cast<StatusWord>(0x63C0 + left)};
    return {{}, sw::kOk};
}

bool SimChip::keyIdFits(ByteView data) const {
    const auto wanted = smallNumber(findTlv(data, Tag{0x84}));
    return !wanted || wanted == image_.chipAuthentication->keyId;
}

// 3DES only (ICAO 9303-11 §6.2.4.1): the command carries the key itself.
ResponseApdu SimChip::setKeyAgreement(const CommandApdu& command) {
    if (!messaging_ || !image_.chipKey) return {{}, kConditions};
    const auto theirKey = findTlv(command.data, Tag{0x91});
    const bool des = image_.chipAuthentication->cipher == ChipCipher::TripleDes;
    if (!theirKey || !des || !keyIdFits(command.data)) return {{}, sw::kWrongData};
    return agreeAnew(*theirKey, ChipCipher::TripleDes);
}

ResponseApdu SimChip::startChipAuthentication(const CommandApdu& command) {
    if (!messaging_ || !image_.chipKey) return {{}, kConditions};
    if (!names(findTlv(command.data, Tag{0x80}), chipAuthenticationOid(*image_.chipAuthentication)))
        return {{}, sw::kWrongData};
    if (!keyIdFits(command.data)) return {{}, sw::kReferenceNotFound};
    chipAuthenticationChosen_ = true;
    return {{}, sw::kOk};
}

ResponseApdu SimChip::agreeAnew(ByteView theirKey, ChipCipher cipher) {
    nextMessaging_ = chipAuthentication(*image_.chipKey, cipher, theirKey);
    return {{}, nextMessaging_ ? sw::kOk : sw::kWrongData};
}

ResponseApdu SimChip::generalAuthenticate(const CommandApdu& command) {
    const auto request = findTlv(command.data, Tag{0x7C});
    if (!request) return {{}, sw::kWrongData};
    if (std::exchange(chipAuthenticationChosen_, false)) {
        const auto theirKey = findTlv(*request, Tag{0x80});
        if (!theirKey) return {{}, sw::kWrongData};
        ResponseApdu response = agreeAnew(*theirKey, image_.chipAuthentication->cipher);
        if (response.status == sw::kOk) response.data = tlv(0x7C, {});
        return response;
    }
    return continuePace(*request);
}

ResponseApdu SimChip::continuePace(ByteView request) {
    if (!pace_) return {{}, kConditions};
    const auto answer = pace_->step(request);
    if (!answer) {
        const bool wrongCan = answer.error() == 0x6300 && pace_->password() == PacePassword::Can;
        if (wrongCan && habits_.canTries > 0) ++wrongCans_;
        pace_.reset();
        return {{}, answer.error()};
    }
    nextMessaging_ = pace_->takeSession();
    if (nextMessaging_) {
        wrongCans_ = 0;
        pace_.reset();
    }
    return {tlv(0x7C, *answer), sw::kOk};
}

}  // namespace tramso::sim
