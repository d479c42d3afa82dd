// SPDX-License-Identifier: GPL-3.0-or-later
// The service's memory, whichever database keeps it: portal/storage has one of SQLite and one of PostgreSQL.
// Statements are written so that both understand them; what differs is in the two schemas alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace portal {

// How a step of a statement ended.
enum class Step : std::uint8_t {
    Row,
    Done,
    Taken,
    Failed
};  // Taken: a value that must be unique is there already

// What a kind of database does for a statement.
class Query {
public:
    Query() = default;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    virtual ~Query() = default;

    virtual void bind(int index, std::string_view text) = 0;
    virtual void bind(int index, std::int64_t number) = 0;
    [[nodiscard]] virtual Step step() = 0;
    [[nodiscard]] virtual std::string text(int column) const = 0;
    [[nodiscard]] virtual std::int64_t number(int column) const = 0;
};

// One statement. Parameters count from 1, columns from 0. Lives shorter than its Connection.
class Statement {
public:
    // Without a query (the statement could not be prepared) every step fails.
    explicit Statement(std::unique_ptr<Query> query) : query_{std::move(query)} {}

    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::int64_t number);
    // A step that failed is noted as storageTrouble().
    [[nodiscard]] Step step();
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;

private:
    std::unique_ptr<Query> query_;
};

// One connection in one thread's hand: statements and transactions of one never mix with another's. A thread
// holds one at a time, for as short as it can.
class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    // `?` or `?1` for each parameter.
    [[nodiscard]] virtual Statement prepare(std::string_view sql) = 0;
    // Statements without parameters or rows.
    [[nodiscard]] virtual bool run(const std::string& sql) = 0;

private:
    friend class Transaction;
    [[nodiscard]] virtual bool begin(std::string_view about) = 0;
    [[nodiscard]] virtual bool commit() = 0;
    virtual void rollback() = 0;
};

// May be used from any thread.
class Database {
public:
    Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    virtual ~Database() = default;

    // Waits for a free connection. One that is broken fails at its first statement.
    [[nodiscard]] virtual std::unique_ptr<Connection> connection() = 0;
    // One for statements whose loss would cost no more than bytes sent again: they outlive the process at
    // once, and a power cut once settle() was called after them.
    [[nodiscard]] virtual std::unique_ptr<Connection> hastyConnection() { return connection(); }
    // Makes durable what was done on hasty connections, in one go for all who wait for it; false, noted as
    // storageTrouble(), when that failed.
    [[nodiscard]] virtual bool settle() { return true; }
    // True when other processes serve from it too.
    [[nodiscard]] virtual bool shared() const = 0;
};

// All or nothing: undone when it goes out of scope without commit().
class Transaction {
public:
    // `about` names what is decided on: of two transactions about the same the second waits until the first
    // has ended, in whichever process it is.
    Transaction(Connection& connection, std::string_view about);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    // True when everything since the beginning is durable. False leaves open whether it is: the connection
    // may have been lost on the way back.
    [[nodiscard]] bool commit();

private:
    Connection& connection_;
    bool open_;
};

}  // namespace portal
