// SPDX-License-Identifier: GPL-3.0-or-later
// `tramso-portal officer …`: who may come in to the officers' pages.
#pragma once

#include <string>

#include "portal/office/accounts.h"

namespace portal {

// What the command line asks for.
struct OfficerCommand {
    enum class Verb : std::uint8_t { None, Add, Remove, List } verb = Verb::None;
    std::string login, name;
    bool passwordFromInput = false;  // the first line of the standard input; otherwise one is drawn
};

// Does it and prints what is to be told, once; the exit code: 0, or 2 with a sentence on the standard error.
[[nodiscard]] int runOfficerCommand(const OfficerCommand& command, Accounts& accounts);

}  // namespace portal
