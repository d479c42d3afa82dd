// SPDX-License-Identifier: GPL-3.0-or-later
// Key material with a type of its own: cannot be copied or printed, and is wiped when it goes.
#pragma once

#include <string.h>

#include <array>
#include <cstddef>
#include <span>

namespace tramso {

template <std::size_t N>
class Secret {
public:
    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept : bytes_{other.bytes_} { other.wipe(); }
    Secret& operator=(Secret&& other) noexcept {
        if (this != &other) {
            bytes_ = other.bytes_;
            other.wipe();
        }
        return *this;
    }
    ~Secret() { wipe(); }

    // The bytes, to fill or to hand to a cipher. The view dies with the secret.
    [[nodiscard]] std::span<std::byte, N> bytes() { return bytes_; }
    [[nodiscard]] std::span<const std::byte, N> bytes() const { return bytes_; }

private:
    void wipe() { explicit_bzero(bytes_.data(), N); }
    std::array<std::byte, N> bytes_{};
};

}  // namespace tramso
