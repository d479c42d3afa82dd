// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/asked_fields.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

bool holds(const OnlyIf& onlyIf, const std::vector<FieldRule>& asked, const AnswerTo& answerTo) {
    if (onlyIf.field.empty()) return true;
    if (std::ranges::find(asked, onlyIf.field, &FieldRule::key) == asked.end()) return false;
    return std::ranges::find(onlyIf.is, trim(answerTo(onlyIf.field))) != onlyIf.is.end();
}

}  // namespace

Procedure askedOf(const Procedure& procedure, const AnswerTo& answerTo) {
    Procedure asked = procedure;
    asked.fields.clear();
    for (const FieldRule& field : procedure.fields)
        if (holds(field.onlyIf, asked.fields, answerTo)) asked.fields.push_back(field);
    for (PaperRule& paper : asked.papers)
        paper.required = paper.required && holds(paper.onlyIf, asked.fields, answerTo);
    return asked;
}

}  // namespace tramso
