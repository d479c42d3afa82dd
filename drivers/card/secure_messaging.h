// SPDX-License-Identifier: GPL-3.0-or-later
// Secure messaging: every command encrypted and authenticated, every response checked (ICAO 9303-11 §9.8).
#pragma once

#include <memory>

#include "drivers/card/card_channel.h"
#include "drivers/card/crypto/block_cipher.h"

namespace tramso {

// The keys of one session and its send sequence counter. Moves, never copies.
class SecureMessaging {
public:
    // `counter` is the counter's start, one block long; empty stands for zeros (all sessions but those after
    // BAC).
    SecureMessaging(CipherKind kind, SecretBytes encryptionKey, SecretBytes macKey, ByteView counter = {});
    // KDF of a shared secret, counter zero: what PACE and chip authentication start.
    [[nodiscard]] static SecureMessaging fromSecret(CipherKind kind, ByteView sharedSecret);

    // The command as it travels. `extended` says whether long forms may be used.
    [[nodiscard]] CommandApdu protect(const CommandApdu& command, bool extended);
    // What the card meant. CardFailed when the checksum, the padding or the form is wrong, and for a plain
    // 9000: an answer that claims success must prove where it comes from. A plain error status is handed on:
    // the card has ended the session then.
    [[nodiscard]] Result<ResponseApdu> unprotect(const ResponseApdu& response);

    // Most plain bytes whose protected form fits a short response.
    [[nodiscard]] std::size_t mostShort() const;
    [[nodiscard]] CipherKind kind() const { return kind_; }
    [[nodiscard]] ByteView encryptionKey() const { return encryptionKey_.bytes(); }

private:
    void advance();
    [[nodiscard]] Bytes checksum(ByteView message) const;
    [[nodiscard]] Bytes vector() const;
    CipherKind kind_;
    SecretBytes encryptionKey_;
    SecretBytes macKey_;
    Bytes counter_;
};

// A channel whose messages go through a session.
class SecureChannel final : public CardChannel {
public:
    SecureChannel(PlainChannel& plain, SecureMessaging session)
        : plain_{plain}, session_{std::move(session)} {}

    [[nodiscard]] Result<ResponseApdu> send(const CommandApdu& command) override;
    [[nodiscard]] std::size_t mostShort() const override { return session_.mostShort(); }
    [[nodiscard]] bool extendedLength() const override { return plain_.extendedLength(); }
    // Goes on under other keys, from the next command on.
    void restart(SecureMessaging session) { session_ = std::move(session); }
    [[nodiscard]] const SecureMessaging& session() const { return session_; }

private:
    PlainChannel& plain_;
    SecureMessaging session_;
};

}  // namespace tramso
