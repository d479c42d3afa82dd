// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/sessions.h"

#include "portal/digest.h"
#include "portal/ids.h"
#include "portal/moment.h"

namespace portal {
namespace {

constexpr Seconds kIdle = Seconds{30} * 60, kWhole = Seconds{10} * 3600;
constexpr std::size_t kSessionBytes = 32;

}  // namespace

std::optional<std::string> Sessions::begin(const std::string& login) {
    const auto cookie = drawHex(kSessionBytes);
    const auto form = drawHex(kSessionBytes);
    if (!cookie || !form) return std::nullopt;
    const Seconds moment = now();
    const auto connection = database_.connection();
    auto old = connection->prepare("DELETE FROM sessions WHERE seen<? OR begun<?");
    static_cast<void>(old.bind(1, moment - kIdle).bind(2, moment - kWhole).step());
    auto insert =
        connection->prepare("INSERT INTO sessions(digest,login,form_token,begun,seen) VALUES(?,?,?,?,?)");
    insert.bind(1, sha256Hex(*cookie)).bind(2, login).bind(3, *form).bind(4, moment).bind(5, moment);
    return insert.step() == Step::Done ? cookie : std::nullopt;
}

std::optional<Session> Sessions::find(std::string_view cookie) {
    if (!isDigest(cookie)) return std::nullopt;
    const Seconds moment = now();
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "UPDATE sessions SET seen=?1 WHERE digest=?2 AND seen>=?3 AND begun>=?4 "
        "RETURNING login,form_token,(SELECT name FROM accounts WHERE accounts.login=sessions.login)");
    query.bind(1, moment).bind(2, sha256Hex(cookie)).bind(3, moment - kIdle).bind(4, moment - kWhole);
    if (query.step() != Step::Row) return std::nullopt;
    Session session{{query.text(0), query.text(2)}, query.text(1)};
    static_cast<void>(query.step());
    return session;
}

void Sessions::end(std::string_view cookie) {
    const auto connection = database_.connection();
    auto gone = connection->prepare("DELETE FROM sessions WHERE digest=?");
    static_cast<void>(gone.bind(1, sha256Hex(cookie)).step());
}

}  // namespace portal
