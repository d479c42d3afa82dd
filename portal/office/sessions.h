// SPDX-License-Identifier: GPL-3.0-or-later
// Officers who have logged in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "portal/database.h"
#include "portal/office/accounts.h"

namespace portal {

// One officer's stay at the pages.
struct Session {
    Account account;
    std::string formToken;  // every form of the session carries it, so that no other site can send one
};

// Kept in the database as digests: who reads it cannot go on with anybody's session. May be used from any
// thread.
class Sessions {
public:
    explicit Sessions(Database& database) : database_{database} {}

    // A new session of this account: the value of its cookie, 64 hex digits; nothing when the disk refused.
    [[nodiscard]] std::optional<std::string> begin(const std::string& login);
    // The session of a cookie, when it was used within half an hour and began within ten; using it counts.
    [[nodiscard]] std::optional<Session> find(std::string_view cookie);
    // Ends it.
    void end(std::string_view cookie);

private:
    Database& database_;
};

}  // namespace portal
