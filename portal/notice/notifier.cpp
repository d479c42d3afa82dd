// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/notice/notifier.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "portal/log_line.h"
#include "portal/notice/message_text.h"
#include "portal/office/handed_in.h"

namespace portal {
namespace {

constexpr std::chrono::seconds kLookEvery{1};
constexpr int kMostTries = 10;

// 10 s, 30 s, 90 s … up to six hours.
Seconds pauseAfter(int tries) {
    constexpr Seconds kLongest = Seconds{6} * 3600;
    Seconds pause = 10;
    for (int i = 0; i < tries && pause < kLongest; ++i) pause *= 3;
    return std::min(pause, kLongest);
}

bool agreedToNotices(const HandedIn& handedIn) {
    return std::find(handedIn.consents.begin(), handedIn.consents.end(), "notices") !=
           handedIn.consents.end();
}

// Nothing that points to a person.
void logMessage(const WaitingMessage& message, Carried how) {
    logLine(fmt::format("{} {}\n", message.way,
                        how == Carried::Gone    ? "sent"
                        : how == Carried::Later ? "postponed"
                                                : "dropped"));
}

}  // namespace

Notifier::Notifier(MessageQueue& queue, const DossierIntake& intake, MailRoute mail, SmsRoute sms,
                   std::string publicUrl)
    : queue_{queue},
      intake_{intake},
      mail_{std::move(mail)},
      sms_{std::move(sms)},
      publicUrl_{std::move(publicUrl)},
      thread_{[this] { run(); }} {}

Notifier::~Notifier() {
    {
        const std::lock_guard lock{mutex_};
        stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Notifier::run() {
    while (!stop_) {
        const auto message = queue_.due(now());
        if (!message) {
            std::unique_lock lock{mutex_};
            wake_.wait_for(lock, kLookEvery, [this] { return stop_.load(); });
            continue;
        }
        const Carried how = carry(*message);
        if (stop_ && how == Carried::Later) return;
        const bool over = how != Carried::Later || message->tries + 1 >= kMostTries;
        logMessage(*message, over && how == Carried::Later ? Carried::Never : how);
        if (over)
            queue_.drop(message->number);
        else
            queue_.postpone(message->number, now() + pauseAfter(message->tries));
    }
}

Carried Notifier::carry(const WaitingMessage& message) {
    const auto manifest = intake_.manifest(message.dossier);
    if (!manifest) return Carried::Later;
    const auto handedIn = readHandedIn(*manifest);
    if (!handedIn || !agreedToNotices(*handedIn)) return Carried::Never;
    if (message.way == "mail" && !mail_.url.empty()) {
        const std::string to = fieldOf(*handedIn, "requester.email");
        if (!isMailAddress(to)) return Carried::Never;
        return sendMail(mail_, to, mailText(message, mail_.from, to, publicUrl_, now()), stop_);
    }
    if (message.way == "sms" && !sms_.url.empty()) {
        const std::string to = phoneNumber(fieldOf(*handedIn, "requester.phone"));
        return to.empty() ? Carried::Never : sendSms(sms_, to, smsText(message, publicUrl_), stop_);
    }
    return Carried::Never;
}

}  // namespace portal
