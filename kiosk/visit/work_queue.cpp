// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/work_queue.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>

namespace tramso {

namespace {

// Linux keeps a priority for each thread.
void stepBehind() {
    constexpr int kBehind = 3;  // half of what a prompt thread gets, when both want the processor
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), getpriority(PRIO_PROCESS, 0) + kBehind);
}

}  // namespace

WorkQueue::WorkQueue(int threads, Pace pace) {
    for (int i = 0; i < std::max(threads, 1); ++i)
        threads_.emplace_back([this, pace](const std::stop_token& stop) {
            if (pace == Pace::Behind) stepBehind();
            run(stop);
        });
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

std::size_t WorkQueue::waiting() const {
    const std::scoped_lock lock{mutex_};
    return jobs_.size();
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
