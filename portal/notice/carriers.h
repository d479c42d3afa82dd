// SPDX-License-Identifier: GPL-3.0-or-later
// What carries messages out of the house.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace portal {

// How a message went.
enum class Carried : std::uint8_t {
    Gone,   // somebody took it on
    Later,  // nobody answered, or said not now
    Never,  // it was refused for good
};

// A mail server. `smtps://` and `smtp://` with STARTTLS where `login` is set; plain `smtp://` for a server of
// one's own house.
struct MailRoute {
    std::string url;    // "smtp://127.0.0.1:25"; empty: no mail
    std::string login;  // "user:password"; empty: none
    std::string from;   // an address
};
// An HTTP gateway for short messages: POST {"to":"+84…","text":"…"}, 2xx when it was taken on.
struct SmsRoute {
    std::string url;    // empty: none
    std::string token;  // bearer; empty: none
};

// Both block, up to half a minute, and give up within about a second when `stop` is set.
[[nodiscard]] Carried sendMail(const MailRoute& route, const std::string& to, const std::string& mail,
                               const std::atomic<bool>& stop);
[[nodiscard]] Carried sendSms(const SmsRoute& route, const std::string& to, const std::string& text,
                              const std::atomic<bool>& stop);

}  // namespace portal
