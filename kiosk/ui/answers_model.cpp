// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/answers_model.h"

#include <algorithm>
#include <utility>

#include "kiosk/places/address.h"
#include "kiosk/ui/words.h"

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

QVariant AnswersModel::row(const QString& field) const {
    for (const Answer& answer : visit_.data().answers)
        if (answer.rule.key == field.toStdString()) return QVariant::fromValue(rowOf(answer));
    return QVariant::fromValue(nullptr);
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
    row.value = choiceShown(answer.rule, answer.value, visit_);
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
    for (const Answer& answer : visit_.data().answers) {
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
