// SPDX-License-Identifier: GPL-3.0-or-later
// The tally in the store's database.
#pragma once

#include <mutex>

#include "kiosk/store/sqlite.h"
#include "kiosk/store/visit_tally.h"

namespace tramso {

class SqliteVisitTally final : public VisitTally {
public:
    // Both are the store's and outlive it.
    SqliteVisitTally(std::mutex& mutex, SqlDatabase& database) : mutex_{mutex}, database_{database} {}

    Result<std::string> book() override;
    Result<Done> count(const std::string& day, const Counts& more) override;
    Result<DayTally> of(const std::string& day) override;
    Result<std::vector<DayTally>> untold(std::size_t most) override;
    Result<Done> markTold(const std::vector<DayTally>& days) override;
    Result<Done> retire(const std::string& before) override;

private:
    // The caller holds the lock.
    [[nodiscard]] Result<Counts> countsOf(const std::string& day);

    std::mutex& mutex_;
    SqlDatabase& database_;
};

}  // namespace tramso
