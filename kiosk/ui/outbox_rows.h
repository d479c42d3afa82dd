// SPDX-License-Identifier: GPL-3.0-or-later
// From the outbox's entries to rows, without a name.
#pragma once

#include "config/loader/fault_texts.h"
#include "kiosk/store/dossier_store.h"
#include "kiosk/ui/staff_rows.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// The words of a fault by the name the store keeps; nothing for a name nobody knows.
[[nodiscard]] std::optional<FaultCode> faultNamed(const std::string& name);

// What people call a procedure today; its code when the catalogue does not have it any more.
[[nodiscard]] QString procedureTitle(const std::string& code, const Visit& visit);

// `papersAsked`: how many papers the ward wants to a dossier it has.
[[nodiscard]] OutboxRow outboxRow(const OutboxEntry& entry, const FaultTexts& texts, const Visit& visit,
                                  int papersAsked = 0);

// "09:15", or "27/11 09:15" when it is not today.
[[nodiscard]] QString shortTime(Moment moment, const Visit& visit);

// Whether a dossier was handed in on the visit's day in Việt Nam.
[[nodiscard]] bool isToday(const OutboxEntry& entry, const Visit& visit);

}  // namespace tramso
