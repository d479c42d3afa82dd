// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/outbox_rows.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace tramso {

std::optional<FaultCode> faultNamed(const std::string& name) {
    const auto found =
        std::ranges::find(kAllFaultCodes, name, [](FaultCode code) { return faultName(code); });
    return found == kAllFaultCodes.end() ? std::nullopt : std::optional{*found};
}

QString procedureTitle(const std::string& code, const Visit& visit) {
    const Procedure* procedure = visit.catalogue().find(code, visit.today());
    return procedure == nullptr ? shown(code) : shown(procedure->plain, visit);
}

bool isToday(const OutboxEntry& entry, const Visit& visit) {
    return vietnamDay(entry.created) == visit.today();
}

QString shortTime(Moment moment, const Visit& visit) {
    const QString when = shown(toVietnamTime(moment));  // "28/11/2026 09:15"
    return vietnamDay(moment) == visit.today() ? when.mid(11) : when.left(5) + when.mid(10);
}

OutboxRow outboxRow(const OutboxEntry& entry, const FaultTexts& texts, const Visit& visit, int papersAsked) {
    OutboxRow row;
    row.key = shown(entry.id);
    row.reference = shown(entry.reference);
    row.procedure = procedureTitle(entry.procedureCode, visit);
    row.when = shortTime(entry.created, visit);
    row.dossierCode = shown(entry.dossierCode);
    row.papersAsked = papersAsked;
    row.state = static_cast<int>(papersAsked > 0                         ? Duty::Returned
                                 : entry.state == OutboxState::Delivered ? Duty::Sent
                                 : entry.state == OutboxState::Parked    ? Duty::Refused
                                                                         : Duty::Waiting);
    const auto fault = faultNamed(entry.lastFault);
    if (fault && entry.state != OutboxState::Delivered) row.reason = shown(texts.of(*fault).what, visit);
    return row;
}

}  // namespace tramso
