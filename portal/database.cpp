// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "portal/database_schema.h"

namespace portal {
namespace {

constexpr const char* kDurability =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    // A failed preparation leaves it null; every later call on null is refused by SQLite and ends as Failed.
    sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    statement_.reset(prepared);
}

Statement& Statement::bind(int index, std::string_view text) {
    // SQLITE_TRANSIENT without its C cast: SQLite copies, so a temporary may be bound.
    // NOLINTNEXTLINE(performance-no-int-to-ptr): it is an integer made a pointer by definition
    static const auto kCopy = reinterpret_cast<sqlite3_destructor_type>(std::intptr_t{-1});
    const char* bytes = text.empty() ? "" : text.data();  // a null pointer would bind NULL
    sqlite3_bind_text64(statement_.get(), index, bytes, text.size(), kCopy, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int index, std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), index, number);
    return *this;
}

Step Statement::step() {
    switch (sqlite3_step(statement_.get())) {
        case SQLITE_ROW:
            return Step::Row;
        case SQLITE_DONE:
            return Step::Done;
        case SQLITE_CONSTRAINT:
            return Step::Taken;
        default:
            return Step::Failed;
    }
}

std::string Statement::text(int column) const {
    const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string{} : std::string{bytes, bytes + size};
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

tl::expected<std::unique_ptr<Database>, std::string> Database::open(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const int opened =
        sqlite3_open_v2(file.c_str(), &connection,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    std::unique_ptr<Database> database{new Database{connection}};
    if (opened == SQLITE_OK) {
        sqlite3_extended_result_codes(connection, 0);
        sqlite3_busy_timeout(connection, 5000);
        const bool durable = database->run(kDurability);
        const std::string trouble = durable ? bringUpToDate(*database, file) : sqlite3_errmsg(connection);
        if (trouble.empty()) return database;
        return tl::make_unexpected(fmt::format("{}: {}", file.string(), trouble));
    }
    return tl::make_unexpected(fmt::format("{}: {}", file.string(), sqlite3_errmsg(connection)));
}

bool Database::run(const std::string& sql) {
    return sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

Transaction::Transaction(Database& database) : database_{database}, open_{database.run("BEGIN IMMEDIATE")} {}

Transaction::~Transaction() {
    if (open_) static_cast<void>(database_.run("ROLLBACK"));
}

bool Transaction::commit() {
    if (!open_ || !database_.run("COMMIT")) return false;
    open_ = false;
    return true;
}

}  // namespace portal
