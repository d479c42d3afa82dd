// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite with owned handles and error values; as much of it as the store needs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/base/bytes.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tramso {

// One prepared statement, run once or stepped through. Parameters are numbered from 1, columns from 0.
class SqlStatement {
public:
    explicit SqlStatement(sqlite3_stmt* owned) : statement_{owned} {}
    SqlStatement& bind(int parameter, std::string_view text);
    SqlStatement& bind(int parameter, std::int64_t number);
    SqlStatement& bind(int parameter, ByteView blob);
    // True when there is a row, false at the end.
    [[nodiscard]] Result<bool> step();
    // Runs a statement that gives no rows.
    [[nodiscard]] Result<Done> run();
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] Bytes blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// One connection.
class SqlDatabase {
public:
    // Opens or makes the file. StoreBroken when it is no database.
    [[nodiscard]] static Result<SqlDatabase> open(const std::filesystem::path& file);
    // Prepares one statement; bad SQL is our own mistake and comes back as StoreBroken.
    [[nodiscard]] Result<SqlStatement> prepare(std::string_view sql);
    // Runs statements without parameters.
    [[nodiscard]] Result<Done> execute(const char* sql);

private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
    };
    explicit SqlDatabase(sqlite3* owned) : database_{owned} {}
    std::unique_ptr<sqlite3, Close> database_;
};

// A transaction that is undone unless committed.
class SqlTransaction {
public:
    [[nodiscard]] static Result<SqlTransaction> begin(SqlDatabase& database);
    SqlTransaction(SqlTransaction&& other) noexcept : database_{std::exchange(other.database_, nullptr)} {}
    SqlTransaction(const SqlTransaction&) = delete;
    SqlTransaction& operator=(const SqlTransaction&) = delete;
    SqlTransaction& operator=(SqlTransaction&&) = delete;
    ~SqlTransaction();
    [[nodiscard]] Result<Done> commit();

private:
    explicit SqlTransaction(SqlDatabase& database) : database_{&database} {}
    SqlDatabase* database_;
};

}  // namespace tramso
