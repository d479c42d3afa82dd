// SPDX-License-Identifier: GPL-3.0-or-later
// How often somebody may try what can be guessed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "portal/database.h"
#include "portal/moment.h"

namespace portal {

// So many wrong tries within this time, then it is over until the first of them is past.
struct TryLimit {
    int most = 5;
    std::chrono::seconds within{900};
};

// Remembered in the database, so that neither a restart nor a second process forgets. Names and addresses are
// kept as digests. May be used from any thread.
class Tries {
public:
    explicit Tries(Database& database) : database_{database} {}

    // 0 when `who` may try; otherwise the seconds to wait, and nothing is noted. Otherwise the try is noted
    // before its outcome is known, so that many at once do not slip through.
    [[nodiscard]] Seconds begin(std::string_view who, TryLimit limit);
    // It was right: what `who` tried before counts no more.
    void forget(std::string_view who);

private:
    Database& database_;
};

}  // namespace portal
