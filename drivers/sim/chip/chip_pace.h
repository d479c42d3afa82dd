// SPDX-License-Identifier: GPL-3.0-or-later
// Password authenticated connection establishment as the chip does it (ICAO 9303-11 §4.4).
#pragma once

#include <optional>

#include "drivers/card/crypto/group.h"
#include "drivers/sim/chip/chip_image.h"
#include "drivers/sim/chip/chip_keys.h"

namespace tramso::sim {

enum class PacePassword : std::uint8_t { Mrz = 1, Can = 2 };

// One run, from MSE:SET AT to the reader's token. Any failure ends it.
class ChipPace {
public:
    // camKey: the chip's static key for PACE-CAM, else null. Lives as long as the run.
    ChipPace(const PaceOffer& offer, PacePassword password, const CardSecrets& secrets,
             const AgreementKey* camKey, Random& random);

    // GENERAL AUTHENTICATE: the content of DO7C in, the content of the answer's DO7C out. A plain status is
    // the refusal: 6300 when the password is not the chip's, 6A80 when the request makes no sense.
    [[nodiscard]] tl::expected<Bytes, StatusWord> step(ByteView request);

    // The session, once the reader's token was right.
    [[nodiscard]] std::optional<ChipMessaging> takeSession() { return std::exchange(session_, std::nullopt); }
    [[nodiscard]] PacePassword password() const { return password_; }

private:
    using Step = tl::expected<Bytes, StatusWord>;
    [[nodiscard]] Step sendNonce();
    [[nodiscard]] Step map(ByteView theirs);
    [[nodiscard]] Step mapGeneric(ByteView theirs);
    [[nodiscard]] Step mapIntegrated(ByteView theirNonce);
    [[nodiscard]] Step agree(ByteView theirs);
    [[nodiscard]] Step confirm(ByteView theirToken);
    [[nodiscard]] Bytes keyObject(ByteView key) const;
    [[nodiscard]] Bytes token(ByteView publicKey) const;
    [[nodiscard]] Bytes chipAuthenticationData() const;

    PaceOffer offer_;
    PacePassword password_;
    CipherKind cipher_;
    Bytes passwordKey_;
    const AgreementKey* camKey_;
    Random& random_;
    std::unique_ptr<Group> group_;
    int turn_ = 0;
    Bytes nonce_;
    Bytes mappingSecret_;
    Bytes generator_;
    Bytes myPublic_;
    Bytes theirPublic_;
    Bytes shared_;
    std::optional<ChipMessaging> session_;
};

}  // namespace tramso::sim
