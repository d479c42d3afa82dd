// SPDX-License-Identifier: GPL-3.0-or-later
// The officers who work at the service's pages: a password and an authenticator each.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "portal/database.h"
#include "portal/office/sealed_secret.h"

namespace portal {

// An account as others may see it.
struct Account {
    std::string login;  // 2–32 of a–z, 0–9, dot, hyphen; begins with a letter
    std::string name;   // as dossiers' histories show it
};

// What an officer is told once, when the account is made.
struct Credentials {
    std::string password;
    std::string otpauth;  // the URI of the authenticator
};

// Passwords are kept as Argon2id (libsodium), secrets sealed. May be used from any thread.
class Accounts {
public:
    Accounts(Database& database, SecretSeal seal) : database_{database}, seal_{std::move(seal)} {}

    // Makes an account, or gives an existing one a new password and authenticator and ends its sessions. An
    // empty password: one is drawn. A sentence when login, name or password cannot be such.
    [[nodiscard]] tl::expected<Credentials, std::string> set(const Account& account, std::string password);
    // False when there is none.
    [[nodiscard]] bool remove(const std::string& login);
    // By login.
    [[nodiscard]] std::vector<Account> all();
    // The account when password and code are right, and the code was not used before. An unknown login takes
    // as long as a known one.
    [[nodiscard]] std::optional<Account> verify(const std::string& login, const std::string& password,
                                                const std::string& code);

private:
    struct Kept {
        Account account;
        std::string password, secret;
        std::int64_t lastPeriod = 0;
    };
    [[nodiscard]] std::optional<Kept> kept(const std::string& login);
    // True when nobody used a code of this period or a later one meanwhile.
    [[nodiscard]] bool usePeriod(const std::string& login, std::int64_t period);

    Database& database_;
    SecretSeal seal_;
    std::mutex hashing_;  // Argon2id takes 64 MiB: one at a time
};

}  // namespace portal
