// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/timed_worker.h"

namespace tramso {

TimedWorker::TimedWorker() : thread_{[queue = queue_] { work(queue); }} {}

TimedWorker::~TimedWorker() {
    if (givenUp_) return;
    {
        const std::lock_guard lock{queue_->mutex};
        queue_->ending = true;
    }
    queue_->filled.notify_one();
    thread_.join();
}

void TimedWorker::work(const std::shared_ptr<Queue>& queue) {
    while (true) {
        std::unique_lock lock{queue->mutex};
        queue->filled.wait(lock, [&] { return queue->ending || !queue->calls.empty(); });
        if (queue->calls.empty()) return;
        auto call = std::move(queue->calls.front());
        queue->calls.pop_front();
        lock.unlock();
        call();
    }
}

void TimedWorker::post(std::function<void()> call) {
    {
        const std::lock_guard lock{queue_->mutex};
        queue_->calls.push_back(std::move(call));
    }
    queue_->filled.notify_one();
}

void TimedWorker::giveUp() {
    givenUp_ = true;
    {
        const std::lock_guard lock{queue_->mutex};
        queue_->ending = true;
        queue_->calls.clear();
    }
    queue_->filled.notify_one();
    thread_.detach();
}

}  // namespace tramso
