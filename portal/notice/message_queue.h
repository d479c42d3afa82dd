// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that wait to be sent to the person whose dossier has a new status. Addresses are not here: they
// stay in the manifest, and are read when a message goes out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "portal/database.h"
#include "portal/moment.h"

namespace portal {

// One message, as far as the database knows.
struct WaitingMessage {
    std::int64_t number = 0;
    std::string way;  // "mail", "sms"
    int tries = 0;    // so far
    std::string dossier, code, trackingToken;
    std::int64_t event = 0;
    int status = 0;
};

// May be used from any thread.
class MessageQueue {
public:
    explicit MessageQueue(Database& database) : database_{database} {}

    // The next that is due; nothing when none is. Where several processes serve from the database it is this
    // one's alone for two minutes.
    [[nodiscard]] std::optional<WaitingMessage> due(Seconds moment);
    // It went, or never will.
    void drop(std::int64_t number);
    // It did not go; again at `moment`.
    void postpone(std::int64_t number, Seconds moment);

private:
    [[nodiscard]] static bool claim(Connection& connection, std::int64_t number, Seconds due, Seconds moment);

    Database& database_;
};

}  // namespace portal
