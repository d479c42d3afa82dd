// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/targets_section.h"

#include <fmt/format.h>

#include "portal/html.h"

namespace portal {
namespace {

std::string_view verdictHtml(const TargetStanding& standing) {
    if (!standing.percent)
        return "<span class=\"unknown\">Chưa biết <span lang=\"en\">(not known)</span></span>";
    return standing.reached()
               ? "<strong class=\"reached\">Đạt <span lang=\"en\">(reached)</span></strong>"
               : "<strong class=\"behind\">Chưa đạt <span lang=\"en\">(not yet)</span></strong>";
}

// The bar changes its colour where the target lies; the words say it to everybody.
std::string lineHtml(const TargetStanding& standing) {
    const Target& target = *standing.target;
    const std::string now = standing.percent ? fmt::format("{} %", *standing.percent) : "–";
    return fmt::format(
        R"html(<tr><td>{} <span lang="en" class="en">{}</span><span class="source">Nguồn: {}</span></td><td><meter min="0" max="100" low="{}" high="{}" optimum="100" value="{}">{}</meter></td><td class="number">{}</td><td class="number">≥ {} % <span class="by">({})</span></td><td>{}</td></tr>
)html",
        escapeHtml(target.vi), escapeHtml(target.en), escapeHtml(target.source), target.percent,
        target.percent, standing.percent.value_or(0), now, now, target.percent, target.year,
        verdictHtml(standing));
}

}  // namespace

std::string targetsSection(const std::vector<TargetStanding>& standings, const std::string& month,
                           bool counted) {
    if (standings.empty()) return {};
    std::string lines;
    for (const TargetStanding& standing : standings) lines += lineHtml(standing);
    const std::string_view missing = counted ? ""
                                             : "<p class=\"en\">Chưa có số hồ sơ nhận tại quầy của tháng "
                                               "này. <span lang=\"en\">What the counter took in "
                                               "this month has not been written down.</span></p>\n";
    return fmt::format(
        R"html(<section class="card" id="targets"><h2>Chỉ tiêu của thành phố, tháng {} <span lang="en" class="en">The city's targets</span></h2>
<div class="scroll"><table class="bars"><thead><tr><th></th><th></th><th class="number">Nay</th><th class="number">Chỉ tiêu</th><th></th></tr></thead><tbody>
{}</tbody></table></div>
{}</section>
)html",
        escapeHtml(month), lines, missing);
}

}  // namespace portal
