// SPDX-License-Identifier: GPL-3.0-or-later
// What the service says instead of doing what it was asked: the status to answer and why, without personal
// data.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace portal {

// An HTTP status of docs/wire.md and one English sentence part for the technician. Never quotes what was
// sent.
struct Refusal {
    int status = 500;
    std::string reason;
};

// A value, or the refusal to answer with.
template <class T>
using Answer = tl::expected<T, Refusal>;

// Builds the error side of an Answer.
[[nodiscard]] inline tl::unexpected<Refusal> refuse(int status, std::string reason) {
    return tl::make_unexpected(Refusal{status, std::move(reason)});
}

// What could not be written down.
[[nodiscard]] inline tl::unexpected<Refusal> refuseForDisk() {
    return refuse(503, "the disk of the service refused");
}

}  // namespace portal
