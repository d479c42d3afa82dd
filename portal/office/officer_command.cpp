// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/officer_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>

namespace portal {
namespace {

int complain(const std::string& sentence) {
    fmt::print(stderr, "tramso-portal: {}\n", sentence);
    return 2;
}

int addAccount(const OfficerCommand& command, Accounts& accounts) {
    std::string password;
    if (command.passwordFromInput && (!std::getline(std::cin, password) || password.empty()))
        return complain("no password on the standard input");
    const auto made = accounts.set({command.login, command.name}, password);
    if (!made) return complain(made.error());
    if (!command.passwordFromInput) fmt::print("password: {}\n", made->password);
    fmt::print("{}\n", made->otpauth);
    return 0;
}

}  // namespace

int runOfficerCommand(const OfficerCommand& command, Accounts& accounts) {
    switch (command.verb) {
        case OfficerCommand::Verb::Add:
            return addAccount(command, accounts);
        case OfficerCommand::Verb::Remove:
            return accounts.remove(command.login) ? 0 : complain("no officer has this login");
        case OfficerCommand::Verb::List:
            for (const Account& account : accounts.all()) fmt::print("{}\t{}\n", account.login, account.name);
            return 0;
        case OfficerCommand::Verb::None:
            break;
    }
    return complain("nothing to do");
}

}  // namespace portal
