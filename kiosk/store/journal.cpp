// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/journal.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace tramso {

std::string journalEndText(std::int64_t count, std::string_view head) {
    return fmt::format("tramso journal 1 {} {}", count, head);
}

std::string journalBeginning() {
    return std::string(64, '0');
}

Result<Journal::End> Journal::end() {
    auto statement = database_.prepare("SELECT count, head FROM journal_end");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return End{0, journalBeginning()};
    return End{statement->number(0), statement->text(1)};
}

Result<Done> Journal::moveEnd(const End& end) {
    const Bytes signature = signer_.sign(viewBytes(journalEndText(end.count, end.head)));
    auto statement = database_.prepare(
        "INSERT OR REPLACE INTO journal_end (only, count, head, signature) "
        "VALUES (1, ?1, ?2, ?3)");
    if (!statement) return tl::unexpected{statement.error()};
    return statement->bind(1, end.count).bind(2, end.head).bind(3, toHex(signature)).run();
}

Result<Done> Journal::append(const JournalEvent& event, Moment moment) {
    const auto before = end();
    if (!before) return tl::unexpected{before.error()};
    const std::string line = nlohmann::json{
        {"detail", nlohmann::json::parse(event.detail)},
        {"dossier", event.dossier},
        {"event", event.name},
        {"moment", toRfc3339(moment)},
        {"number", before->count + 1},
        {"previous",
         before->head}}.dump();
    auto statement = database_.prepare("INSERT INTO journal (number, line) VALUES (?1, ?2)");
    if (!statement) return tl::unexpected{statement.error()};
    if (auto added = statement->bind(1, before->count + 1).bind(2, line).run(); !added) return added;
    return moveEnd({before->count + 1, sha256Hex(viewBytes(line))});
}

Result<std::string> Journal::text() {
    std::string text;
    auto lines = database_.prepare("SELECT line FROM journal ORDER BY number");
    if (!lines) return tl::unexpected{lines.error()};
    for (;;) {
        const auto row = lines->step();
        if (!row) return tl::unexpected{row.error()};
        if (!*row) break;
        text += lines->text(0) + "\n";
    }
    auto last = database_.prepare("SELECT count, head, signature FROM journal_end");
    if (!last) return tl::unexpected{last.error()};
    const auto row = last->step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return text;
    const nlohmann::json end{{"count", last->number(0)},
                             {"head", last->text(1)},
                             {"key", toHex(signer_.publicKey())},
                             {"signature", last->text(2)}};
    return text + end.dump() + "\n";
}

}  // namespace tramso
