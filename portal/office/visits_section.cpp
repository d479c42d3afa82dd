// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/visits_section.h"

#include <fmt/format.h>

#include <algorithm>

#include "portal/html.h"
#include "portal/office/figures.h"
#include "portal/office/office_pages.h"
#include "portal/office/visit_words.h"

namespace portal {
namespace {

constexpr std::string_view kNoneYet =
    "<tr><td colspan=\"6\">Chưa có. <span lang=\"en\">None yet.</span></td></tr>\n";

// A decimal comma, as people here write it.
std::string shownMinutes(const std::optional<std::int64_t>& seconds) {
    if (!seconds) return "–";
    const std::int64_t tenths = (*seconds + 3) / 6;
    return fmt::format("{},{}", tenths / 10, tenths % 10);
}
std::string shownMean(const std::optional<std::int64_t>& tenths) {
    return tenths ? fmt::format("{},{}", *tenths / 10, *tenths % 10) : "–";
}
std::string shownPercent(const ToldCount& part, const ToldCount& whole) {
    const auto value = percent(part, whole);
    return value ? fmt::format("{} %", *value) : "–";
}

std::string visitFact(std::string_view vi, std::string_view en, const std::string& value) {
    return fmt::format("<div><dt>{} <span lang=\"en\">({})</span></dt><dd>{}</dd></div>\n", vi, en, value);
}

std::string visitsHtml(const VisitRow& whole) {
    const std::string mean = whole.meanTenths ? shownMean(whole.meanTenths) + " / 5" : "–";
    return "<dl class=\"facts\">\n" + visitFact("Lượt người dùng trạm", "visits", toldText(whole.visits)) +
           visitFact("Phút mỗi hồ sơ", "minutes per dossier", shownMinutes(whole.secondsEach)) +
           visitFact("Bỏ dở", "left before the end", toldText(whole.left)) +
           visitFact("Điểm hài lòng", "satisfaction", mean) +
           visitFact("Hài lòng (4–5 điểm)", "content", shownPercent(whole.content, whole.rated)) + "</dl>\n";
}

std::string countBar(const ToldCount& count, std::int64_t most) {
    return fmt::format("<meter min=\"0\" max=\"{}\" value=\"{}\">{}</meter>", std::max<std::int64_t>(most, 1),
                       count.value_or(0), toldText(count));
}

// A line of a chart: what, its bar, its number.
std::string countedLine(const TwoTexts& words, const ToldCount& times, std::int64_t most) {
    return fmt::format(
        "<tr><td>{} <span lang=\"en\" class=\"en\">{}</span></td><td>{}</td><td "
        "class=\"number\">{}</td></tr>\n",
        escapeHtml(words.vi), escapeHtml(words.en), countBar(times, most), toldText(times));
}

std::string chartHtml(std::string_view id, std::string_view heading, const std::string& lines) {
    return fmt::format(
        R"html(<section class="card" id="{}"><h2>{}</h2><div class="scroll"><table class="bars"><tbody>
{}</tbody></table></div></section>
)html",
        id, heading, lines.empty() ? std::string{kNoneYet} : lines);
}

std::string chartHtml(std::string_view id, std::string_view heading, const std::vector<CountedRow>& rows,
                      TwoTexts (*wordsOf)(const std::string& key)) {
    std::int64_t most = 0;
    for (const CountedRow& row : rows) most = std::max(most, row.times.value_or(0));
    std::string lines;
    for (const CountedRow& row : rows) lines += countedLine(wordsOf(row.key), row.times, most);
    return chartHtml(id, heading, lines);
}

std::string ratingsHtml(const std::array<ToldCount, 5>& ratings) {
    constexpr std::array<std::array<std::string_view, 2>, 5> kWords{{{"1 – Rất không hài lòng", "very bad"},
                                                                     {"2 – Không hài lòng", "bad"},
                                                                     {"3 – Bình thường", "so-so"},
                                                                     {"4 – Hài lòng", "good"},
                                                                     {"5 – Rất hài lòng", "very good"}}};
    std::int64_t most = 0;
    for (const ToldCount& count : ratings) most = std::max(most, count.value_or(0));
    std::string lines;
    for (std::size_t i = ratings.size(); i > 0; --i) {
        const auto& words = kWords.at(i - 1);
        lines += countedLine({std::string{words[0]}, std::string{words[1]}}, ratings.at(i - 1), most);
    }
    return chartHtml("ratings", "Người dân thấy thế nào <span lang=\"en\" class=\"en\">How it was</span>",
                     lines);
}

std::string keyText(const std::string& key) {
    if (key.empty()) return "Chưa rõ";
    if (key.size() == 7 && isMonth(key)) return key.substr(5) + "/" + key.substr(0, 4);
    return dayText(key);
}

std::string visitTable(std::string_view heading, const std::vector<VisitRow>& rows) {
    std::string lines;
    for (const VisitRow& row : rows)
        lines += fmt::format(
            "<tr><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td><td "
            "class=\"number\">{}</td>"
            "<td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
            escapeHtml(keyText(row.key)), toldText(row.visits), toldText(row.dossiers),
            shownMinutes(row.secondsEach), toldText(row.left), shownMean(row.meanTenths));
    return fmt::format(
        R"html(<section class="card"><h2>{}</h2><div class="scroll"><table><thead><tr><th></th><th class="number">Lượt</th><th class="number">Hồ sơ</th><th class="number">Phút mỗi hồ sơ</th><th class="number">Bỏ dở</th><th class="number">Điểm hài lòng</th></tr></thead><tbody>
{}</tbody></table></div></section>
)html",
        heading, lines.empty() ? std::string{kNoneYet} : lines);
}

std::string twoNames(std::string_view vi, std::string_view en) {
    return fmt::format("{} <span lang=\"en\" class=\"en\">{}</span>", vi, en);
}

}  // namespace

std::string visitsSection(const VisitFigures& figures) {
    return fmt::format(
        R"html(<section class="card hero" id="visits"><p class="eyebrow">Lượt dùng trạm <span lang="en">(Visits)</span></p><h2>Người dân ở trạm</h2>
{}</section>
<div class="cols"><div>{}{}{}</div><div>{}{}{}{}</div></div>)html",
        visitsHtml(figures.whole),
        chartHtml("steps", twoNames("Bỏ dở ở bước nào", "Where visits were left"), figures.steps, stepWords),
        chartHtml("stopped", twoNames("Điều khiến hồ sơ phải dừng", "What stopped a dossier"),
                  figures.stopped, checkWords) +
            chartHtml("asked", twoNames("Điều máy hỏi lại", "What was asked about"), figures.asked,
                      checkWords),
        visitTable(twoNames("Lượt theo ngày", "Visits by day"), figures.days), ratingsHtml(figures.ratings),
        visitTable(twoNames("Lượt theo trạm", "Visits by station"), figures.stations),
        visitTable(twoNames("Lượt theo khu phố", "Visits by neighbourhood"), figures.neighbourhoods),
        visitTable(twoNames("Lượt mười hai tháng", "Visits in twelve months"), figures.months));
}

}  // namespace portal
