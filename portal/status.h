// SPDX-License-Identifier: GPL-3.0-or-later
// The ten statuses of a dossier on the national portal, with words for the person who waits.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace portal {

// The first, those something hangs on, and the one that ends a dossier well.
inline constexpr int kNewlySubmitted = 1;
inline constexpr int kAccepted = 2;
inline constexpr int kPapersNeeded = 5;
inline constexpr int kWithdrawn = 7;
inline constexpr int kFinished = 9;
inline constexpr int kResultHandedOver = 10;
inline constexpr int kHighestStatus = 10;

struct StatusWords {
    std::string_view vi, en;            // the status: "Mới đăng ký"
    std::string_view meansVi, meansEn;  // what it means for the person, one or two sentences
};

// The status of a number from 1 to 10, spelled exactly so.
[[nodiscard]] std::optional<int> statusOf(std::string_view text);

// The words of a status 1–10.
[[nodiscard]] const StatusWords& wordsOf(int status);

// True when a dossier may go from one status to another by an officer's word.
[[nodiscard]] bool mayFollow(int from, int to);

// True when the person who waits must be told why: refused, more papers, payment, stopped.
[[nodiscard]] bool needsReason(int status);

// What usually still lies ahead of a dossier that has this status; empty when its way has ended.
[[nodiscard]] std::span<const int> usuallyAhead(int status);

}  // namespace portal
