// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/follow_up.h"

#include <algorithm>

namespace tramso {

Procedure supplementOf(const Procedure& procedure, const DossierStatus& status) {
    Procedure supplement = procedure;
    supplement.papers.clear();
    supplement.fields.clear();  // what was said stays said
    int named = 0;
    for (const AskedPaper& asked : status.papers) {
        const auto known = std::ranges::find(procedure.papers, asked.paper, &PaperRule::key);
        PaperRule rule;
        if (known != procedure.papers.end()) {
            rule = *known;
        } else {
            rule.key = "asked-" + std::to_string(++named);
            rule.title = {asked.title, asked.title};
        }
        rule.required = true;
        rule.condition = {};
        rule.issued.clear();  // its date stands in a field that is not asked again
        rule.maxAgeDays = 0;
        const bool twice =
            std::ranges::find(supplement.papers, rule.key, &PaperRule::key) != supplement.papers.end();
        if (!twice) supplement.papers.push_back(std::move(rule));
    }
    return supplement;
}

}  // namespace tramso
