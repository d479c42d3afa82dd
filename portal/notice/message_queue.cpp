// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/notice/message_queue.h"

namespace portal {

std::optional<WaitingMessage> MessageQueue::due(Seconds moment) {
    const auto lock = database_.lock();
    auto query = database_.prepare(
        "SELECT m.number,m.way,m.tries,d.id,d.code,d.tracking_token,e.number,e.status FROM messages m "
        "JOIN events e ON e.number=m.event JOIN dossiers d ON d.id=e.dossier WHERE m.next<=? "
        "ORDER BY m.next,m.number LIMIT 1");
    if (query.bind(1, moment).step() != Step::Row) return std::nullopt;
    return WaitingMessage{
        query.number(0), query.text(1),   static_cast<int>(query.number(2)), query.text(3), query.text(4),
        query.text(5),   query.number(6), static_cast<int>(query.number(7))};
}

void MessageQueue::drop(std::int64_t number) {
    const auto lock = database_.lock();
    auto gone = database_.prepare("DELETE FROM messages WHERE number=?");
    static_cast<void>(gone.bind(1, number).step());
}

void MessageQueue::postpone(std::int64_t number, Seconds moment) {
    const auto lock = database_.lock();
    auto later = database_.prepare("UPDATE messages SET tries=tries+1,next=? WHERE number=?");
    static_cast<void>(later.bind(1, moment).bind(2, number).step());
}

}  // namespace portal
