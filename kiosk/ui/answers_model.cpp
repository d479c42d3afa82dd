// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/answers_model.h"

#include <algorithm>
#include <utility>

#include "kiosk/places/address.h"
#include "kiosk/procedures/person_rules.h"
#include "kiosk/ui/words.h"
#include "kiosk/visit/person_list.h"

namespace tramso {
namespace {

bool needsLook(const Answer& answer) {
    return !answer.confirmed && (answer.doubtful || (answer.rule.required && answer.value.empty()));
}

// A stored choice is always the Vietnamese text: it is what the officer reads.
QString choiceShown(const FieldRule& rule, const std::string& value, const Visit& visit) {
    for (const LocalText& choice : rule.choices)
        if (choice.vi == value) return shown(choice, visit);
    return shown(value);
}

}  // namespace

static_assert(static_cast<int>(Show::Choice) == static_cast<int>(FieldKind::Choice));
static_assert(static_cast<int>(Show::Persons) == static_cast<int>(FieldKind::Persons));
static_assert(static_cast<int>(Show::ByHand) == static_cast<int>(FieldOrigin::Typed));

AnswersModel::AnswersModel(Visit& visit, const PageImages& images, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images} {
    connect(&visit, &Visit::answersChanged, this, &AnswersModel::refresh);
    connect(&visit, &Visit::languageChanged, this, &AnswersModel::refresh);
    connect(&visit, &Visit::stepChanged, this, &AnswersModel::enter);
    enter();
}

void AnswersModel::enter() {
    onTop_.clear();
    refresh();
}

const Answer* AnswersModel::answerOf(const QString& field) const {
    const auto& answers = visit_.data().answers;
    const auto answer = std::ranges::find(
        answers, field.toStdString(), [](const Answer& one) -> const std::string& { return one.rule.key; });
    return answer == answers.end() ? nullptr : &*answer;
}

// The parts of a person as answers of their own.
std::vector<Answer> AnswersModel::partsOf(const Answer& list, std::size_t person) const {
    std::vector<Answer> parts;
    const auto persons = personsOf(list.rule, list.value);
    if (person < 1 || person > persons.size()) return parts;
    const auto rules = partRules(list.rule, person);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        Answer part;
        part.rule = rules[i];
        part.value = persons[person - 1][i];
        part.origin = list.origin;
        part.confidence = list.confidence;
        const auto& findings = visit_.data().findings;
        part.doubtful = std::ranges::find(findings, part.rule.key, &Finding::subject) != findings.end();
        parts.push_back(std::move(part));
    }
    return parts;
}

QVariant AnswersModel::row(const QString& field) const {
    if (const Answer* answer = answerOf(field)) return QVariant::fromValue(rowOf(*answer));
    for (const Answer& list : visit_.data().answers)
        if (const auto part = partOf(list.rule, field.toStdString()))
            if (const auto parts = partsOf(list, part->person); !parts.empty())
                return QVariant::fromValue(rowOf(parts.at(part->part)));
    return QVariant::fromValue(nullptr);
}

int AnswersModel::persons(const QString& field) const {
    const Answer* list = answerOf(field);
    return list == nullptr ? 0 : static_cast<int>(personsOf(list->rule, list->value).size());
}

bool AnswersModel::roomForPerson(const QString& field) const {
    const Answer* list = answerOf(field);
    return list != nullptr && persons(field) < list->rule.most;
}

QVariantList AnswersModel::person(const QString& field, int number) const {
    QVariantList rows;
    const Answer* list = answerOf(field);
    if (list == nullptr) return rows;
    const auto parts = partsOf(*list, static_cast<std::size_t>(number));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        AnswerRow row = rowOf(parts[i]);
        row.label = shown(list->rule.parts[i].label, visit_);  // the person's number stands above
        rows.append(QVariant::fromValue(row));
    }
    return rows;
}

// "1. Trần Thị Mẫu, 02/03/1990, Nữ", a line for each person.
QString AnswersModel::personsShown(const Answer& list) const {
    QStringList lines;
    const auto count = personsOf(list.rule, list.value).size();
    for (std::size_t person = 1; person <= count; ++person) {
        QStringList known;
        for (const Answer& part : partsOf(list, person))
            if (!part.value.empty()) known.append(choiceShown(part.rule, part.value, visit_));
        lines.append(QStringLiteral("%1. %2").arg(person).arg(
            known.isEmpty() ? QStringLiteral("–") : known.join(QStringLiteral(", "))));
    }
    return lines.join(u'\n');
}

void AnswersModel::set(const QString& field, const QString& value) {
    visit_.setAnswer(field.toStdString(), value.trimmed().toStdString());
}

void AnswersModel::lookUpAddresses() {
    auto before = std::exchange(today_, {});
    const Places* places = visit_.places();
    if (places == nullptr) return;
    for (const Answer& answer : visit_.data().answers) {
        if (answer.rule.kind != FieldKind::Address || today_.contains(answer.value)) continue;
        if (auto known = before.extract(answer.value))
            today_.insert(std::move(known));
        else
            today_[answer.value] = addressesToday(parseAddress(answer.value, *places), *places);
    }
}

// What an address of before 1/7/2025 may be called today.
std::vector<std::string> AnswersModel::today(const Answer& answer) const {
    const auto known = today_.find(answer.value);
    return answer.rule.kind != FieldKind::Address || known == today_.end() ? std::vector<std::string>{}
                                                                           : known->second;
}

AnswerRow AnswersModel::rowOf(const Answer& answer) const {
    AnswerRow row;
    row.key = shown(answer.rule.key);
    row.label = shown(answer.rule.label, visit_);
    row.value = answer.rule.kind == FieldKind::Persons ? personsShown(answer)
                                                       : choiceShown(answer.rule, answer.value, visit_);
    row.cutOut = images_.address(QStringLiteral("cutout/") + row.key);
    row.kind = static_cast<int>(answer.rule.kind);
    row.origin = static_cast<int>(answer.origin);
    row.required = answer.rule.required;
    row.look = needsLook(answer);
    row.confirmed = answer.confirmed;
    for (const LocalText& choice : answer.rule.choices) {
        row.choices.append(shown(choice, visit_));
        row.choiceValues.append(shown(choice.vi));
    }
    for (const std::string& line : today(answer)) {
        row.choices.append(shown(line));
        row.choiceValues.append(shown(line));
    }
    for (const ScannedPaper& paper : visit_.data().papers)
        if (paper.rule.key == answer.rule.fromPaper) row.paper = shown(paper.rule.title, visit_);
    return row;
}

void AnswersModel::refresh() {
    std::vector<AnswerRow> first;
    std::vector<AnswerRow> rest;
    toLookAt_ = 0;
    lookUpAddresses();
    for (const Answer& answer : visit_.askedAnswers()) {
        if (needsLook(answer)) {
            onTop_.insert(answer.rule.key);
            ++toLookAt_;
        }
        (onTop_.contains(answer.rule.key) ? first : rest).push_back(rowOf(answer));
    }
    first.insert(first.end(), rest.begin(), rest.end());
    answers_.show(first);
    emit changed();
}

}  // namespace tramso
