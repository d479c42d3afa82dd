// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that hang on others; answers that are lists of persons: one added, one taken away, a part of one
// typed.
#include <algorithm>

#include "kiosk/procedures/person_rules.h"
#include "kiosk/visit/form_filling.h"
#include "kiosk/visit/person_list.h"
#include "kiosk/visit/visit_inside.h"

namespace tramso {

Answer* Visit::Inside::personsAnswer(const std::string& field) {
    const auto answer = std::ranges::find(data.answers, field, [](const Answer& a) { return a.rule.key; });
    const bool list = answer != data.answers.end() && answer->rule.kind == FieldKind::Persons;
    return list && step == Step::Check ? &*answer : nullptr;
}

void Visit::Inside::setPersons(Answer& answer, const std::vector<PersonParts>& persons) {
    visit.stillHere();
    answer.value = personsText(persons);
    answer.origin = FieldOrigin::Typed;
    answer.confidence = 100;
    answer.confirmed = true;
    data.typed[answer.rule.key] = answer.value;
    refreshFindings();
}

std::vector<Answer> Visit::askedAnswers() const {
    return tramso::askedAnswers(data());
}

void Visit::addPerson(const std::string& field) {
    Answer* answer = inside_->personsAnswer(field);
    if (answer == nullptr) return;
    auto persons = personsOf(answer->rule, answer->value);
    if (persons.size() >= static_cast<std::size_t>(answer->rule.most)) return;
    persons.emplace_back(answer->rule.parts.size());
    inside_->setPersons(*answer, persons);
}

void Visit::removePerson(const std::string& field, std::size_t person) {
    Answer* answer = inside_->personsAnswer(field);
    if (answer == nullptr) return;
    auto persons = personsOf(answer->rule, answer->value);
    if (person < 1 || person > persons.size()) return;
    persons.erase(persons.begin() + static_cast<std::ptrdiff_t>(person - 1));
    inside_->setPersons(*answer, persons);
}

bool Visit::Inside::setPart(const std::string& key, const std::string& value) {
    for (Answer& answer : data.answers) {
        const auto part = partOf(answer.rule, key);
        if (!part) continue;
        auto persons = personsOf(answer.rule, answer.value);
        if (part->person > persons.size()) return false;
        persons[part->person - 1][part->part] = value;
        setPersons(answer, persons);
        return true;
    }
    return false;
}

}  // namespace tramso
