// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/accounts.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "portal/moment.h"
#include "portal/office/totp.h"
#include "portal/officers.h"

namespace portal {
namespace {

constexpr std::size_t kLeastPassword = 12;  // characters
constexpr std::size_t kMostPassword = 200;  // bytes
constexpr std::size_t kSecretBytes = 20;    // RFC 4226 §4 R6

bool isLogin(std::string_view login) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    return login.size() >= 2 && login.size() <= 32 && login.front() >= 'a' && login.front() <= 'z' &&
           std::all_of(login.begin(), login.end(), plain);
}

// Five groups of four from letters and digits nobody mistakes: 100 bits.
std::string drawPassword() {
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789x";
    std::string password;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 4 == 0) password += '-';
        password += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
    }
    return password;
}

// Of UTF-8; a Vietnamese letter with its marks is one, however many bytes it takes.
std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::optional<std::string> hashed(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int made = crypto_pwhash_str_alg(text.data(), password.data(), password.size(),
                                           crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                           crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    return made == 0 ? std::optional<std::string>{text.data()} : std::nullopt;
}

}  // namespace

tl::expected<Credentials, std::string> Accounts::set(const Account& account, std::string password) {
    if (!isLogin(account.login))
        return tl::make_unexpected("a login is 2 to 32 of a-z, 0-9, dot and hyphen, a letter first");
    if (!isOfficerName(account.name)) return tl::make_unexpected("expected a name of 1 to 100 characters");
    if (password.empty()) password = drawPassword();
    if (charactersIn(password) < kLeastPassword || password.size() > kMostPassword)
        return tl::make_unexpected("a password has at least 12 characters and at most 200 bytes");
    std::string secret(kSecretBytes, '\0');
    randombytes_buf(secret.data(), secret.size());
    const auto hash = hashed(password);
    if (!hash) return tl::make_unexpected("there is no memory to hash a password");
    const auto connection = database_.connection();
    Transaction transaction{*connection, "account " + account.login};
    auto insert = connection->prepare(
        "INSERT INTO accounts(login,name,password,secret) VALUES(?,?,?,?) ON CONFLICT(login) DO UPDATE SET "
        "name=excluded.name,password=excluded.password,secret=excluded.secret,last_period=0");
    insert.bind(1, account.login).bind(2, account.name).bind(3, *hash).bind(4, seal_.seal(secret));
    auto ended = connection->prepare("DELETE FROM sessions WHERE login=?");
    if (insert.step() != Step::Done || ended.bind(1, account.login).step() != Step::Done ||
        !transaction.commit())
        return tl::make_unexpected("the database refused");
    return Credentials{password, otpauthUri(secret, account.login)};
}

bool Accounts::remove(const std::string& login) {
    const auto connection = database_.connection();
    auto gone = connection->prepare("DELETE FROM accounts WHERE login=? RETURNING login");
    const bool was = gone.bind(1, login).step() == Step::Row;
    return was && gone.step() == Step::Done;
}

std::vector<Account> Accounts::all() {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT login,name FROM accounts ORDER BY login");
    std::vector<Account> accounts;
    while (query.step() == Step::Row) accounts.push_back({query.text(0), query.text(1)});
    return accounts;
}

std::optional<Accounts::Kept> Accounts::kept(const std::string& login) {
    if (!isLogin(login)) return std::nullopt;  // nobody's, and perhaps no text a database would take
    const auto connection = database_.connection();
    auto query =
        connection->prepare("SELECT login,name,password,secret,last_period FROM accounts WHERE login=?");
    if (query.bind(1, login).step() != Step::Row) return std::nullopt;
    return Kept{{query.text(0), query.text(1)}, query.text(2), query.text(3), query.number(4)};
}

bool Accounts::usePeriod(const std::string& login, std::int64_t period) {
    const auto connection = database_.connection();
    auto update = connection->prepare(
        "UPDATE accounts SET last_period=? WHERE login=? AND last_period<? RETURNING login");
    const bool first = update.bind(1, period).bind(2, login).bind(3, period).step() == Step::Row;
    return first && update.step() == Step::Done;
}

std::optional<Account> Accounts::verify(const std::string& login, const std::string& password,
                                        const std::string& code) {
    // What nobody's password hashes to, so that a stranger's name takes its time too.
    static const std::string nobody = hashed("nobody at all").value_or(std::string{});
    const auto account = kept(login);
    const std::string& hash = account ? account->password : nobody;
    bool right = false;
    {
        const std::lock_guard one{hashing_};
        right = password.size() <= kMostPassword &&
                crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
    }
    const auto secret = account ? seal_.open(account->secret) : std::nullopt;
    const auto period =
        secret ? periodOfCode(*secret, code, now(), account->lastPeriod) : std::optional<std::int64_t>{};
    if (!account || !right || !period || !usePeriod(login, *period)) return std::nullopt;
    return account->account;
}

}  // namespace portal
