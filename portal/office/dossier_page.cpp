// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "portal/html.h"
#include "portal/office/office_frame.h"
#include "portal/office/office_pages.h"
#include "portal/status.h"

namespace portal {
namespace {

// Below this the station itself was in doubt of what it had read.
constexpr int kSure = 80;

std::string factHtml(std::string_view vi, std::string_view en, std::string_view value) {
    return fmt::format("<div><dt>{} <span lang=\"en\">({})</span></dt><dd>{}</dd></div>\n", vi, en,
                       value.empty() ? std::string{"–"} : escapeHtml(value));
}

std::string headHtml(const OpenDossier& open, const Catalogue& catalogue) {
    const TrackedDossier& dossier = open.tracked;
    const StatusWords& words = wordsOf(dossier.events.back().status);
    const std::string title = catalogue.title(dossier.procedure);
    return fmt::format(
               R"html(<section class="card hero" aria-labelledby="code">
<p class="eyebrow">Mã hồ sơ <span lang="en">(Dossier code)</span></p>
<h1 id="code" class="code">{}</h1>
<p class="says"><strong>{}</strong> <span lang="en" class="en">{}</span></p>
<dl class="facts">
)html",
               escapeHtml(dossier.admission.code), escapeHtml(words.vi), escapeHtml(words.en)) +
           factHtml("Thủ tục", "Procedure",
                    title.empty() ? dossier.procedure : title + " (" + dossier.procedure + ")") +
           factHtml("Mã trên phiếu", "Reference", dossier.reference) +
           factHtml("Nhận lúc", "Received", vietnamText(dossier.admission.received)) +
           factHtml("Hẹn trả", "Due", dayText(dossier.due)) +
           factHtml("Trạm", "Station", open.handedIn ? open.handedIn->station : "") + "</dl>\n</section>\n";
}

std::string_view evidenceText(const HandedIn& person) {
    if (person.evidence == "card_qr") return "Mã QR trên thẻ (chưa xác thực)";
    if (person.evidence == "typed") return "Nhập tay (chưa đối chiếu)";
    if (person.genuineness == "genuine") return "Chip của thẻ, đã xác thực";
    return person.genuineness == "not_genuine" ? "Chip của thẻ, KHÔNG xác thực được"
                                               : "Chip của thẻ, nguyên vẹn, chưa rõ nơi ký";
}

std::string personHtml(const HandedIn& person) {
    return "<section class=\"card\" aria-labelledby=\"person\">\n<h2 id=\"person\">Người nộp <span "
           "lang=\"en\" class=\"en\">Applicant</span></h2>\n<dl class=\"facts\">\n" +
           factHtml("Họ tên", "Name", person.name) + factHtml("Số định danh", "Number", person.number) +
           factHtml("Ngày sinh", "Birth", person.birth) +
           factHtml("Giới tính", "Sex", person.sex == "female" ? "Nữ" : "Nam") +
           factHtml("Địa chỉ", "Address", person.address) +
           factHtml("Nhận diện bằng", "Identified by", evidenceText(person)) + "</dl>\n</section>\n";
}

std::string_view originText(const std::string& origin) {
    if (origin == "card") return "Thẻ <span lang=\"en\">(card)</span>";
    if (origin == "paper") return "Giấy tờ <span lang=\"en\">(paper)</span>";
    return "Tự nhập <span lang=\"en\">(typed)</span>";
}

std::string fieldsHtml(const HandedIn& handedIn, const std::string& procedure, const Catalogue& catalogue) {
    if (handedIn.fields.empty()) return {};
    std::string rows;
    for (const HandedInField& field : handedIn.fields)
        rows += fmt::format("<tr{}><td>{}</td><td><strong>{}</strong></td><td>{}{}</td></tr>\n",
                            field.confidence < kSure ? " class=\"doubt\"" : "",
                            escapeHtml(catalogue.field(procedure, field.key)), escapeHtml(field.value),
                            originText(field.origin),
                            field.confidence < kSure ? fmt::format(" · {} % – cần xem lại", field.confidence)
                                                     : std::string{});
    return fmt::format(
        R"html(<section class="card" aria-labelledby="fields"><h2 id="fields">Thông tin khai <span lang="en" class="en">Form</span></h2>
<div class="scroll"><table><thead><tr><th>Mục <span lang="en">(Field)</span></th><th>Nội dung <span lang="en">(Value)</span></th><th>Nguồn <span lang="en">(Origin)</span></th></tr></thead><tbody>
{}</tbody></table></div></section>
)html",
        rows);
}

std::string findingsHtml(const HandedIn& handedIn) {
    if (handedIn.findings.empty()) return {};
    std::string rows;
    for (const HandedInFinding& finding : handedIn.findings)
        rows += fmt::format("<li><strong>{}</strong> {}</li>\n", escapeHtml(finding.what),
                            escapeHtml(finding.advice));
    return fmt::format(
        R"html(<section class="card" aria-labelledby="findings"><h2 id="findings">Trạm đã lưu ý <span lang="en" class="en">Findings the citizen sent in spite of</span></h2>
<ul class="list">
{}</ul></section>
)html",
        rows);
}

std::string documentsList(const HandedIn& handedIn, const std::string& base) {
    std::string rows;
    for (const HandedInDocument& document : handedIn.documents)
        rows += fmt::format(
            R"html(<li><a href="{}/documents/{}" target="_blank" rel="noopener">{}</a> · {} trang</li>
)html",
            escapeHtml(base), escapeHtml(document.file), escapeHtml(document.title), document.pages);
    return "<ul class=\"list\">\n" + rows + "</ul>\n";
}

// Somebody else may bring the papers; whoever decides should know.
std::string bringerHtml(const OpenDossier& open, const HandedIn& supplement) {
    const bool same = open.handedIn && supplement.number == open.handedIn->number;
    return fmt::format("<p class=\"en\">Người nộp bổ sung: {}{}</p>\n", escapeHtml(supplement.name),
                       same ? "" : " – khác người nộp ban đầu");
}

std::string documentsHtml(const OpenDossier& open) {
    const std::string base = "/officer/dossiers/" + open.tracked.admission.code;
    std::string html =
        "<section class=\"card\" aria-labelledby=\"papers\"><h2 id=\"papers\">Giấy tờ <span lang=\"en\" "
        "class=\"en\">Documents</span></h2>\n";
    html += open.handedIn ? documentsList(*open.handedIn, base)
                          : std::string{"<p class=\"notice wrong\">Chưa đọc được hồ sơ trên đĩa.</p>"};
    for (std::size_t i = 0; i < open.tracked.revisions.size() && i < open.supplements.size(); ++i) {
        const Revision& revision = open.tracked.revisions[i];
        html += fmt::format("<h3>Bổ sung lần {} · {}</h3>\n", revision.number - 1,
                            vietnamText(revision.received));
        if (open.supplements[i])
            html +=
                bringerHtml(open, *open.supplements[i]) +
                documentsList(*open.supplements[i], fmt::format("{}/revisions/{}", base, revision.number));
    }
    if (open.tracked.hasResult)
        html += fmt::format(
            R"html(<h3>Kết quả</h3><p><a href="{}/result" target="_blank" rel="noopener">Xem tệp kết quả</a></p>)html",
            escapeHtml(base));
    return html + "</section>\n";
}

std::string askedHtml(const StatusEvent& event) {
    std::string names;
    for (const AskedPaper& asked : event.papers) names += (names.empty() ? "" : "; ") + asked.title;
    return names.empty() ? std::string{} : fmt::format("<p>Cần bổ sung: {}</p>", escapeHtml(names));
}

std::string historyHtml(const TrackedDossier& dossier) {
    std::string rows;
    for (const StatusEvent& event : dossier.events)
        rows += fmt::format(
            "<li class=\"done\"><p class=\"name\">{}</p><p class=\"when\">{}{}</p>{}{}</li>\n",
            escapeHtml(wordsOf(event.status).vi), vietnamText(event.moment),
            event.officer.empty() ? "" : " · " + escapeHtml(event.officer),
            event.note.empty() ? "" : fmt::format("<p>{}</p>", escapeHtml(event.note)), askedHtml(event));
    return fmt::format(
        R"html(<section class="card" aria-labelledby="history"><h2 id="history">Lịch sử <span lang="en" class="en">History</span></h2>
<ol class="steps">
{}</ol></section>
)html",
        rows);
}

}  // namespace

std::string dossierPage(const OpenDossier& dossier, const Catalogue& catalogue, const Session& session) {
    std::string left, right = decisionForms(dossier, catalogue, session) + historyHtml(dossier.tracked);
    if (dossier.handedIn) left += personHtml(*dossier.handedIn);
    left += documentsHtml(dossier);
    if (dossier.handedIn)
        left += findingsHtml(*dossier.handedIn) +
                fieldsHtml(*dossier.handedIn, dossier.tracked.procedure, catalogue);
    return officeFrame(dossier.tracked.admission.code,
                       fmt::format("{}<div class=\"cols\"><div>{}</div><div>{}</div></div>",
                                   headHtml(dossier, catalogue), left, right),
                       &session);
}

}  // namespace portal
