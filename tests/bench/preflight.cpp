// SPDX-License-Identifier: GPL-3.0-or-later
// How many planted defects the pre-flight rules find, and how many right dossiers they bother: prints a
// table.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "kiosk/procedures/catalogue.h"
#include "tests/bench/made_dossier.h"

namespace tramso::bench {
namespace {

constexpr int kOfEachKind = 25;
constexpr int kRight = 500;

// A kind of defect: spoils a dossier where it can (false where it cannot), and names the rules that say so.
struct Defect {
    const char* name;
    std::vector<std::string> rules;
    std::function<bool(MadeDossier&, Dice&)> plant;
};

PaperFacts& anyPaper(MadeDossier& made, Dice& dice) {
    return made.papers[static_cast<std::size_t>(dice.number(0, static_cast<int>(made.papers.size()) - 1))];
}

std::function<bool(MadeDossier&, Dice&)> page(PageState state) {
    return [state](MadeDossier& made, Dice& dice) {
        anyPaper(made, dice).pages.front() = state;
        return true;
    };
}

// The values papers give for a kind of field.
template <class Change>
std::function<bool(MadeDossier&, Dice&)> read(FieldKind kind, Change change) {
    return [kind, change](MadeDossier& made, Dice& dice) {
        for (PaperValue& value : made.paperValues) {
            const auto rule = std::ranges::find(made.procedure->fields, value.field, &FieldRule::key);
            if (rule->kind != kind || value.confidence < 80) continue;
            const std::string before = value.value;
            change(value.value, dice);
            return value.value != before;
        }
        return false;
    };
}

// A date by key, where the rules of lateness know it: to claim support for a funeral nobody is late.
std::function<bool(MadeDossier&, Dice&)> write(const char* key, int daysAgo) {
    return [key, daysAgo](MadeDossier& made, Dice&) {
        FormField* field = made.field(key);
        const auto rule = std::ranges::find(made.procedure->fields, key, &FieldRule::key);
        if (field == nullptr || rule->lateAfterDays == 0) return false;
        field->value = written(Day{std::chrono::sys_days{kToday} - std::chrono::days{daysAgo}});
        return true;
    };
}

std::function<bool(MadeDossier&, Dice&)> spoil(FieldKind kind, const char* value) {
    return [kind, value](MadeDossier& made, Dice&) {
        for (const FieldRule& rule : made.procedure->fields) {
            FormField* field = made.field(rule.key);
            if (rule.kind != kind || field == nullptr || !rule.fromCard.empty()) continue;
            field->value = value;
            return true;
        }
        return false;
    };
}

bool leaveOutPaper(MadeDossier& made, Dice&) {
    const auto needed = std::ranges::find_if(made.procedure->papers, &PaperRule::required);
    if (needed == made.procedure->papers.end()) return false;
    return std::erase_if(made.papers, [&](const PaperFacts& facts) { return facts.key == needed->key; }) > 0;
}

bool leaveOutValue(MadeDossier& made, Dice& dice) {
    std::vector<const FieldRule*> needed;
    for (const FieldRule& rule : made.procedure->fields)
        if (rule.required && rule.fromCard.empty()) needed.push_back(&rule);
    if (needed.empty()) return false;
    made.field(dice.pick(needed)->key)->value.clear();
    return true;
}

bool otherPaper(MadeDossier& made, Dice& dice) {
    anyPaper(made, dice).titleMatch = dice.number(5, 59);
    return true;
}

bool oldCertificate(MadeDossier& made, Dice&) {
    FormField* issued = made.field("status_cert.issued");
    if (issued == nullptr || made.paper("status_cert") == nullptr) return false;
    issued->value = "01/03/2026";
    return true;
}

bool diedBeforeBirth(MadeDossier& made, Dice&) {
    FormField* birth = made.field("deceased.birth");
    if (birth == nullptr) return false;
    birth->value = written(kToday);
    made.field("death.day")->value = written(Day{std::chrono::sys_days{kToday} - std::chrono::days{3}});
    return true;
}

bool expiredCard(MadeDossier& made, Dice& dice) {
    const int age = dice.pick(std::array{26, 41, 61});
    made.card.birth = {2026 - age, 3, 1};
    made.card.issued = {2026 - age + age / 2, 3, 1};
    return true;
}

bool otherBirthYear(MadeDossier& made, Dice& dice) {
    for (const char* person : {"partner", "deceased", "person"}) {
        FormField* number = made.field(std::string{person} + ".number");
        const FormField* birth = made.field(std::string{person} + ".birth");
        if (number == nullptr || birth == nullptr) continue;
        const int year = std::stoi(birth->value.substr(birth->value.size() - 4));
        number->value = numberFor(year - 1, dice.oneIn(2), dice);
        return true;
    }
    return false;
}

bool leaveUnsigned(MadeDossier& made, Dice&) {
    for (PaperFacts& facts : made.papers) {
        const auto rule = std::ranges::find(made.procedure->papers, facts.key, &PaperRule::key);
        if (rule->mustBeSigned) return facts.unsignedRoom = true;
    }
    return false;
}

bool sendTwice(MadeDossier& made, Dice& dice) {
    const auto before = std::chrono::sys_days{kToday} - std::chrono::days{dice.number(0, 30)};
    made.sentBefore = SentBefore{"TS-7K3M-92QD", Day{before}};
    return true;
}

const std::vector<Defect>& defects() {
    static const std::vector<Defect> kList{
        {"a required paper is not there", {"paper.missing"}, leaveOutPaper},
        {"a paper lay with its back to the glass",
         {"paper.no_page"},
         [](MadeDossier& made, Dice& dice) {
             std::ranges::fill(anyPaper(made, dice).pages, PageState::Blank);
             return true;
         }},
        {"a blurred page", {"page.unreadable"}, page(PageState::Blurred)},
        {"a page too dark", {"page.unreadable"}, page(PageState::TooDark)},
        {"a page without its edge", {"page.cut_off"}, page(PageState::CutOff)},
        {"another paper in its place", {"paper.other"}, otherPaper},
        {"a certificate older than six months", {"paper.old"}, oldCertificate},
        {"more than the service takes",
         {"paper.large"},
         [](MadeDossier& made, Dice& dice) {
             anyPaper(made, dice).bytes = kLargestFile + 1;
             return true;
         }},
        {"an empty value", {"field.missing"}, leaveOutValue},
        {"a date that is none", {"field.bad"}, spoil(FieldKind::Date, "31/02/2026")},
        {"a date to come", {"date.future"}, write("child.birth", -3)},
        {"died before being born", {"date.order"}, diedBeforeBirth},
        {"a birth told late", {"date.late"}, write("child.birth", 75)},
        {"a death told late", {"date.late"}, write("death.day", 16)},
        {"somebody else's paper",
         {"name.differs"},
         read(FieldKind::Name, [](std::string& name, Dice& dice) { name = anyName(dice); })},
        {"one letter wrong in a name",
         {"name.slip"},
         read(FieldKind::Name,
              [](std::string& name, Dice& dice) {
                  name += dice.pick(std::array{"h", "n", "g", "t"});
              })},
        {"other marks in a name",
         {"name.differs"},
         read(FieldKind::Name,
              [](std::string& name, Dice&) {
                  for (const auto& [one, other] :
                       {std::pair{"ă", "a"}, {"ị", "i"}, {"ữ", "ư"}, {"ọ", "o"}, {"ố", "ô"}})
                      if (const auto at = name.find(one); at != std::string::npos) {
                          name.replace(at, std::string_view{one}.size(), other);
                          return;
                      }
              })},
        {"a digit wrong in the number",
         {"value.differs"},
         read(FieldKind::PersonalNumber,
              [](std::string& number, Dice&) { number[8] = number[8] == '0' ? '1' : '0'; })},
        {"a card that has expired", {"card.expired"}, expiredCard},
        {"another person's number of another year", {"number.doubt"}, otherBirthYear},
        {"a telephone number too short", {"field.bad"}, spoil(FieldKind::Phone, "090123456")},
        {"no signature on the form", {"paper.unsigned"}, leaveUnsigned},
        {"the same dossier sent before", {"dossier.sent"}, sendTwice}};
    return kList;
}

struct Tally {
    int planted = 0;
    int found = 0;
};

bool says(const std::vector<Finding>& findings, const std::vector<std::string>& rules) {
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return std::ranges::find(rules, finding.rule) != rules.end();
    });
}

Tally measure(const Defect& defect, const std::vector<Procedure>& procedures, Dice& dice) {
    Tally tally;
    constexpr int kTries = 20'000;
    for (int i = 0; i < kTries && tally.planted < kOfEachKind; ++i) {
        MadeDossier made = makeDossier(dice.pick(procedures), dice);
        if (!made.findings().empty() || !defect.plant(made, dice)) continue;
        ++tally.planted;
        tally.found += says(made.findings(), defect.rules) ? 1 : 0;
    }
    return tally;
}

void printRight(const std::vector<Procedure>& procedures, Dice& dice) {
    int stopped = 0;
    int asked = 0;
    for (int i = 0; i < kRight; ++i) {
        const auto findings = makeDossier(dice.pick(procedures), dice).findings();
        const bool stop = !findings.empty() && findings.front().severity == Severity::Stop;
        stopped += stop ? 1 : 0;
        asked += !stop && !findings.empty() ? 1 : 0;
    }
    fmt::print("\n{} right dossiers: {} stopped, {} asked about something ({:.1f} % bothered)\n", kRight,
               stopped, asked, 100.0 * (stopped + asked) / kRight);
}

int run() {
    const auto catalogue = loadCatalogue(TRAMSO_SOURCE_DIR "/config/procedures");
    if (!catalogue) return 2;
    Dice dice{20261125};
    Tally all;
    fmt::print("| planted | how many | found | missed |\n|---|---|---|---|\n");
    for (const Defect& defect : defects()) {
        const Tally tally = measure(defect, catalogue->all(), dice);
        fmt::print("| {} | {} | {} | {} |\n", defect.name, tally.planted, tally.found,
                   tally.planted - tally.found);
        all.planted += tally.planted;
        all.found += tally.found;
    }
    fmt::print("| **all** | {} | {} ({:.1f} %) | {} |\n", all.planted, all.found,
               100.0 * all.found / all.planted, all.planted - all.found);
    printRight(catalogue->all(), dice);
    return 0;
}

}  // namespace
}  // namespace tramso::bench

int main() {
    return tramso::bench::run();
}
