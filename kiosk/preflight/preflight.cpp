// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preflight/preflight.h"

#include <algorithm>

#include "kiosk/preflight/rules.h"

namespace tramso {
namespace {

void judgeCard(const PreflightInput& input, std::vector<Finding>& findings) {
    if (input.applicant.doubts.empty()) return;
    findings.push_back({"number.doubt",
                        Severity::Warn,
                        "requester.number",
                        {"Số định danh không khớp với năm sinh, giới tính hoặc mã tỉnh trên thẻ.",
                         "The personal number does not fit the year of birth, the sex or a province code."},
                        {"Mời xem lại thẻ; nếu thẻ đúng như vậy thì cứ gửi.",
                         "Please look at the card again; if it really says so, send the dossier."}});
}

}  // namespace

std::vector<Finding> preflight(const PreflightInput& input) {
    std::vector<Finding> findings;
    rules::judgePapers(input, findings);
    rules::judgeFields(input, findings);
    rules::compareValues(input, findings);
    judgeCard(input, findings);
    std::ranges::stable_sort(findings, {},
                             [](const Finding& f) { return f.severity == Severity::Stop ? 0 : 1; });
    return findings;
}

}  // namespace tramso
