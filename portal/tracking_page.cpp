// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "portal/html.h"
#include "portal/page_frame.h"
#include "portal/pages.h"
#include "portal/procedure_names.h"
#include "portal/status.h"

namespace portal {
namespace {

std::string hero(const TrackedDossier& dossier) {
    const StatusWords& words = wordsOf(dossier.events.back().status);
    return fmt::format(
        R"html(<section class="card hero" aria-labelledby="status">
<p class="eyebrow">Tình trạng hồ sơ</p>
<h1 id="status">{}</h1>
<p class="says">{}</p>
<p lang="en" class="en"><strong>{}.</strong> {}</p>
</section>
)html",
        escapeHtml(words.vi), escapeHtml(words.meansVi), escapeHtml(words.en), escapeHtml(words.meansEn));
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
    const bool ended = usuallyAhead(event.status).empty();
    return fmt::format(
        "<li class=\"{}\" aria-current=\"step\"><p class=\"name\">{}<span class=\"badge\">Hiện "
        "tại</span></p>{}</li>\n",
        ended ? "now done" : "now", escapeHtml(wordsOf(event.status).vi), whenHtml(event.moment));
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

}  // namespace

std::string trackingPage(const TrackedDossier& dossier) {
    return framePage(wordsOf(dossier.events.back().status).vi,
                     hero(dossier) + timeline(dossier) + facts(dossier));
}

}  // namespace portal
