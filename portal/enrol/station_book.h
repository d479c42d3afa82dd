// SPDX-License-Identifier: GPL-3.0-or-later
// Which codes were given out, which certificates came of them, and which of those still hold.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "portal/database.h"
#include "portal/enrol/authority.h"
#include "portal/refusal.h"

namespace portal {

// Where a certificate stands.
enum class Standing : std::uint8_t { Unknown, Holds, Withdrawn };

// A certificate as the operator sees it.
struct StationEntry {
    std::string serial;
    StationName name;
    Seconds issued = 0, until = 0;
    Seconds revoked = 0;  // 0: it holds
};

// What revoking changed.
struct Revoked {
    int certificates = 0, codes = 0;
};

// May be used from any thread and, where the database is shared, from any process.
class StationBook {
public:
    StationBook(Database& database, const StationAuthority& authority)
        : database_{database}, authority_{authority} {}

    // Keeps the digest of a one-time token; false when the database refused.
    [[nodiscard]] bool addCode(const std::string& token, const StationName& name, Seconds until);
    // The certificate (DER) for a token and the key of a request: made once, told again to the same key for
    // as long as the code lasts, for the answer may have been lost. 401 for a token that is unknown, expired,
    // withdrawn or was used with another key.
    [[nodiscard]] Answer<std::string> enrol(const std::string& token, EVP_PKEY& key, Seconds at);
    // Another certificate for whoever has `serial`, which holds. 403 when it does not.
    [[nodiscard]] Answer<std::string> renew(const std::string& serial, EVP_PKEY& key, Seconds at);

    [[nodiscard]] Standing standing(const std::string& serial);
    // Every certificate, by station and time.
    [[nodiscard]] std::vector<StationEntry> all();
    // Withdraws all certificates and unused codes of a station, known by its name, at once.
    [[nodiscard]] Answer<Revoked> revoke(const std::string& station, Seconds at);

private:
    Database& database_;
    const StationAuthority& authority_;
};

}  // namespace portal
