// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/paper_reader.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "kiosk/identity/mrz.h"
#include "ocr/papers/catalogue.h"
#include "ocr/papers/dating.h"
#include "ocr/papers/family_names.h"
#include "ocr/papers/known_wordings.h"
#include "ocr/papers/zone.h"
#include "ocr/papers/zone_zeros.h"

namespace tramso {
namespace {

constexpr int kContradicted = 20;  // the most a value is trusted that another one contradicts
constexpr int kUnusual = 60;       // … whose family name nobody has
constexpr int kConfirmed = 10;     // gained by two values that say the same
constexpr int kReworded = 70;      // … whose marks were put right
constexpr int kNameMargin = 10;    // lost by a name: with another mark it is another name, and nothing tells

class Checker {
public:
    explicit Checker(std::vector<ReadField>& values) : values_{values} {}

    void check(const PaperCheckRule& rule) {
        ReadField* first = find(rule.first);
        ReadField* second = find(rule.second);
        if (first == nullptr || second == nullptr) return;
        switch (rule.check) {
            case PaperCheck::SameDate:
                return sameDate(*first, *second);
            case PaperCheck::NumberFitsBirth:
                return fitsBirth(*first, *second);
            case PaperCheck::NumberFitsSex:
                return fitsSex(*first, *second);
            case PaperCheck::NotBefore:
                return notBefore(*first, *second);
        }
    }

private:
    ReadField* find(std::string_view key) {
        const auto at = std::ranges::find(values_, key, [](const ReadField& v) { return v.field.key; });
        return at == values_.end() ? nullptr : &*at;
    }

    static void contradict(ReadField& value, ValueDoubt doubt) {
        value.doubt = doubt;
        value.field.confidence = std::min(value.field.confidence, kContradicted);
    }
    static void confirm(ReadField& value) {
        value.field.confidence = std::min(100, value.field.confidence + kConfirmed);
    }

    static void sameDate(ReadField& figures, ReadField& words) {
        if (figures.field.value == words.field.value) {
            confirm(figures);
            confirm(words);
            return;
        }
        contradict(figures, ValueDoubt::WordsDiffer);
        contradict(words, ValueDoubt::WordsDiffer);
    }

    // Nine digits of the old cards say nothing of birth and sex.
    static void fitsBirth(ReadField& number, ReadField& birth) {
        const auto says = parsePersonalNumber(number.field.value);
        const auto date = parsePartialDate(birth.field.value);
        if (says && date && date->year != 0 && date->year != says->birthYear) numberDiffers(number, birth);
    }
    static void fitsSex(ReadField& number, ReadField& sex) {
        const auto says = parsePersonalNumber(number.field.value);
        if (says && (says->sex == Sex::Male) != (sex.field.value == "Nam")) numberDiffers(number, sex);
    }

    // One of the two is misread; nobody can say which.
    static void numberDiffers(ReadField& number, ReadField& other) {
        contradict(number, ValueDoubt::NumberDiffers);
        contradict(other, ValueDoubt::NumberDiffers);
    }

    static void notBefore(ReadField& first, ReadField& second) {
        const auto before = parsePartialDate(first.field.value);
        const auto after = parsePartialDate(second.field.value);
        if (!before || !after) return;
        const bool wrong = std::tuple{after->year, after->month, after->day} <
                               std::tuple{before->year, before->month, before->day} &&
                           after->month != 0 && before->month != 0;
        if (!wrong && after->year >= before->year) return;
        contradict(first, ValueDoubt::WrongOrder);
        contradict(second, ValueDoubt::WrongOrder);
    }

    std::vector<ReadField>& values_;
};

// A name is never put right; somebody is asked.
void doubtNames(std::vector<ReadField>& values, const PaperSpec& spec) {
    for (ReadField& value : values) {
        const auto field =
            std::ranges::find_if(spec.fields, [&](const PaperField& f) { return value.field.key == f.key; });
        const bool name = field != spec.fields.end() &&
                          (field->shape == FieldShape::Name || field->shape == FieldShape::Person);
        if (!name) continue;
        value.field.confidence = std::max(0, value.field.confidence - kNameMargin);
        if (!hasUnlikelyMarks(value.field.value)) continue;
        value.doubt = ValueDoubt::UnusualName;
        value.field.confidence = std::min(value.field.confidence, kUnusual);
    }
}

// Marks alone, and only of words the law prescribes.
void useWordings(std::vector<ReadField>& values, const PaperSpec& spec) {
    for (const PaperField& field : spec.fields)
        for (ReadField& value : values) {
            if (value.field.key != field.key) continue;
            std::string wording = wordingBut(value.field.value, field.wordings);
            if (wording.empty()) continue;
            value.field.value = std::move(wording);
            value.field.confidence = std::min(value.field.confidence, kReworded);
        }
}

// Whether a zone's number is a person's, born and of the sex that stand there.
bool agreesWithItself(const Mrz& mrz) {
    if (!mrz.personalNumber || !mrz.doubts.empty()) return false;
    const auto says = parsePersonalNumber(*mrz.personalNumber);
    return says && says->birthYear == mrz.birth.year && mrz.sex == says->sex;
}

// The one zone with a single sign read otherwise that all check digits fit and that agrees with itself;
// nothing when there are several.
std::optional<Mrz> onlyNearby(const ZoneText& zone, std::chrono::year_month_day today) {
    std::optional<Mrz> found;
    for (const std::string& lines : zone.nearby) {
        const auto mrz = parseMrz(lines, today, MrzText::Recognised);
        if (!mrz || !agreesWithItself(*mrz)) continue;
        const bool same = found && found->personalNumber == mrz->personalNumber &&
                          found->birth.toText() == mrz->birth.toText() &&
                          found->expiry.day.toText() == mrz->expiry.day.toText();
        if (found && !same) return std::nullopt;
        found = *mrz;
    }
    return found;
}

// The personal number of a first line whose own two check digits fit and which says it twice; else empty.
std::string numberOf(const std::string& lines) {
    constexpr std::size_t kDocument = 5;
    constexpr std::size_t kPersonal = 15;
    const std::string document = lines.substr(kDocument, 9);
    const std::string optional = lines.substr(kPersonal, 14);
    const std::string number = optional.substr(0, 12);
    const bool fits = lines[14] == mrzCheckDigit(document) && lines[29] == mrzCheckDigit(optional) &&
                      allDigits(number) && number.ends_with(document) &&
                      parsePersonalNumber(number).has_value();
    return fits ? number : std::string{};
}

// What the second line of a zone says by itself.
struct SecondLine {
    PartialDate birth;
    Sex sex = Sex::Male;
    std::optional<PartialDate> expiry;
};

// Birth and expiry vouch for themselves by a check digit each, which no single misread digit fits. The number
// knows the century of the birth and must be of the same year and sex, or nothing is taken.
std::optional<SecondLine> secondLineOf(const std::string& lines, const std::string& number) {
    constexpr std::size_t kSecond = 31;  // with the line's end before it
    std::string line = lines.substr(kSecond, 30);
    const auto says = parsePersonalNumber(number);
    // Seven digits stand before the sex: one of them may have been lost, or read as two.
    if (const std::size_t sex = line.find_first_of("MF"); says && (sex == 6 || sex == 8))
        line.replace(0, sex, birthOfSeven(line.substr(0, sex), says->birthYear % 100));
    if (!says || (line[7] != 'M' && line[7] != 'F')) return std::nullopt;
    const Sex sex = line[7] == 'M' ? Sex::Male : Sex::Female;
    const std::string birth = dayWithZeros(line.substr(0, 6), line[6], says->birthYear % 100);
    const auto part = [](const std::string& date, std::size_t at) { return std::stoi(date.substr(at, 2)); };
    if (birth.empty() || says->sex != sex) return std::nullopt;
    SecondLine said{{says->birthYear, part(birth, 2), part(birth, 4)}, sex, std::nullopt};
    constexpr int kCentury = 2000;  // no card of the kind expired before
    if (const std::string expiry = dayWithZeros(line.substr(8, 6), line[14], std::nullopt); !expiry.empty())
        said.expiry = PartialDate{kCentury + part(expiry, 0), part(expiry, 2), part(expiry, 4)};
    return said;
}

// The one number a first line may mean, its zeros misread, that the second line agrees with; else empty.
std::string agreeingNumber(const std::string& lines) {
    std::vector<std::string> numbers = numbersWithZeros(lines.substr(0, lines.find('\n')));
    std::erase_if(numbers, [&](const std::string& number) { return !secondLineOf(lines, number); });
    return numbers.size() == 1 ? numbers.front() : std::string{};
}

void addZone(std::vector<ReadField>& values, const PageReading& page, int index,
             std::chrono::year_month_day today) {
    const auto zone = findZone(page);
    if (!zone) return;
    const auto add = [&](const char* key, std::string value, int confidence, ValueDoubt doubt) {
        if (!value.empty())
            values.push_back({{key, std::move(value), confidence, index, zone->box}, doubt, false});
    };
    // The zone's check digits vouch for numbers and dates better than recognition does; not for the name.
    constexpr int kChecked = 95;
    constexpr int kOneSignOff = 70;
    constexpr int kNobodyElse = 40;  // only its own check digit speaks for it
    const auto read = parseMrz(zone->lines, today, MrzText::Recognised);
    const auto mrz = read ? std::optional{*read} : onlyNearby(*zone, today);
    const int trust = read ? kChecked : kOneSignOff;
    add("zone", zone->lines, read ? kChecked : std::min(zone->confidence, kContradicted),
        read ? ValueDoubt::None : ValueDoubt::CheckDigit);
    if (!mrz) {
        std::string number = numberOf(zone->lines);
        const int numberTrust = number.empty() ? kOneSignOff : kChecked;
        if (number.empty()) number = agreeingNumber(zone->lines);
        if (number.empty()) number = zone->number;
        const auto second = secondLineOf(zone->lines, number);
        const bool alone = !second && numberTrust != kChecked;
        if (alone && !parsePersonalNumber(number)) return;
        add("number", number, alone ? kNobodyElse : numberTrust, ValueDoubt::None);
        if (!second) return;
        add("birth", second->birth.toText(), kOneSignOff, ValueDoubt::None);
        add("sex", second->sex == Sex::Male ? "Nam" : "Nữ", kOneSignOff, ValueDoubt::None);
        if (second->expiry &&
            std::ranges::none_of(values, [](const ReadField& v) { return v.field.key == "expiry"; }))
            add("expiry", second->expiry->toText(), kOneSignOff, ValueDoubt::None);
        return;
    }
    add("number", mrz->personalNumber.value_or(mrz->documentNumber), trust, ValueDoubt::None);
    add("birth", mrz->birth.year == 0 ? "" : mrz->birth.toText(), trust, ValueDoubt::None);
    if (mrz->sex) add("sex", *mrz->sex == Sex::Male ? "Nam" : "Nữ", trust, ValueDoubt::None);
    if (!mrz->expiry.unlimited && mrz->expiry.day.year != 0 &&
        std::ranges::none_of(values, [](const ReadField& v) { return v.field.key == "expiry"; }))
        add("expiry", mrz->expiry.day.toText(), trust, ValueDoubt::None);
    if (zone->named) add("name_in_zone", mrz->name, zone->confidence, ValueDoubt::None);
}

}  // namespace

std::string_view nameOf(ValueDoubt doubt) {
    constexpr auto kNames = std::to_array<std::string_view>(
        {"none", "words_differ", "number_differs", "wrong_order", "unusual_name", "check_digit"});
    return kNames.at(static_cast<std::size_t>(doubt));
}

std::vector<ReadField> readPaper(std::span<const PageReading* const> pages, PaperType kind,
                                 std::chrono::year_month_day today) {
    const PaperSpec& spec = specOf(kind);
    std::vector<ReadField> values;
    for (FoundField& field : findFields(pages, queriesOf(kind))) values.push_back({std::move(field)});
    if (spec.dated)
        if (auto date = findDating(pages)) values.push_back({std::move(*date)});
    if (kind == PaperType::IdCardBack)
        for (std::size_t i = 0; i < pages.size(); ++i) addZone(values, *pages[i], static_cast<int>(i), today);
    doubtNames(values, spec);
    useWordings(values, spec);
    Checker checker{values};
    for (const PaperCheckRule& rule : spec.rules) checker.check(rule);
    return values;
}

}  // namespace tramso
