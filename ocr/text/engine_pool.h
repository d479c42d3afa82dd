// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed number of engines, lent to one thread each.
#pragma once

#include <condition_variable>
#include <mutex>

#include "ocr/text/engine.h"

namespace tramso {

class EnginePool {
public:
    // Gives its engine back when it goes.
    class Loan {
    public:
        Loan(EnginePool& pool, std::unique_ptr<Engine> engine) : pool_{&pool}, engine_{std::move(engine)} {}
        Loan(Loan&&) noexcept = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan() {
            if (engine_) pool_->giveBack(std::move(engine_));
        }
        [[nodiscard]] Engine& operator*() const { return *engine_; }
        [[nodiscard]] Engine* operator->() const { return engine_.get(); }

    private:
        EnginePool* pool_;
        std::unique_ptr<Engine> engine_;
    };

    explicit EnginePool(std::vector<std::unique_ptr<Engine>> engines) : idle_{std::move(engines)} {}

    // Waits until an engine is idle. Any thread. Cancelled when stopped before.
    [[nodiscard]] Result<Loan> borrow(const std::stop_token& stop);

private:
    void giveBack(std::unique_ptr<Engine> engine);

    std::mutex mutex_;
    std::condition_variable_any returned_;
    std::vector<std::unique_ptr<Engine>> idle_;
};

}  // namespace tramso
