// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/figures_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "portal/html.h"
#include "portal/office/office_frame.h"
#include "portal/office/office_pages.h"
#include "portal/office/targets_section.h"
#include "portal/office/visits_section.h"

namespace portal {
namespace {

std::string percentHtml(const ToldCount& part, const ToldCount& whole) {
    const auto value = percent(part, whole);
    return value ? fmt::format("{} %", *value) : "–";
}

std::string bigHtml(std::string_view vi, std::string_view en, const std::string& value) {
    return fmt::format("<div><dt>{} <span lang=\"en\">({})</span></dt><dd>{}</dd></div>\n", vi, en, value);
}

std::string wholeHtml(const Figures& figures) {
    const FigureRow& whole = figures.whole;
    return "<dl class=\"facts\">\n" + bigHtml("Hồ sơ nhận", "received", toldText(whole.received)) +
           bigHtml("Đã xem xét", "decided", toldText(whole.decided)) +
           bigHtml("Nhận ngay lần đầu", "accepted first time", percentHtml(whole.accepted, whole.decided)) +
           bigHtml("Phải bổ sung", "sent back for papers", percentHtml(whole.asked, whole.decided)) +
           "</dl>\n";
}

// A bar for the eye, the number for everybody.
std::string barHtml(const ToldCount& count, std::int64_t most) {
    return fmt::format("<meter min=\"0\" max=\"{}\" value=\"{}\">{}</meter>", std::max<std::int64_t>(most, 1),
                       count.value_or(0), toldText(count));
}

using NameOf = std::string (*)(const std::string& key, const Catalogue& catalogue);

std::string tableHtml(std::string_view heading, const std::vector<FigureRow>& rows, NameOf nameOf,
                      const Catalogue& catalogue) {
    std::int64_t most = 0;
    for (const FigureRow& row : rows) most = std::max(most, row.received.value_or(0));
    std::string lines;
    for (const FigureRow& row : rows)
        lines += fmt::format(
            "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td><td "
            "class=\"number\">{}</td></tr>\n",
            escapeHtml(nameOf(row.key, catalogue)), barHtml(row.received, most), toldText(row.received),
            percentHtml(row.accepted, row.decided), percentHtml(row.asked, row.decided));
    if (rows.empty()) lines = "<tr><td colspan=\"5\">Chưa có. <span lang=\"en\">None yet.</span></td></tr>\n";
    return fmt::format(
        R"html(<section class="card"><h2>{}</h2><div class="scroll"><table class="bars"><thead><tr><th></th><th></th><th class="number">Hồ sơ</th><th class="number">Nhận ngay lần đầu</th><th class="number">Phải bổ sung</th></tr></thead><tbody>
{}</tbody></table></div></section>
)html",
        heading, lines);
}

std::string askedTable(const std::vector<AskedRow>& rows) {
    std::string lines;
    for (const AskedRow& row : rows)
        lines += fmt::format("<tr><td>{}</td><td class=\"number\">{}</td></tr>\n", escapeHtml(row.title),
                             toldText(row.dossiers));
    if (rows.empty()) lines = "<tr><td>Chưa có. <span lang=\"en\">None yet.</span></td></tr>\n";
    return fmt::format(
        R"html(<section class="card"><h2>Giấy tờ phải bổ sung <span lang="en" class="en">Papers asked for</span></h2><table><tbody>
{}</tbody></table></section>
)html",
        lines);
}

std::string plainName(const std::string& key, const Catalogue&) {
    return key;
}
std::string neighbourhoodName(const std::string& key, const Catalogue&) {
    return key.empty() ? "Chưa rõ" : key;
}
std::string dayName(const std::string& key, const Catalogue&) {
    return dayText(key);
}
std::string monthName(const std::string& key, const Catalogue&) {
    return key.size() == 7 ? key.substr(5) + "/" + key.substr(0, 4) : key;
}
std::string levelName(const std::string& key, const Catalogue&) {
    return key == "full" ? "Toàn trình" : key == "part" ? "Một phần" : "Chưa rõ";
}
std::string titleName(const std::string& key, const Catalogue& catalogue) {
    const std::string title = catalogue.title(key);
    return title.empty() ? key : title;
}

}  // namespace

std::string figuresPage(const Figures& figures, const VisitFigures& visits, const ShownTargets& targets,
                        const Catalogue& catalogue, const Session& session) {
    const std::string body = fmt::format(
        R"html(<section class="card hero"><p class="eyebrow">Số liệu <span lang="en">(Figures)</span></p><h1>Tháng {}</h1>
{}<form method="get" action="/officer/figures"><label for="month">Xem tháng khác <span lang="en">(another month)</span></label><input id="month" name="month" type="month" value="{}" pattern="[0-9]{{4}}-[0-9]{{2}}"><p><button>Xem</button></p></form>
<p><a href="/officer/figures.csv?month={}">Tải bảng số liệu (CSV)</a> · <a href="/officer/visits.csv?month={}">Tải bảng lượt dùng trạm (CSV)</a>{}</p>
<p class="en">Dấu * thay cho số từ 1 đến 4, và cho số có thể làm lộ số ấy. <span lang="en">An asterisk stands for counts from 1 to 4, and for those that would tell them.</span></p></section>
{}<div class="cols"><div>{}{}</div><div>{}{}{}{}{}</div></div>
{})html",
        monthName(figures.month, catalogue), wholeHtml(figures), escapeHtml(figures.month),
        escapeHtml(figures.month), escapeHtml(figures.month),
        targets.standings.empty()
            ? std::string{}
            : fmt::format(" · <a href=\"/officer/targets.csv?month={}\">Tải bảng chỉ tiêu (CSV)</a>",
                          escapeHtml(figures.month)),
        targetsSection(targets.standings, monthName(figures.month, catalogue), targets.counted),
        tableHtml("Theo thủ tục <span lang=\"en\" class=\"en\">By procedure</span>", figures.procedures,
                  titleName, catalogue),
        tableHtml("Theo ngày <span lang=\"en\" class=\"en\">By day</span>", figures.days, dayName, catalogue),
        askedTable(figures.asked),
        tableHtml("Theo mức độ trực tuyến <span lang=\"en\" class=\"en\">By online level</span>",
                  figures.levels, levelName, catalogue),
        tableHtml("Theo trạm <span lang=\"en\" class=\"en\">By station</span>", figures.stations, plainName,
                  catalogue),
        tableHtml("Theo khu phố <span lang=\"en\" class=\"en\">By neighbourhood</span>",
                  figures.neighbourhoods, neighbourhoodName, catalogue),
        tableHtml("Mười hai tháng <span lang=\"en\" class=\"en\">Twelve months</span>", figures.months,
                  monthName, catalogue),
        visitsSection(visits));
    return officeFrame("Số liệu", body, &session);
}

}  // namespace portal
