// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that do the waiting for the screen: one for a device, several for pages.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace tramso {

// Runs jobs in the order they were posted, on its own threads. Jobs must not throw.
class WorkQueue {
public:
    using Job = std::function<void()>;

    explicit WorkQueue(int threads);
    // Drops what waits, lets running jobs finish, joins.
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    // Any thread.
    void post(Job job);

private:
    void run(const std::stop_token& stop);
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> jobs_;
    std::vector<std::jthread> threads_;  // last: they use all of the above
};

}  // namespace tramso
