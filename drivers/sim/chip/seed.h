// SPDX-License-Identifier: GPL-3.0-or-later
// Everything secret in the made-up world comes from a seed, so that each run issues the same cards.
// Nobody may use these keys for anything else: whoever has this source has them.
#pragma once

#include <string>
#include <string_view>

#include "drivers/sim/chip/ossl.h"
#include "kiosk/base/random.h"

namespace tramso::sim {

// A name from which bytes and keys are drawn by label. The same name and label give the same bytes.
class Seed {
public:
    explicit Seed(std::string name) : name_{std::move(name)} {}

    [[nodiscard]] Bytes bytes(std::string_view label, std::size_t count) const;
    // A seed of its own for one use.
    [[nodiscard]] Seed child(std::string_view label) const { return Seed{name_ + '/' + std::string{label}}; }
    // A private number for a group of the given order: 1 … order - 1.
    [[nodiscard]] BigNumber scalar(std::string_view label, const BIGNUM& order) const;
    // A key pair on a curve (OpenSSL NID). With `explicitParameters` its encodings spell the curve out, as
    // ICAO 9303-12 §4.4 asks of certificates and chips; otherwise they name it.
    [[nodiscard]] PkeyHandle ecKey(std::string_view label, int curve, bool explicitParameters) const;
    // An RSA key pair with exponent 65537.
    [[nodiscard]] PkeyHandle rsaKey(std::string_view label, int bits) const;

private:
    std::string name_;
};

// A random generator that is none: every run draws the same. Not thread-safe.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(Seed seed) : seed_{std::move(seed)} {}
    void fill(std::span<std::byte> out) override;

private:
    Seed seed_;
    unsigned draws_ = 0;
};

}  // namespace tramso::sim
