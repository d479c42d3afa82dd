// SPDX-License-Identifier: GPL-3.0-or-later
// Locks among the requests of all processes of one database: a row for each lease, which holds as long as its
// process is connected. Every process keeps one connection on which it holds an advisory lock of its own;
// when it is killed the database lets go of that at once, and whoever wants one of its leases may have it.
// Should a living process lose a lease (the database was restarted), what it writes is still refused: bytes
// are counted only where the upload stands as it stood (ObjectUploads), and a dossier is entered once
// (DossierBook).
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "portal/database.h"
#include "portal/storage/locks.h"

namespace portal {

class RowLocks : public Locks {
public:
    // The database outlives it.
    explicit RowLocks(Database& database);
    ~RowLocks() override;
    RowLocks(const RowLocks&) = delete;
    RowLocks& operator=(const RowLocks&) = delete;

    [[nodiscard]] std::optional<Lease> take(const std::string& name,
                                            std::chrono::milliseconds patience) override;

private:
    // How an attempt ended.
    enum class Try : std::uint8_t { Got, Held, Unknown };
    [[nodiscard]] Try tryOnce(const std::string& name, const std::string& ticket);
    // False when the database refused; then it is done again later.
    [[nodiscard]] bool erase(const std::string& ticket, const std::string& name);
    void giveBack(const std::string& ticket, const std::string& name);
    void run();
    // Holds this process's advisory lock, again where the connection was lost.
    void stayAlive();
    void eraseLeft();

    Database& database_;
    std::string node_;
    std::unique_ptr<Connection> post_;  // the connection that says this process lives; the thread's alone
    std::mutex mutex_;
    std::condition_variable wake_;
    std::map<std::string, std::string> left_;  // tickets still to be given back, and their names
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace portal
