// SPDX-License-Identifier: GPL-3.0-or-later
// The service's memory: one SQLite file, write-ahead log, every commit on the disk before it is believed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

struct sqlite3;
struct sqlite3_stmt;

namespace portal {

// How a step of a statement ended.
enum class Step : std::uint8_t {
    Row,
    Done,
    Taken,
    Failed
};  // Taken: a value that must be unique is there already

// One prepared statement. Parameters count from 1, columns from 0. Lives shorter than its Database.
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);

    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::int64_t number);
    [[nodiscard]] Step step();
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
public:
    // Opens or creates the file and its tables; a sentence when that cannot be done.
    [[nodiscard]] static tl::expected<std::unique_ptr<Database>, std::string> open(
        const std::filesystem::path& file);

    // Held around every use: statements and transactions of one thread never mix with another's.
    [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock{mutex_}; }
    [[nodiscard]] Statement prepare(std::string_view sql) { return {connection_.get(), sql}; }
    // A statement without parameters or rows.
    [[nodiscard]] bool run(const std::string& sql);

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    explicit Database(sqlite3* connection) : connection_{connection} {}

    std::unique_ptr<sqlite3, Close> connection_;
    std::mutex mutex_;
};

// All or nothing: undone when it goes out of scope without commit().
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    // True when everything since the beginning is durable.
    [[nodiscard]] bool commit();

private:
    Database& database_;
    bool open_;
};

}  // namespace portal
