// SPDX-License-Identifier: GPL-3.0-or-later
// Who may pass to the officers' pages.
#pragma once

#include <httplib.h>

#include <functional>
#include <optional>
#include <string>

#include "portal/office/form.h"
#include "portal/office/sessions.h"
#include "portal/services.h"

namespace portal {

// The cookie a session rides on.
[[nodiscard]] std::string sessionCookieOf(const httplib::Request& request);
// Sets it, or takes it back with an empty value. Secure once the outside world comes by https.
void setSessionCookie(httplib::Response& response, const std::string& value, const Services& services);

// Sends the browser on with GET.
void seeOther(httplib::Response& response, const std::string& way);

// The session of a request; without one the browser is sent to log in, and nothing is returned.
[[nodiscard]] std::optional<Session> officeSession(const httplib::Request& request,
                                                   httplib::Response& response, Services& services);

// False, and 403 answered, when the browser says that another site sent this, or the form does not carry the
// session's token.
[[nodiscard]] bool cameFromHere(const httplib::Request& request, httplib::Response& response);
[[nodiscard]] bool carriesToken(const Form& form, const Session& session, httplib::Response& response);

// The form a browser sent, read to its end.
[[nodiscard]] Answer<Form> readForm(const httplib::Request& request, const httplib::ContentReader& reader,
                                    const Services& services);

// The body as a form; a page that says why not, and nothing.
[[nodiscard]] std::optional<Form> formOfBody(const httplib::Request& request,
                                             const httplib::ContentReader& reader,
                                             httplib::Response& response, Services& services);

// A refusal as a page, with the way back.
void answerOfficeRefusal(httplib::Response& response, const Refusal& refusal, const std::string& way,
                         const Session* session);

// Whose request it is, for counting tries: the address, or what the proxy in front says.
[[nodiscard]] std::string addressOf(const httplib::Request& request, bool behindProxy);

// Where the decisions are hung up.
void addOfficeDecisions(httplib::Server& server, Services& services);

}  // namespace portal
