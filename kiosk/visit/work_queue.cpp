// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/work_queue.h"

#include <algorithm>

namespace tramso {

WorkQueue::WorkQueue(int threads) {
    for (int i = 0; i < std::max(threads, 1); ++i)
        threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
}

WorkQueue::~WorkQueue() {
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();
}

void WorkQueue::post(Job job) {
    {
        const std::scoped_lock lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void WorkQueue::run(const std::stop_token& stop) {
    for (;;) {
        Job job;
        {
            std::unique_lock lock{mutex_};
            if (!changed_.wait(lock, stop, [this] { return !jobs_.empty(); })) return;
            if (stop.stop_requested()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job();
    }
}

}  // namespace tramso
