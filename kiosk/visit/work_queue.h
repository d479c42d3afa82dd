// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that do the waiting for the screen: one for a device, several for pages.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace tramso {

// How a queue's threads share the processor: promptly, or behind everybody else who wants it.
enum class Pace : std::uint8_t { Prompt, Behind };

// Runs jobs in the order they were posted, on its own threads. Jobs must not throw.
class WorkQueue {
public:
    using Job = std::function<void()>;

    explicit WorkQueue(int threads, Pace pace = Pace::Prompt);
    // Drops what waits, lets running jobs finish, joins.
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    // Any thread.
    void post(Job job);
    // Jobs that no thread has begun. Any thread.
    [[nodiscard]] std::size_t waiting() const;

private:
    void run(const std::stop_token& stop);
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> jobs_;
    std::vector<std::jthread> threads_;  // last: they use all of the above
};

}  // namespace tramso
