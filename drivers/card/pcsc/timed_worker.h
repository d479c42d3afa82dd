// SPDX-License-Identifier: GPL-3.0-or-later
// A thread for calls that may never come back: SCardTransmit has no time limit of its own and cannot be
// cancelled.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace tramso {

// Runs calls one after the other on a thread of its own. When one overruns its limit the thread is given up:
// it ends by itself if the call ever returns, and no further call runs. What calls touch must therefore be
// shared with them.
class TimedWorker {
public:
    TimedWorker();
    TimedWorker(const TimedWorker&) = delete;
    TimedWorker& operator=(const TimedWorker&) = delete;
    // Waits for a call under way unless the thread was given up.
    ~TimedWorker();

    // The call's value; none when it overran `limit`, or when an earlier one did.
    template <class Call>
    [[nodiscard]] auto run(Call call, std::chrono::milliseconds limit) -> std::optional<decltype(call())> {
        if (givenUp_) return std::nullopt;
        auto task = std::make_shared<std::packaged_task<decltype(call())()>>(std::move(call));
        auto future = task->get_future();
        post([task] { (*task)(); });
        if (future.wait_for(limit) == std::future_status::ready) return future.get();
        giveUp();
        return std::nullopt;
    }

private:
    struct Queue {
        std::mutex mutex;
        std::condition_variable filled;
        std::deque<std::function<void()>> calls;
        bool ending = false;
    };
    static void work(const std::shared_ptr<Queue>& queue);
    void post(std::function<void()> call);
    void giveUp();
    std::shared_ptr<Queue> queue_ = std::make_shared<Queue>();
    std::thread thread_;
    bool givenUp_ = false;
};

}  // namespace tramso
