// SPDX-License-Identifier: GPL-3.0-or-later
// Tells people by mail and short message that their dossier has a new status.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "portal/dossier_intake.h"
#include "portal/notice/carriers.h"
#include "portal/notice/message_queue.h"

namespace portal {

// Only to who agreed to notices and gave an address. At least once: a message whose fate is unknown goes
// again, under the same name. Given up after ten tries, about a day.
class Notifier {
public:
    // All outlive it; begins at once, on a thread of its own.
    Notifier(MessageQueue& queue, const DossierIntake& intake, MailRoute mail, SmsRoute sms,
             std::string publicUrl);
    ~Notifier();
    Notifier(const Notifier&) = delete;
    Notifier& operator=(const Notifier&) = delete;

private:
    void run();
    [[nodiscard]] Carried carry(const WaitingMessage& message);

    MessageQueue& queue_;
    const DossierIntake& intake_;
    MailRoute mail_;
    SmsRoute sms_;
    std::string publicUrl_;
    std::atomic<bool> stop_{false};
    std::mutex mutex_;
    std::condition_variable wake_;
    std::thread thread_;
};

}  // namespace portal
