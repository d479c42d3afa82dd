// SPDX-License-Identifier: GPL-3.0-or-later
// How this folder hands bytes to libsodium; nobody else includes it.
#pragma once

#include "kiosk/base/bytes.h"

#include <sodium.h>

#include <cstdlib>

namespace tramso {

// The same bytes as libsodium wants them; valid as long as the bytes are.
inline const unsigned char* raw(ByteView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
// The same room to write into.
inline unsigned char* rawRoom(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// libsodium picks its fastest code paths once; without that nothing may be sealed or signed. Any thread.
inline void readySodium() {
    static const bool kReady = sodium_init() >= 0;
    if (!kReady) std::abort();
}

}  // namespace tramso
