// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/sqlite_database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "portal/moment.h"
#include "portal/storage/sqlite_schema.h"
#include "portal/storage/trouble.h"

namespace portal {
namespace {

constexpr const char* kDurability =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
constexpr int kBusyMilliseconds = 5000;

class SqliteQuery : public Query {
public:
    SqliteQuery(sqlite3* connection, std::string_view sql) {
        sqlite3_stmt* prepared = nullptr;
        // A failed preparation leaves it null; every later call on null is refused by SQLite and ends as
        // Failed.
        sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
        statement_.reset(prepared);
    }

    void bind(int index, std::string_view text) override {
        // SQLITE_TRANSIENT without its C cast: SQLite copies, so a temporary may be bound.
        // NOLINTNEXTLINE(performance-no-int-to-ptr): it is an integer made a pointer by definition
        static const auto kCopy = reinterpret_cast<sqlite3_destructor_type>(std::intptr_t{-1});
        const char* bytes = text.empty() ? "" : text.data();  // a null pointer would bind NULL
        sqlite3_bind_text64(statement_.get(), index, bytes, text.size(), kCopy, SQLITE_UTF8);
    }
    void bind(int index, std::int64_t number) override {
        sqlite3_bind_int64(statement_.get(), index, number);
    }
    Step step() override {
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
    [[nodiscard]] std::string text(int column) const override {
        const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
        return bytes == nullptr ? std::string{} : std::string{bytes, bytes + size};
    }
    [[nodiscard]] std::int64_t number(int column) const override {
        return sqlite3_column_int64(statement_.get(), column);
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// The one connection, held as long as the connection lives. `synced`: each commit waits for the disk.
class SqliteConnection : public Connection {
public:
    SqliteConnection(sqlite3* connection, std::mutex& mutex, bool synced)
        : connection_{connection}, lock_{mutex}, synced_{synced} {
        if (!synced_) static_cast<void>(run("PRAGMA synchronous=NORMAL"));
    }
    ~SqliteConnection() override {
        if (!synced_) static_cast<void>(run("PRAGMA synchronous=FULL"));
    }
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Statement prepare(std::string_view sql) override {
        return Statement{std::make_unique<SqliteQuery>(connection_, sql)};
    }
    bool run(const std::string& sql) override {
        return sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

private:
    // There is one writer, whatever it is about.
    bool begin(std::string_view) override { return run("BEGIN IMMEDIATE"); }
    bool commit() override {
        if (run("COMMIT")) return true;
        rollback();
        return false;
    }
    void rollback() override { static_cast<void>(run("ROLLBACK")); }

    sqlite3* connection_;
    std::unique_lock<std::mutex> lock_;
    const bool synced_;
};

// The day in Việt Nam, for what counts by days.
void tellDay(sqlite3_context* context, int, sqlite3_value** arguments) {
    const std::string day = vietnamDate(sqlite3_value_int64(*arguments));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): SQLITE_TRANSIENT without its C cast
    static const auto kCopy = reinterpret_cast<sqlite3_destructor_type>(std::intptr_t{-1});
    sqlite3_result_text(context, day.c_str(), static_cast<int>(day.size()), kCopy);
}

}  // namespace

void SqliteDatabase::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

tl::expected<std::unique_ptr<SqliteDatabase>, std::string> SqliteDatabase::open(
    const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const int opened =
        sqlite3_open_v2(file.c_str(), &connection,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    std::unique_ptr<SqliteDatabase> database{new SqliteDatabase{connection}};
    if (opened == SQLITE_OK) {
        sqlite3_extended_result_codes(connection, 0);
        sqlite3_busy_timeout(connection, kBusyMilliseconds);
        sqlite3_create_function(connection, "vietnam_day", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                tellDay, nullptr, nullptr);
        const bool durable = database->connection()->run(kDurability);
        const std::string trouble = durable ? bringUpToDate(*database, file) : sqlite3_errmsg(connection);
        if (trouble.empty() && !database->log_.open(file.string() + "-wal"))
            return tl::make_unexpected(fmt::format("{}-wal: cannot be opened", file.string()));
        if (trouble.empty()) return database;
        return tl::make_unexpected(fmt::format("{}: {}", file.string(), trouble));
    }
    return tl::make_unexpected(fmt::format("{}: {}", file.string(), sqlite3_errmsg(connection)));
}

std::unique_ptr<Connection> SqliteDatabase::connection() {
    return std::make_unique<SqliteConnection>(connection_.get(), mutex_, true);
}

std::unique_ptr<Connection> SqliteDatabase::hastyConnection() {
    return std::make_unique<SqliteConnection>(connection_.get(), mutex_, false);
}

bool SqliteDatabase::settle() {
    const bool settled = log_.wait();
    if (!settled) noteStorageTrouble();
    return settled;
}

}  // namespace portal
