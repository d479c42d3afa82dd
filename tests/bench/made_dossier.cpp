// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kiosk/base/text.h"

namespace tramso::bench {
namespace {

constexpr std::array kFamilies{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Lý"};
constexpr std::array kMiddles{"Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc", "Kim"};
constexpr std::array kGivens{"Hòa",  "Mẫu", "Thúy", "Quỳnh", "Khánh", "Bưởi",
                             "Tuấn", "Lan", "Đào",  "Vỹ",    "Nghĩa", "Loan"};
constexpr std::array kProvinces{"079", "001", "048", "092", "080", "074", "038", "066"};

Day daysAgo(int days) {
    return Day{std::chrono::sys_days{kToday} - std::chrono::days{days}};
}

int ageOf(const std::string& key, Dice& dice) {
    if (key == "child.birth") return dice.number(1, 55);
    if (key == "death.day") return dice.number(0, 14);
    if (key.ends_with(".issued")) return dice.number(1, 150);
    if (key.ends_with(".birth")) return dice.number(20 * 366, 90 * 365);
    return dice.number(1, 20 * 365);
}

// As forms have it: with or without leading zeros, of old people only the year.
std::string writtenSomehow(Day day, Dice& dice, bool yearMayDo) {
    if (yearMayDo && dice.oneIn(20)) return std::to_string(static_cast<int>(day.year()));
    if (dice.oneIn(5))
        return fmt::format("{}/{}/{}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()),
                           static_cast<int>(day.year()));
    return written(day);
}

std::string valueFor(const FieldRule& rule, Dice& dice) {
    switch (rule.kind) {
        case FieldKind::Name:
            return anyName(dice);
        case FieldKind::Date:
            return writtenSomehow(daysAgo(ageOf(rule.key, dice)), dice,
                                  rule.key.ends_with(".birth") && rule.lateAfterDays == 0);
        case FieldKind::Phone:
            return fmt::format("09{:08}", dice.number(0, 99'999'999));
        case FieldKind::Choice:
            return dice.pick(rule.choices).vi;
        case FieldKind::Email:
            return "nguoi.mau@example.com";
        case FieldKind::Money:
            return dice.oneIn(2) ? "50.000.000 đồng" : "50000000";
        case FieldKind::Area:
            return dice.oneIn(2) ? "92,5 m2" : "92.5";
        case FieldKind::Count:
            return std::to_string(dice.number(1, 5));
        case FieldKind::Address:
            return "1 Đường Mẫu, Khu phố 1, TP. Hồ Chí Minh";
        case FieldKind::PersonalNumber:
        case FieldKind::Text:
        case FieldKind::Persons:
            break;
    }
    return "Kinh";
}

IdCard anyCard(Dice& dice) {
    IdCard card;
    const Day birth = daysAgo(dice.number(18 * 366, 85 * 365));
    card.birth = {static_cast<int>(birth.year()), static_cast<int>(static_cast<unsigned>(birth.month())),
                  static_cast<int>(static_cast<unsigned>(birth.day()))};
    if (dice.oneIn(30)) card.birth.month = card.birth.day = 0;
    card.sex = dice.oneIn(2) ? Sex::Female : Sex::Male;
    card.name = anyName(dice);
    card.number = numberFor(card.birth.year, card.sex == Sex::Female, dice);
    const Day issued =
        daysAgo(dice.number(10, 500));  // no milestone lies between: issued after it, or runs past it
    card.issued = {static_cast<int>(issued.year()), static_cast<int>(static_cast<unsigned>(issued.month())),
                   static_cast<int>(static_cast<unsigned>(issued.day()))};
    card.address = "1 Đường Mẫu, Khu phố 1, TP. Hồ Chí Minh";
    return card;
}

std::string fromCard(const IdCard& card, const std::string& what) {
    if (what == "name") return card.name;
    if (what == "number") return card.number;
    if (what == "birth") return card.birth.toText();
    if (what == "sex") return card.sex == Sex::Male ? "Nam" : "Nữ";
    return card.address;
}

// One of the ways to write one name.
std::string writtenSomehow(std::string name, Dice& dice) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTones{
        {{"Hòa", "Hoà"}, {"Thúy", "Thuý"}}};
    if (dice.oneIn(3))
        for (const auto& [one, other] : kTones)
            if (const auto at = name.find(one); at != std::string::npos) name.replace(at, one.size(), other);
    if (dice.oneIn(10)) name.insert(name.find(' '), " ");
    return dice.oneIn(6) ? foldCase(name) : name;
}

void fillNumbers(MadeDossier& made, Dice& dice) {
    for (const FieldRule& rule : made.procedure->fields) {
        if (rule.kind != FieldKind::PersonalNumber || !rule.fromCard.empty()) continue;
        if (made.field(rule.key) == nullptr) continue;
        const std::string person = rule.key.substr(0, rule.key.rfind('.'));
        const FormField* birth = made.field(person + ".birth");
        const FormField* sex = made.field(person + ".sex");
        const int year = birth == nullptr ? dice.number(1940, 2008)
                                          : std::stoi(birth->value.substr(birth->value.size() - 4));
        const bool woman = sex == nullptr ? dice.oneIn(2) : sex->value == "Nữ";
        made.field(rule.key)->value = dice.oneIn(15) ? "020000123" : numberFor(year, woman, dice);
    }
}

// What the papers say of values that must agree with card or form.
void readPapers(MadeDossier& made, Dice& dice) {
    for (const FieldRule& rule : made.procedure->fields) {
        const bool compared = rule.sameAsCard || !rule.sameAs.empty();
        if (!compared || rule.fromPaper.empty() || made.paper(rule.fromPaper) == nullptr) continue;
        const FormField* other = made.field(rule.sameAs.empty() ? rule.key : rule.sameAs);
        if (other == nullptr || other->value.empty()) continue;
        std::string read = rule.kind == FieldKind::Name ? writtenSomehow(other->value, dice) : other->value;
        int confidence = dice.number(85, 99);
        // Recognition misreads a letter now and then, and knows that it is not sure.
        if (dice.oneIn(200)) {
            read += "i";
            confidence = dice.number(40, 75);
        }
        made.paperValues.push_back({rule.key, rule.fromPaper, read, confidence});
        if (!rule.sameAs.empty())
            if (FormField* own = made.field(rule.key)) own->value = read;
    }
}

}  // namespace

int Dice::number(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<unsigned>(most - least + 1));
}

FormField* MadeDossier::field(const std::string& key) {
    const auto found = std::ranges::find(fields, key, &FormField::key);
    return found == fields.end() ? nullptr : &*found;
}

PaperFacts* MadeDossier::paper(const std::string& key) {
    const auto found = std::ranges::find(papers, key, &PaperFacts::key);
    return found == papers.end() ? nullptr : &*found;
}

std::vector<Finding> MadeDossier::findings() const {
    return preflight({.procedure = *procedure,
                      .applicant = card,
                      .fields = fields,
                      .papers = papers,
                      .paperValues = paperValues,
                      .today = kToday,
                      .largestFile = kLargestFile,
                      .sentBefore = sentBefore});
}

std::string written(Day day) {
    return fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()),
                       static_cast<int>(day.year()));
}

std::string anyName(Dice& dice) {
    return fmt::format("{} {} {}", dice.pick(kFamilies), dice.pick(kMiddles), dice.pick(kGivens));
}

std::string numberFor(int year, bool woman, Dice& dice) {
    const int century = year < 2000 ? 0 : 2;
    return fmt::format("{}{}{:02}{:06}", dice.pick(kProvinces), century + (woman ? 1 : 0), year % 100,
                       dice.number(0, 999'999));
}

MadeDossier makeDossier(const Procedure& procedure, Dice& dice) {
    MadeDossier made;
    made.procedure = &procedure;
    made.card = anyCard(dice);
    for (const PaperRule& rule : procedure.papers) {
        if (!rule.required && !dice.oneIn(3)) continue;
        PaperFacts facts{.key = rule.key,
                         .pages = {},
                         .titleMatch = rule.titles.empty() ? 100 : dice.number(75, 100),
                         .bytes = static_cast<std::size_t>(dice.number(100'000, 4'000'000))};
        facts.pages.assign(static_cast<std::size_t>(dice.number(1, 3)), PageState::Good);
        if (dice.oneIn(3)) facts.pages.push_back(PageState::Blank);  // the back
        made.papers.push_back(std::move(facts));
    }
    for (const FieldRule& rule : procedure.fields) {
        const bool given = rule.required || !rule.fromCard.empty() || dice.oneIn(2);
        const std::string value =
            rule.fromCard.empty() ? valueFor(rule, dice) : fromCard(made.card, rule.fromCard);
        if (given)
            made.fields.push_back({rule.key, value,
                                   rule.fromCard.empty() ? FieldOrigin::Paper : FieldOrigin::Card,
                                   rule.fromCard.empty() ? dice.number(82, 99) : 100});
    }
    // Some come again after months with another matter of the same kind.
    if (dice.oneIn(20)) made.sentBefore = SentBefore{"TS-7K3M-92QD", daysAgo(dice.number(31, 400))};
    fillNumbers(made, dice);
    readPapers(made, dice);
    return made;
}

}  // namespace tramso::bench
