// SPDX-License-Identifier: GPL-3.0-or-later
// The ten statuses of a dossier on the national portal, with words for the person who waits.
#pragma once

#include <span>
#include <string_view>

namespace portal {

inline constexpr int kNewlySubmitted = 1;
inline constexpr int kHighestStatus = 10;

struct StatusWords {
    std::string_view vi, en;            // the status: "Mới đăng ký"
    std::string_view meansVi, meansEn;  // what it means for the person, one or two sentences
};

// The words of a status 1–10.
[[nodiscard]] const StatusWords& wordsOf(int status);

// What usually still lies ahead of a dossier that has this status; empty when its way has ended.
[[nodiscard]] std::span<const int> usuallyAhead(int status);

}  // namespace portal
