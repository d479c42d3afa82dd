// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sqlite.h"

#include <sqlite3.h>

#include <cerrno>

namespace tramso {
namespace {

constexpr int kBusyWait = 5'000;  // ms: a technician's tramsoctl may hold the database for a moment

// SQLite itself says what went wrong; only a full disk needs words of its own. For files beside the database
// (log, index, a new file) SQLite calls that an I/O error, and the system's number tells.
tl::unexpected<Fault> faultOf(sqlite3* database, int code) {
    const bool file = (code & 0xFF) == SQLITE_IOERR || (code & 0xFF) == SQLITE_CANTOPEN;
    const int system = file && database != nullptr ? sqlite3_system_errno(database) : 0;
    const bool full = (code & 0xFF) == SQLITE_FULL || system == ENOSPC || system == EDQUOT;
    return fail(full ? FaultCode::DiskFull : FaultCode::StoreBroken, "sqlite");
}

}  // namespace

void SqlStatement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}
void SqlDatabase::Close::operator()(sqlite3* database) const noexcept {
    sqlite3_close(database);
}

SqlStatement& SqlStatement::bind(int parameter, std::string_view text) {
    sqlite3_bind_text(statement_.get(), parameter, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

SqlStatement& SqlStatement::bind(int parameter, std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), parameter, number);
    return *this;
}

SqlStatement& SqlStatement::bind(int parameter, ByteView blob) {
    sqlite3_bind_blob(statement_.get(), parameter, blob.data(), static_cast<int>(blob.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Result<bool> SqlStatement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return faultOf(sqlite3_db_handle(statement_.get()), code);
}

Result<Done> SqlStatement::run() {
    return step().map([](bool) { return Done{}; });
}

std::string SqlStatement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text == nullptr ? std::string{} : std::string{text};
}

std::int64_t SqlStatement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

Bytes SqlStatement::blob(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? Bytes{} : Bytes{bytes, bytes + size};
}

Result<SqlDatabase> SqlDatabase::open(const std::filesystem::path& file) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    SqlDatabase database{raw};
    if (code != SQLITE_OK) return faultOf(raw, code);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, kBusyWait);
    return database;
}

Result<SqlStatement> SqlDatabase::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    SqlStatement owned{statement};
    if (code != SQLITE_OK) return faultOf(database_.get(), code);
    return owned;
}

Result<Done> SqlDatabase::execute(const char* sql) {
    const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return faultOf(database_.get(), code);
    return Done{};
}

Result<SqlTransaction> SqlTransaction::begin(SqlDatabase& database) {
    return database.execute("BEGIN IMMEDIATE").map([&](Done) { return SqlTransaction{database}; });
}

SqlTransaction::~SqlTransaction() {
    // Nothing can be done about a failed undo: SQLite undoes it at the next opening.
    if (database_ != nullptr) (void)database_->execute("ROLLBACK");
}

Result<Done> SqlTransaction::commit() {
    auto done = database_->execute("COMMIT");
    if (done) database_ = nullptr;
    return done;
}

}  // namespace tramso
