// SPDX-License-Identifier: GPL-3.0-or-later
// An officer at a browser without scripts: keeps its cookie, fills in forms, follows where it is sent.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/contract/portal/station.h"

// What `officer add` told.
struct OfficerAccess {
    std::string login, password;
    std::string secret;  // raw bytes

    // The authenticator's code now, or so many periods later.
    [[nodiscard]] std::string code(int later = 0) const;
};

// Makes an account with the program itself.
[[nodiscard]] OfficerAccess addAccount(const PortalProcess& portal, const std::string& login,
                                       const std::string& name);

using Entries = std::vector<std::pair<std::string, std::string>>;

// application/x-www-form-urlencoded.
[[nodiscard]] std::string formText(const Entries& entries);

class Browser {
public:
    explicit Browser(const PortalProcess& portal) : station_{portal} {}

    [[nodiscard]] Reply get(const std::string& path) const;
    // Sends a form; a cookie in the answer is kept.
    Reply post(const std::string& path, const Entries& entries, HeaderFields headers = {});
    // A form with a file called `file`.
    Reply postFile(const std::string& path, const Entries& entries, const std::string& bytes);
    Reply logIn(const OfficerAccess& access, const std::string& code);
    // The token in the forms of a page.
    [[nodiscard]] std::string token() const;
    // A decision of an open dossier's form.
    Reply decide(const std::string& code, int status, Entries entries = {});

    std::string cookie;  // "name=value", or ""

private:
    [[nodiscard]] HeaderFields with(HeaderFields headers) const;
    Reply keep(Reply reply);

    Station station_;
};
