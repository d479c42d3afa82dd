// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded memory: one SQLite file, write-ahead log, every commit on the disk before it is believed;
// those of hasty connections before settle() returns.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <tl/expected.hpp>

#include "portal/database.h"
#include "portal/storage/shared_sync.h"

struct sqlite3;

namespace portal {

class SqliteDatabase : public Database {
public:
    // Opens or creates the file and its tables; a sentence when that cannot be done.
    [[nodiscard]] static tl::expected<std::unique_ptr<SqliteDatabase>, std::string> open(
        const std::filesystem::path& file);

    [[nodiscard]] std::unique_ptr<Connection> connection() override;
    [[nodiscard]] std::unique_ptr<Connection> hastyConnection() override;
    [[nodiscard]] bool settle() override;
    [[nodiscard]] bool shared() const override { return false; }

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    explicit SqliteDatabase(sqlite3* connection) : connection_{connection} {}

    std::unique_ptr<sqlite3, Close> connection_;
    std::mutex mutex_;
    SharedSync log_;  // the write-ahead log: whatever was committed stands there until it is in the file
};

}  // namespace portal
