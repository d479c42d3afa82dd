// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "portal/html.h"
#include "portal/office/office_frame.h"
#include "portal/office/office_pages.h"
#include "portal/status.h"

namespace portal {
namespace {

// What an officer presses to bring a dossier to a status.
struct Act {
    int status;
    std::string_view vi, en;
    bool grave;
};
constexpr Act kActs[]{{2, "Tiếp nhận hồ sơ", "Accept", false},
                      {4, "Bắt đầu xử lý", "Start processing", false},
                      {5, "Yêu cầu bổ sung giấy tờ", "Ask for papers", false},
                      {6, "Yêu cầu nộp phí, lệ phí", "Ask for payment", false},
                      {9, "Xử lý xong, có kết quả", "Finish", false},
                      {10, "Đã trao kết quả", "Handed over", false},
                      {3, "Không tiếp nhận", "Refuse", true},
                      {8, "Dừng xử lý", "Stop", true},
                      {7, "Công dân rút hồ sơ", "Withdrawn by the citizen", true}};

std::string noteHtml(int status, bool required) {
    return fmt::format(
        R"html(<label for="note{0}">{1}</label><textarea id="note{0}" name="note" maxlength="600"{2}></textarea>
)html",
        status,
        required ? "Lý do, người dân sẽ đọc <span lang=\"en\">(reason, read by the citizen)</span>"
                 : "Ghi chú cho người dân, nếu có <span lang=\"en\">(note)</span>",
        required ? " required" : "");
}

std::string dueFieldHtml(const OpenDossier& open) {
    return fmt::format(
        R"html(<p>Mã hồ sơ cấp cho người dân: <strong class="code">{}</strong></p>
<label for="due">Ngày hẹn trả <span lang="en">(due)</span></label><input id="due" name="due" type="date" min="{}" value="{}">
)html",
        escapeHtml(open.tracked.admission.code), open.today, escapeHtml(open.tracked.due));
}

std::string askHtml(const OpenDossier& open, const Catalogue& catalogue) {
    const auto before = std::count_if(open.tracked.events.begin(), open.tracked.events.end(),
                                      [](const StatusEvent& event) { return event.status == kPapersNeeded; });
    std::string html =
        before == 0 ? std::string{}
                    : fmt::format(
                          "<p class=\"notice\">Đã yêu cầu bổ sung {} lần. Yêu cầu quá một lần bị tính là "
                          "trễ hạn.</p>\n",
                          before);
    for (const auto& [key, title] : askable(open.tracked.procedure, open.handedIn, catalogue))
        html += fmt::format(
            R"html(<label class="row"><input type="checkbox" name="paper" value="{}"><span>{}</span></label>
)html",
            escapeHtml(key), escapeHtml(title));
    return html +
           R"html(<label for="other">Giấy tờ khác, mỗi dòng một loại <span lang="en">(others, one a line)</span></label><textarea id="other" name="other" maxlength="2000"></textarea>
)html";
}

std::string formOf(const Act& act, const OpenDossier& open, const Catalogue& catalogue,
                   const Session& session) {
    const std::string base = "/officer/dossiers/" + open.tracked.admission.code;
    const bool file = act.status == kFinished;
    std::string fields;
    if (act.status == kAccepted) fields += dueFieldHtml(open);
    if (act.status == kPapersNeeded) fields += askHtml(open, catalogue);
    if (file)
        fields +=
            R"html(<label for="file">Tệp kết quả, PDF tối đa 20 MB <span lang="en">(result)</span></label><input id="file" name="file" type="file" accept="application/pdf">
)html";
    fields += noteHtml(act.status, needsReason(act.status));
    return fmt::format(
        R"html(<details class="act"><summary>{} <span lang="en" class="en">{}</span></summary>
<form method="post" action="{}/{}"{}>{}<input type="hidden" name="status" value="{}">
{}<p><button{}>{}</button></p></form></details>
)html",
        act.vi, act.en, escapeHtml(base), file ? "result" : "status",
        file ? " enctype=\"multipart/form-data\"" : "", formTokenHtml(session), act.status, fields,
        act.grave ? " class=\"grave\"" : "", act.vi);
}

}  // namespace

std::vector<Titled> askable(const std::string& procedure, const std::optional<HandedIn>& handedIn,
                            const Catalogue& catalogue) {
    std::vector<Titled> papers = catalogue.papers(procedure);
    if (handedIn)
        for (const HandedInDocument& document : handedIn->documents)
            if (std::none_of(papers.begin(), papers.end(),
                             [&](const Titled& known) { return known.first == document.paper; }))
                papers.emplace_back(document.paper, document.title);
    return papers;
}

std::string decisionForms(const OpenDossier& dossier, const Catalogue& catalogue, const Session& session) {
    std::string forms;
    for (const Act& act : kActs)
        if (mayFollow(dossier.tracked.events.back().status, act.status))
            forms += formOf(act, dossier, catalogue, session);
    if (forms.empty()) return {};
    return "<section class=\"card\" aria-labelledby=\"decide\"><h2 id=\"decide\">Quyết định <span "
           "lang=\"en\" class=\"en\">Decide</span></h2>\n" +
           forms + "</section>\n";
}

}  // namespace portal
