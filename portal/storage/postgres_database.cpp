// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/postgres_database.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "portal/storage/postgres_schema.h"
#include "portal/storage/postgres_sql.h"

namespace portal {
namespace {

constexpr std::chrono::milliseconds kVain{500};
constexpr std::string_view kTaken = "23505";  // SQLSTATE unique_violation

// A commit that was acknowledged is on the disk whatever the server's default is, and nothing waits for ever.
constexpr const char* kManners =
    "SET synchronous_commit=on; SET lock_timeout='10s'; SET statement_timeout='30s'; "
    "SET idle_in_transaction_session_timeout='60s'; SET client_min_messages=error; "
    // The server's side of a connection whose machine lost its power ends, and its locks with it.
    "SET tcp_keepalives_idle=5; SET tcp_keepalives_interval=3; SET tcp_keepalives_count=3";

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

class PostgresQuery : public Query {
public:
    PostgresQuery(pg_conn* link, std::string_view sql) : link_{link}, sql_{numberedParameters(sql)} {}

    void bind(int index, std::string_view text) override { parameters_[index] = text; }
    void bind(int index, std::int64_t number) override { parameters_[index] = std::to_string(number); }

    // Asked at the first step, with all its rows; the others walk over them.
    Step step() override {
        if (!result_) ask();
        const auto status = PQresultStatus(result_.get());
        if (status == PGRES_TUPLES_OK) return ++row_ < PQntuples(result_.get()) ? Step::Row : Step::Done;
        if (status == PGRES_COMMAND_OK) return Step::Done;
        const char* state = PQresultErrorField(result_.get(), PG_DIAG_SQLSTATE);
        return state != nullptr && state == kTaken ? Step::Taken : Step::Failed;
    }
    [[nodiscard]] std::string text(int column) const override { return std::string{field(column)}; }
    [[nodiscard]] std::int64_t number(int column) const override {
        const auto shown = field(column);
        std::int64_t value = shown == "t" ? 1 : 0;  // a boolean
        std::from_chars(shown.data(), shown.data() + shown.size(), value);
        return value;
    }

private:
    [[nodiscard]] std::string_view field(int column) const {
        if (!result_ || row_ < 0 || row_ >= PQntuples(result_.get()) || column >= PQnfields(result_.get()))
            return {};
        return {PQgetvalue(result_.get(), row_, column),
                static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
    }
    void ask() {
        std::vector<const char*> values;
        for (const auto& [index, value] : parameters_) values.push_back(value.c_str());
        result_.reset(PQexecParams(link_, sql_.c_str(), static_cast<int>(values.size()), nullptr,
                                   values.data(), nullptr, nullptr, 0));
    }

    pg_conn* link_;
    std::string sql_;
    std::map<int, std::string> parameters_;
    Result result_;
    int row_ = -1;
};

class PostgresConnection : public Connection {
public:
    PostgresConnection(PostgresDatabase& home, PostgresLink link) : home_{home}, link_{std::move(link)} {}
    ~PostgresConnection() override { home_.giveBack(std::move(link_)); }
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    Statement prepare(std::string_view sql) override {
        return Statement{std::make_unique<PostgresQuery>(link_.get(), sql)};
    }
    bool run(const std::string& sql) override {
        const Result result{PQexec(link_.get(), sql.c_str())};
        const auto status = PQresultStatus(result.get());
        return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    }

private:
    bool begin(std::string_view about) override {
        if (!run("BEGIN")) return false;
        if (about.empty()) return true;
        auto turn = prepare("SELECT pg_advisory_xact_lock(hashtextextended(?,0))");
        if (turn.bind(1, about).step() == Step::Row) return true;
        rollback();
        return false;
    }
    // A transaction in which something failed answers COMMIT with ROLLBACK, and no error.
    bool commit() override {
        const Result result{PQexec(link_.get(), "COMMIT")};
        return PQresultStatus(result.get()) == PGRES_COMMAND_OK &&
               std::string_view{PQcmdStatus(result.get())} == "COMMIT";
    }
    void rollback() override { static_cast<void>(run("ROLLBACK")); }

    PostgresDatabase& home_;
    PostgresLink link_;
};

}  // namespace

void ClosePostgres::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

bool isPostgresAddress(const std::string& text) {
    if (!text.starts_with("postgresql://")) return false;
    PQconninfoOption* options = PQconninfoParse(text.c_str(), nullptr);
    if (options == nullptr) return false;
    bool secret = false;
    for (const PQconninfoOption* option = options; option->keyword != nullptr; ++option)
        secret = secret || (std::string_view{option->keyword} == "password" && option->val != nullptr);
    PQconninfoFree(options);
    return !secret;
}

PostgresLink PostgresDatabase::connect() const {
    // What comes later wins; the address may say otherwise for what stands before it.
    std::vector<const char*> names{
        "application_name",    "connect_timeout",  "keepalives_idle", "keepalives_count",
        "keepalives_interval", "tcp_user_timeout", "dbname"};
    std::vector<const char*> values{"tramso-portal", "5", "10", "3", "5", "20000", address_.c_str()};
    if (!password_.empty()) {
        names.push_back("password");
        values.push_back(password_.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    PostgresLink link{PQconnectdbParams(names.data(), values.data(), 1)};
    if (PQstatus(link.get()) == CONNECTION_OK) const Result set{PQexec(link.get(), kManners)};
    return link;
}

PostgresLink PostgresDatabase::idle() {
    const std::lock_guard lock{mutex_};
    if (idle_.empty()) return nullptr;
    PostgresLink link = std::move(idle_.back());
    idle_.pop_back();
    return link;
}

PostgresLink PostgresDatabase::connectUnlessVain() {
    {
        const std::lock_guard lock{mutex_};
        if (std::chrono::steady_clock::now() < vainUntil_) return nullptr;
    }
    PostgresLink link = connect();
    if (PQstatus(link.get()) == CONNECTION_OK) return link;
    const std::lock_guard lock{mutex_};
    vainUntil_ = std::chrono::steady_clock::now() + kVain;
    return nullptr;
}

std::unique_ptr<Connection> PostgresDatabase::connection() {
    {
        std::unique_lock lock{mutex_};
        returned_.wait(lock, [this] { return inUse_ < kMostConnections; });
        ++inUse_;
    }
    for (PostgresLink link = idle(); link; link = idle()) {
        // A server that went away has closed the connection: that is seen before anything is asked. Twice,
        // for its last words come first.
        const bool read = PQconsumeInput(link.get()) == 1 && PQconsumeInput(link.get()) == 1;
        if (read && PQstatus(link.get()) == CONNECTION_OK)
            return std::make_unique<PostgresConnection>(*this, std::move(link));
    }
    return std::make_unique<PostgresConnection>(*this, connectUnlessVain());
}

void PostgresDatabase::giveBack(PostgresLink link) {
    const bool good =
        PQstatus(link.get()) == CONNECTION_OK && PQtransactionStatus(link.get()) == PQTRANS_IDLE;
    {
        const std::lock_guard lock{mutex_};
        --inUse_;
        if (good) idle_.push_back(std::move(link));
    }
    returned_.notify_one();
}

tl::expected<std::unique_ptr<PostgresDatabase>, std::string> PostgresDatabase::open(
    const std::string& address, const std::string& password) {
    std::unique_ptr<PostgresDatabase> database{new PostgresDatabase{address, password}};
    PostgresLink link = database->connect();
    if (PQstatus(link.get()) != CONNECTION_OK) {
        std::string why = PQerrorMessage(link.get());
        std::replace(why.begin(), why.end(), '\n', ' ');
        return tl::make_unexpected("--db: " + why);
    }
    database->idle_.push_back(std::move(link));
    const std::string trouble = bringUpToDate(*database);
    if (trouble.empty()) return database;
    return tl::make_unexpected("--db: " + trouble);
}

}  // namespace portal
