// SPDX-License-Identifier: GPL-3.0-or-later
// Secure messaging as the chip does it (ICAO 9303-11 §9.8): opens protected commands, protects its answers.
// Written apart from the reader's half on purpose: a mistake must not hide on both sides.
#pragma once

#include <optional>

#include "drivers/card/apdu.h"
#include "drivers/card/crypto/block_cipher.h"

namespace tramso::sim {

class ChipMessaging {
public:
    // The counter starts at `counter`: 8 bytes after BAC; zeros, as wide as a block, after PACE and chip
    // authentication.
    ChipMessaging(CipherKind cipher, Bytes encryptionKey, Bytes macKey, Bytes counter);

    // The plain command inside. On a fault `status` says why (6987, 6988) and the session must end.
    [[nodiscard]] std::optional<CommandApdu> open(const CommandApdu& command, StatusWord& status);
    // The answer, protected.
    [[nodiscard]] Bytes seal(const ResponseApdu& response);
    // Most plain bytes an answer can carry when its protected form may be `whole` bytes long.
    [[nodiscard]] std::size_t roomWithin(std::size_t whole) const;

private:
    struct Objects;
    void countUp();
    [[nodiscard]] Bytes mac(ByteView message) const;
    [[nodiscard]] Bytes startBlock() const;
    [[nodiscard]] std::optional<CommandApdu> decrypted(const CommandApdu& command,
                                                       const Objects& objects) const;

    CipherKind cipher_;
    Bytes encryptionKey_;
    Bytes macKey_;
    Bytes counter_;
    bool oddInstruction_ = false;
};

}  // namespace tramso::sim
