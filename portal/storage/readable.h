// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of known length, wherever they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace portal {

class Readable {
public:
    Readable() = default;
    Readable(const Readable&) = delete;
    Readable& operator=(const Readable&) = delete;
    virtual ~Readable() = default;

    // In bytes; does not change.
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    // The next bytes, at most `most`; empty at the end, and when they cannot be read.
    [[nodiscard]] virtual std::string next(std::size_t most) = 0;
};

// Nothing: there is none, or storageTrouble().
using MaybeReadable = std::shared_ptr<Readable>;

}  // namespace portal
