// SPDX-License-Identifier: GPL-3.0-or-later
// What a message says: the code, the status and where to read more. No name, no number, no note.
#pragma once

#include <string>
#include <string_view>

#include "portal/moment.h"
#include "portal/notice/message_queue.h"

namespace portal {

// True for an address a message may go to: one @, letters, digits and . _ + - around it; nothing that could
// end a header or name a second address.
[[nodiscard]] bool isMailAddress(std::string_view text);
// The number in international form ("+84901234567") of what people write ("0901 234 567"); "" when it is no
// number of Việt Nam.
[[nodiscard]] std::string phoneNumber(std::string_view text);

// The whole mail of RFC 5322 with MIME, lines ending in CR LF; `publicUrl` is where the tracking page lies.
[[nodiscard]] std::string mailText(const WaitingMessage& message, const std::string& from,
                                   const std::string& to, const std::string& publicUrl, Seconds moment);
// One short message.
[[nodiscard]] std::string smsText(const WaitingMessage& message, const std::string& publicUrl);

}  // namespace portal
