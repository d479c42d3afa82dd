// SPDX-License-Identifier: GPL-3.0-or-later
// Key material whose length is known only at run time: cannot be copied or printed, and is wiped when it
// goes.
#pragma once

#include <string.h>

#include <utility>

#include "kiosk/base/bytes.h"

namespace tramso {

class SecretBytes {
public:
    SecretBytes() = default;
    // `size` zero bytes, to be filled.
    explicit SecretBytes(std::size_t size) : bytes_(size) {}
    // Takes the bytes over; nothing is left with the caller.
    explicit SecretBytes(Bytes&& bytes) : bytes_{std::move(bytes)} {}
    [[nodiscard]] static SecretBytes copyOf(ByteView bytes) {
        return SecretBytes{Bytes(bytes.begin(), bytes.end())};
    }

    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    SecretBytes(SecretBytes&& other) noexcept : bytes_{std::exchange(other.bytes_, {})} {}
    SecretBytes& operator=(SecretBytes&& other) noexcept {
        if (this != &other) {
            wipe();
            bytes_ = std::exchange(other.bytes_, {});
        }
        return *this;
    }
    ~SecretBytes() { wipe(); }

    // The bytes, to fill or to hand to a cipher. The view dies with the secret.
    [[nodiscard]] std::span<std::byte> bytes() { return bytes_; }
    [[nodiscard]] ByteView bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

private:
    void wipe() {
        if (!bytes_.empty()) explicit_bzero(bytes_.data(), bytes_.size());
    }
    Bytes bytes_;
};

}  // namespace tramso
