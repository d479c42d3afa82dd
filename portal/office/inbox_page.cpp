// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "portal/html.h"
#include "portal/office/office_frame.h"
#include "portal/office/office_pages.h"
#include "portal/office/text_checks.h"
#include "portal/status.h"

namespace portal {
namespace {

std::string tabsHtml(const Inbox& inbox) {
    std::string tabs;
    for (int status = 1; status <= kHighestStatus; ++status)
        tabs +=
            fmt::format(R"html(<li><a href="/officer/?state={}"{}>{} <span class="count">{}</span></a></li>
)html",
                        status, status == inbox.status ? R"( aria-current="page")" : "",
                        escapeHtml(wordsOf(status).vi), inbox.counts.at(static_cast<std::size_t>(status)));
    return "<ul class=\"tabs\">\n" + tabs + "</ul>\n";
}

std::string dueHtml(const TrackedDossier& dossier, const std::string& today) {
    if (dossier.due.empty()) return "–";
    // What has a result, or has ended, is late no more.
    const bool late = dossier.due < today && !usuallyAhead(dossier.events.back().status).empty() &&
                      dossier.events.back().status != kFinished;
    return fmt::format("<time datetime=\"{}\">{}</time>{}", escapeHtml(dossier.due),
                       escapeHtml(dayText(dossier.due)),
                       late ? " <span class=\"badge late\">Quá hạn</span>" : "");
}

std::string rowHtml(const TrackedDossier& dossier, const Inbox& inbox, const Catalogue& catalogue) {
    const std::string title = catalogue.title(dossier.procedure);
    return fmt::format(
        R"html(<tr><td><a class="code" href="/officer/dossiers/{0}">{0}</a></td><td>{1}</td><td>{2}</td><td>{3}</td><td class="number">{4}</td><td class="number">{5}</td></tr>
)html",
        escapeHtml(dossier.admission.code), escapeHtml(title.empty() ? dossier.procedure : title),
        vietnamText(dossier.admission.received), dueHtml(dossier, inbox.today), dossier.pages,
        dossier.revisions.size());
}

}  // namespace

std::string dayText(const std::string& day) {
    if (!isDay(day)) return day;
    return fmt::format("{}/{}/{}", day.substr(8, 2), day.substr(5, 2), day.substr(0, 4));
}

std::string inboxPage(const Inbox& inbox, const Catalogue& catalogue, const Session& session) {
    std::string rows;
    for (const TrackedDossier& dossier : inbox.dossiers) rows += rowHtml(dossier, inbox, catalogue);
    const std::string table =
        rows.empty()
            ? std::string{"<p>Không có hồ sơ nào. <span lang=\"en\" class=\"en\">None.</span></p>"}
            : fmt::format(
                  R"html(<div class="scroll"><table><thead><tr><th>Mã hồ sơ <span lang="en">(Code)</span></th><th>Thủ tục <span lang="en">(Procedure)</span></th><th>Nhận lúc <span lang="en">(Received)</span></th><th>Hẹn trả <span lang="en">(Due)</span></th><th class="number">Số trang <span lang="en">(Pages)</span></th><th class="number">Lần bổ sung <span lang="en">(Supplements)</span></th></tr></thead>
<tbody>
{}</tbody></table></div>)html",
                  rows);
    const StatusWords& words = wordsOf(inbox.status);
    const std::string body = fmt::format(
        R"html({}<section class="card" aria-labelledby="state"><h1 id="state">{}</h1><p lang="en" class="en">{}</p>
{}</section>)html",
        tabsHtml(inbox), escapeHtml(words.vi), escapeHtml(words.en), table);
    return officeFrame(words.vi, body, &session);
}

}  // namespace portal
