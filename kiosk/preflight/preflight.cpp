// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preflight/preflight.h"

#include <algorithm>

#include "kiosk/preflight/rules.h"

namespace tramso {
std::vector<Finding> preflight(const PreflightInput& input) {
    std::vector<Finding> findings;
    rules::judgePapers(input, findings);
    rules::judgeFields(input, findings);
    rules::judgeDates(input, findings);
    rules::compareValues(input, findings);
    rules::judgeCard(input, findings);
    rules::judgeDossier(input, findings);
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

}  // namespace tramso
