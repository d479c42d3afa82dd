// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/engine_pool.h"

#include <algorithm>
#include <thread>

namespace tramso {

namespace {

int enginesFor(int threads) {
    return std::max(1, threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

EnginePool::EnginePool(OcrOptions options, std::unique_ptr<Engine> first)
    : options_{std::move(options)}, unmade_{enginesFor(options_.threads) - 1} {
    idle_.push_back(std::move(first));
}

Result<EnginePool::Loan> EnginePool::borrow(const std::stop_token& stop) {
    {
        std::unique_lock lock{mutex_};
        if (!returned_.wait(lock, stop, [this] { return !idle_.empty() || unmade_ > 0; }))
            return fail(FaultCode::Cancelled, "wait for engine");
        if (!idle_.empty()) {
            auto engine = std::move(idle_.back());
            idle_.pop_back();
            return Loan{*this, std::move(engine)};
        }
        --unmade_;
    }
    auto engine = Engine::make(options_);
    if (engine) return Loan{*this, std::move(*engine)};
    forget();
    return tl::unexpected{engine.error()};
}

// One that could not be made may be tried again.
void EnginePool::forget() {
    {
        const std::lock_guard lock{mutex_};
        ++unmade_;
    }
    returned_.notify_one();
}

void EnginePool::giveBack(std::unique_ptr<Engine> engine) {
    {
        const std::lock_guard lock{mutex_};
        idle_.push_back(std::move(engine));
    }
    returned_.notify_one();
}

}  // namespace tramso
