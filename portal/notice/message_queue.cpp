// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/notice/message_queue.h"

namespace portal {
namespace {

// Longer than sending may take; then another process tries what this one left.
constexpr Seconds kClaim = 120;

}  // namespace

std::optional<WaitingMessage> MessageQueue::due(Seconds moment) {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "SELECT m.number,m.way,m.tries,d.id,d.code,d.tracking_token,e.number,e.status,m.next FROM messages m "
        "JOIN events e ON e.number=m.event JOIN dossiers d ON d.id=e.dossier WHERE m.next<=? "
        "ORDER BY m.next,m.number LIMIT 1");
    if (query.bind(1, moment).step() != Step::Row) return std::nullopt;
    if (database_.shared() && !claim(*connection, query.number(0), query.number(8), moment))
        return std::nullopt;
    return WaitingMessage{
        query.number(0), query.text(1),   static_cast<int>(query.number(2)), query.text(3), query.text(4),
        query.text(5),   query.number(6), static_cast<int>(query.number(7))};
}

bool MessageQueue::claim(Connection& connection, std::int64_t number, Seconds due, Seconds moment) {
    auto mine = connection.prepare("UPDATE messages SET next=? WHERE number=? AND next=? RETURNING number");
    return mine.bind(1, moment + kClaim).bind(2, number).bind(3, due).step() == Step::Row;
}

void MessageQueue::drop(std::int64_t number) {
    const auto connection = database_.connection();
    auto gone = connection->prepare("DELETE FROM messages WHERE number=?");
    static_cast<void>(gone.bind(1, number).step());
}

void MessageQueue::postpone(std::int64_t number, Seconds moment) {
    const auto connection = database_.connection();
    auto later = connection->prepare("UPDATE messages SET tries=tries+1,next=? WHERE number=?");
    static_cast<void>(later.bind(1, moment).bind(2, number).step());
}

}  // namespace portal
