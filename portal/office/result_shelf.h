// SPDX-License-Identifier: GPL-3.0-or-later
// Results that wait for their citizens: one PDF a dossier.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "portal/storage/readable.h"

namespace portal {

// The longest result, in bytes.
inline constexpr std::size_t kLongestResult = std::size_t{20} * 1024 * 1024;

// May be used from any thread.
class ResultShelf {
public:
    ResultShelf() = default;
    ResultShelf(const ResultShelf&) = delete;
    ResultShelf& operator=(const ResultShelf&) = delete;
    virtual ~ResultShelf() = default;

    // At the start of the program. False when there is no place for results.
    [[nodiscard]] virtual bool prepare() = 0;
    // Puts a result down, in the place of an earlier one; whole and durable, or false.
    [[nodiscard]] virtual bool put(const std::string& id, std::string_view pdf) = 0;
    // The result of a dossier.
    [[nodiscard]] virtual MaybeReadable find(const std::string& id) = 0;
};

// True for what begins and ends as a PDF does; that is all a name or a type would promise.
[[nodiscard]] bool looksLikePdf(std::string_view bytes);

}  // namespace portal
