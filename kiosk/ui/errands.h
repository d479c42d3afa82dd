// SPDX-License-Identifier: GPL-3.0-or-later
// Work the screens of the staff have done elsewhere: disk, devices and network never hold up the screen.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <memory>
#include <stop_token>
#include <utility>

#include "kiosk/visit/work_queue.h"

namespace tramso {

// Screen's thread, which is also where results arrive; none does after the end. The end waits for what runs.
class Errands final : public QObject {
public:
    explicit Errands(QObject* parent = nullptr) : QObject{parent} {}
    ~Errands() override { stop_.request_stop(); }
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    // Runs `work` on a thread of its own, then hands what it returned to `then` on the screen's.
    template <class Work, class Then>
    void run(Work work, Then then) {
        queue_.post([this, work = std::move(work), then = std::move(then)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                this, [result, then = std::move(then)]() mutable { then(*result); }, Qt::QueuedConnection);
        });
    }
    // Asked to stop when the screens go.
    [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }

private:
    std::stop_source stop_;
    WorkQueue queue_{4};  // a scanner and a service that do not answer leave two
};

}  // namespace tramso
