// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/procedure_rows.h"

#include "kiosk/ui/words.h"

namespace tramso {

ProcedureRow rowOf(const Procedure& procedure, const Visit& visit) {
    const bool lapsed = procedure.lapsed(visit.today());
    ProcedureRow row;
    row.key = shown(procedure.code);
    row.title = shown(procedure.plain, visit);
    row.summary = shown(procedure.summary, visit);
    row.fee = shown(procedure.fee.text, visit);
    row.time = shown(procedure.time.text, visit);
    row.office = shown(procedure.office.text, visit);
    row.full = procedure.plain == procedure.title ? QString{} : shown(procedure.title, visit);
    row.confirmFee = procedure.fee.confirm || lapsed;
    row.confirmTime = procedure.time.confirm || lapsed;
    row.confirmOffice = procedure.office.confirm || lapsed;
    row.lapsed = lapsed;
    return row;
}

}  // namespace tramso
