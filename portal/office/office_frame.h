// SPDX-License-Identifier: GPL-3.0-or-later
// What the officers' pages have in common.
#pragma once

#include <string>
#include <string_view>

#include "portal/office/sessions.h"

namespace httplib {
struct Response;
}

namespace portal {

// The whole document around `body`, which is HTML already; `title` is text. With a session the band shows who
// works here, and the way out; without, it is the page of somebody who has not come in yet.
[[nodiscard]] std::string officeFrame(std::string_view title, std::string_view body, const Session* session);

// Answers with such a page.
void answerOffice(httplib::Response& response, int status, const std::string& html);

// A page that says one thing and leads on: `what` in both languages, the way as text and address.
struct OfficeMessage {
    std::string_view vi, en, wayVi, way;
};
[[nodiscard]] std::string officeMessage(const OfficeMessage& message, const Session* session);

// The hidden field every form of a session carries.
[[nodiscard]] std::string formTokenHtml(const Session& session);

}  // namespace portal
