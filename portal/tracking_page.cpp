// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "portal/html.h"
#include "portal/page_frame.h"
#include "portal/pages.h"
#include "portal/procedure_names.h"
#include "portal/status.h"

namespace portal {
namespace {

// What the officer said to it.
std::string noteHtml(const StatusEvent& event) {
    if (event.note.empty()) return {};
    return fmt::format("<p class=\"says\">Cán bộ ghi <span lang=\"en\">(note)</span>: {}</p>\n",
                       escapeHtml(event.note));
}

std::string hero(const TrackedDossier& dossier) {
    const StatusWords& words = wordsOf(dossier.events.back().status);
    return fmt::format(
        R"html(<section class="card hero" aria-labelledby="status">
<p class="eyebrow">Tình trạng hồ sơ</p>
<h1 id="status">{}</h1>
<p class="says">{}</p>
{}<p lang="en" class="en"><strong>{}.</strong> {}</p>
</section>
)html",
        escapeHtml(words.vi), escapeHtml(words.meansVi), noteHtml(dossier.events.back()),
        escapeHtml(words.en), escapeHtml(words.meansEn));
}

std::string fact(std::string_view name, std::string_view html) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, html);
}

std::string coded(std::string_view text) {
    return fmt::format("<span class=\"code\">{}</span>", escapeHtml(text));
}

std::string procedureHtml(std::string_view code) {
    const std::string_view name = procedureName(code);
    return name.empty() ? coded(code) : fmt::format("{} ({})", escapeHtml(name), coded(code));
}

std::string facts(const TrackedDossier& dossier) {
    return "<section class=\"card\" aria-labelledby=\"facts\">\n<h2 id=\"facts\">Thông tin hồ sơ</h2>\n"
           "<dl class=\"facts\">\n" +
           fact("Mã hồ sơ <span lang=\"en\">(Dossier code)</span>", coded(dossier.admission.code)) +
           fact("Mã trên phiếu <span lang=\"en\">(Reference)</span>", coded(dossier.reference)) +
           fact("Thủ tục <span lang=\"en\">(Procedure)</span>", procedureHtml(dossier.procedure)) +
           fact("Nhận lúc <span lang=\"en\">(Received)</span>",
                fmt::format("<time datetime=\"{}\">{}</time>", rfc3339(dossier.admission.received),
                            vietnamText(dossier.admission.received))) +
           fact("Giấy tờ <span lang=\"en\">(Documents)</span>",
                fmt::format("{} giấy tờ · {} trang", dossier.documents, dossier.pages)) +
           "</dl>\n</section>\n";
}

std::string whenHtml(Seconds moment) {
    return fmt::format("<p class=\"when\"><time datetime=\"{}\">{}</time></p>", rfc3339(moment),
                       vietnamText(moment));
}

std::string passed(const StatusEvent& event) {
    return fmt::format(
        "<li class=\"done\"><p class=\"name\">{}<span class=\"unseen\"> – đã qua</span></p>{}</li>\n",
        escapeHtml(wordsOf(event.status).vi), whenHtml(event.moment));
}

std::string current(const StatusEvent& event) {
    // A tick for the good end alone: a refused or stopped dossier has ended too.
    const bool well = event.status == kResultHandedOver;
    return fmt::format(
        "<li class=\"{}\" aria-current=\"step\"><p class=\"name\">{}<span class=\"badge\">Hiện "
        "tại</span></p>{}</li>\n",
        well ? "done" : "now", escapeHtml(wordsOf(event.status).vi), whenHtml(event.moment));
}

std::string ahead(int status) {
    return fmt::format(
        "<li class=\"ahead\"><p class=\"name\">{}<span class=\"unseen\"> – sắp tới</span></p></li>\n",
        escapeHtml(wordsOf(status).vi));
}

std::string timeline(const TrackedDossier& dossier) {
    std::string steps;
    for (std::size_t i = 0; i + 1 < dossier.events.size(); ++i) steps += passed(dossier.events[i]);
    steps += current(dossier.events.back());
    for (const int status : usuallyAhead(dossier.events.back().status)) steps += ahead(status);
    return fmt::format(
        "<section class=\"card\" aria-labelledby=\"way\">\n<h2 id=\"way\">Các bước</h2>\n<ol "
        "class=\"steps\">\n{}"
        "</ol>\n</section>\n",
        steps);
}

// The papers an officer asked for, and where to bring them.
std::string asked(const TrackedDossier& dossier) {
    const auto& papers = dossier.events.back().papers;
    if (papers.empty()) return {};
    std::string rows;
    for (const AskedPaper& paper : papers) rows += fmt::format("<li>{}</li>\n", escapeHtml(paper.title));
    return fmt::format(
        R"html(<section class="card" aria-labelledby="asked"><h2 id="asked">Giấy tờ cần bổ sung</h2>
<ul class="list">
{}</ul>
<p lang="en" class="en">Bring these papers and your slip to any TramSo station, or to the one-stop desk.</p></section>
)html",
        rows);
}

std::string_view troubleText(ResultTrouble trouble) {
    if (trouble == ResultTrouble::Wrong)
        return "<p role=\"alert\"><strong>Bốn số này chưa đúng.</strong> <span lang=\"en\">Not the right "
               "digits.</span></p>";
    if (trouble == ResultTrouble::TooOften)
        return "<p role=\"alert\"><strong>Đã thử quá nhiều lần, mời thử lại sau một giờ.</strong> <span "
               "lang=\"en\">Too many tries; please wait an hour.</span></p>";
    return "";
}

std::string resultForm(const TrackedDossier& dossier, ResultTrouble trouble) {
    if (!dossier.hasResult || dossier.events.back().status < kFinished) return {};
    return fmt::format(
        R"html(<section class="card" aria-labelledby="result"><h2 id="result">Nhận kết quả bản điện tử</h2>
{}<form method="post" action="/t/{}/result">
<label for="digits">4 số cuối của số định danh người nộp <span lang="en" class="en">Last 4 digits of the applicant’s personal number</span></label>
<p><input id="digits" name="digits" required maxlength="4" inputmode="numeric" pattern="[0-9]{{4}}" autocomplete="off"> <button>Tải về</button></p>
</form></section>
)html",
        troubleText(trouble), escapeHtml(dossier.trackingToken));
}

}  // namespace

std::string trackingPage(const TrackedDossier& dossier, ResultTrouble trouble) {
    return framePage(
        wordsOf(dossier.events.back().status).vi,
        hero(dossier) + asked(dossier) + resultForm(dossier, trouble) + timeline(dossier) + facts(dossier));
}

}  // namespace portal
