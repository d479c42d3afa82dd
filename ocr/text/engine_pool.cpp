// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/engine_pool.h"

namespace tramso {

Result<EnginePool::Loan> EnginePool::borrow(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    if (!returned_.wait(lock, stop, [this] { return !idle_.empty(); }))
        return fail(FaultCode::Cancelled, "wait for engine");
    auto engine = std::move(idle_.back());
    idle_.pop_back();
    return Loan{*this, std::move(engine)};
}

void EnginePool::giveBack(std::unique_ptr<Engine> engine) {
    {
        const std::lock_guard lock{mutex_};
        idle_.push_back(std::move(engine));
    }
    returned_.notify_one();
}

}  // namespace tramso
