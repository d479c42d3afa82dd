// SPDX-License-Identifier: GPL-3.0-or-later
// A limited number of engines, lent to one thread each.
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

    // `first` was made by the same options. Others are made when needed, up to options.threads in all (0: as
    // many as cores): loading the model costs as much as a twentieth of a page.
    EnginePool(OcrOptions options, std::unique_ptr<Engine> first);

    // Waits until an engine is idle or may be made. Any thread. Cancelled when stopped before.
    [[nodiscard]] Result<Loan> borrow(const std::stop_token& stop);

private:
    void giveBack(std::unique_ptr<Engine> engine);
    void forget();

    OcrOptions options_;
    std::mutex mutex_;
    std::condition_variable_any returned_;
    std::vector<std::unique_ptr<Engine>> idle_;
    int unmade_;  // engines that may still be made
};

}  // namespace tramso
