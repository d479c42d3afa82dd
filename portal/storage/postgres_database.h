// SPDX-License-Identifier: GPL-3.0-or-later
// The memory many processes share: PostgreSQL through libpq.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "portal/database.h"

struct pg_conn;

namespace portal {

struct ClosePostgres {
    void operator()(pg_conn* connection) const;
};
using PostgresLink = std::unique_ptr<pg_conn, ClosePostgres>;

// Keeps the connections that are not in use; one that was lost is replaced when it is next needed, so that a
// database that was restarted is found again.
class PostgresDatabase : public Database {
public:
    // Connects by a `postgresql://` address (libpq's, without a password in it) and brings the tables up to
    // date; a sentence when that cannot be done. libpq takes the password from PGPASSWORD or PGPASSFILE;
    // `password` comes before them.
    [[nodiscard]] static tl::expected<std::unique_ptr<PostgresDatabase>, std::string> open(
        const std::string& address, const std::string& password);

    [[nodiscard]] std::unique_ptr<Connection> connection() override;
    [[nodiscard]] bool shared() const override { return true; }

    // Takes back a connection that connection() has given and nobody uses any more, whatever became of it.
    void giveBack(PostgresLink link);

private:
    PostgresDatabase(std::string address, std::string password)
        : address_{std::move(address)}, password_{std::move(password)} {}
    [[nodiscard]] PostgresLink connect() const;
    [[nodiscard]] PostgresLink idle();
    // Connects, or gives null at once when the last try a moment ago failed: a request asks many times, and
    // must not wait for each.
    [[nodiscard]] PostgresLink connectUnlessVain();

    // Far fewer than the requests that may be at work at once: most of each is spent on bytes.
    static constexpr int kMostConnections = 24;

    std::string address_, password_;
    std::mutex mutex_;
    std::condition_variable returned_;
    int inUse_ = 0;
    std::vector<PostgresLink> idle_;
    std::chrono::steady_clock::time_point vainUntil_;
};

// True for an address libpq understands that begins with postgresql:// and holds no password, for what
// stands on a command line can be read by others.
[[nodiscard]] bool isPostgresAddress(const std::string& text);

}  // namespace portal
