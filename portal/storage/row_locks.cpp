// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/row_locks.h"

#include "portal/ids.h"
#include "portal/storage/trouble.h"

namespace portal {
namespace {

constexpr std::chrono::seconds kLookAfterSelf{1};
constexpr std::chrono::milliseconds kLookEvery{20};

// Takes what is free, or what a process holds whose own lock can be had: that process is no more.
constexpr const char* kTake =
    "INSERT INTO leases(name,node,ticket) VALUES(?,?,?) ON CONFLICT(name) DO UPDATE SET "
    "node=excluded.node,ticket=excluded.ticket WHERE "
    "pg_try_advisory_xact_lock(hashtextextended(leases.node,0)) "
    "RETURNING ticket";

}  // namespace

RowLocks::RowLocks(Database& database) : database_{database}, node_{drawHex(16).value_or("")} {
    stayAlive();
    thread_ = std::thread{[this] { run(); }};
}

RowLocks::~RowLocks() {
    {
        const std::lock_guard lock{mutex_};
        stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

std::optional<Lease> RowLocks::take(const std::string& name, std::chrono::milliseconds patience) {
    const auto limit = std::chrono::steady_clock::now() + patience;
    const auto ticket = drawHex(16);
    if (!ticket) return std::nullopt;
    for (;;) {
        const Try tried = tryOnce(name, *ticket);
        if (tried == Try::Got) return Lease{[this, ticket = *ticket, name] { giveBack(ticket, name); }};
        if (tried == Try::Unknown) giveBack(*ticket, name);  // it may have been written
        if (tried == Try::Unknown || std::chrono::steady_clock::now() >= limit) return std::nullopt;
        std::this_thread::sleep_for(kLookEvery);
    }
}

RowLocks::Try RowLocks::tryOnce(const std::string& name, const std::string& ticket) {
    const auto connection = database_.connection();
    auto insert = connection->prepare(kTake);
    const Step step = insert.bind(1, name).bind(2, node_).bind(3, ticket).step();
    if (step == Step::Failed) return Try::Unknown;
    return step == Step::Row ? Try::Got : Try::Held;
}

bool RowLocks::erase(const std::string& ticket, const std::string& name) {
    const auto connection = database_.connection();
    auto gone = connection->prepare("DELETE FROM leases WHERE name=? AND ticket=?");
    return gone.bind(1, name).bind(2, ticket).step() == Step::Done;
}

void RowLocks::giveBack(const std::string& ticket, const std::string& name) {
    if (erase(ticket, name)) return;
    const std::lock_guard lock{mutex_};
    left_.emplace(ticket, name);
}

void RowLocks::run() {
    std::unique_lock lock{mutex_};
    while (!wake_.wait_for(lock, kLookAfterSelf, [this] { return stop_; })) {
        lock.unlock();
        stayAlive();
        eraseLeft();
        lock.lock();
    }
}

void RowLocks::stayAlive() {
    if (post_ && post_->prepare("SELECT 1").step() == Step::Row) return;
    post_.reset();  // first, for the old one may still be thought alive
    post_ = database_.connection();
    auto lock = post_->prepare("SELECT pg_try_advisory_lock(hashtextextended(?,0))");
    const bool held = lock.bind(1, node_).step() == Step::Row && lock.number(0) != 0;
    if (!held) post_.reset();  // tried again in a moment
}

void RowLocks::eraseLeft() {
    std::map<std::string, std::string> left;
    {
        const std::lock_guard lock{mutex_};
        left.swap(left_);
    }
    for (const auto& [ticket, name] : left) giveBack(ticket, name);
}

}  // namespace portal
