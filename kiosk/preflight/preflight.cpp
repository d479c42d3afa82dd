// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preflight/preflight.h"

#include <algorithm>

#include "kiosk/preflight/rules.h"
#include "kiosk/procedures/asked_fields.h"
#include "kiosk/procedures/person_rules.h"

namespace tramso {
namespace {

std::size_t countPersons(const FieldRule& list, std::span<const FormField> fields) {
    std::size_t most = 0;
    for (const FormField& field : fields)
        if (const auto part = partOf(list, field.key)) most = std::max(most, part->person);
    return most;
}

// The procedure with the parts of each person in the place of their list: the rules know single fields only.
// A list nobody stands in stays, to be missed when it is required.
Procedure withPersons(const Procedure& procedure, std::span<const FormField> fields) {
    Procedure whole = procedure;
    whole.fields.clear();
    for (const FieldRule& rule : procedure.fields) {
        const std::size_t persons = countPersons(rule, fields);
        if (persons == 0) whole.fields.push_back(rule);
        for (std::size_t person = 1; person <= persons; ++person)
            for (FieldRule& part : partRules(rule, person)) whole.fields.push_back(std::move(part));
    }
    return whole;
}

std::vector<Finding> judged(const PreflightInput& input) {
    std::vector<Finding> findings;
    rules::judgePapers(input, findings);
    rules::judgeFields(input, findings);
    rules::judgeDates(input, findings);
    rules::compareValues(input, findings);
    rules::judgeCard(input, findings);
    rules::judgeDossier(input, findings);
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

}  // namespace

std::vector<Finding> preflight(const PreflightInput& input) {
    const auto hangs = [](const auto& rule) { return !rule.onlyIf.field.empty(); };
    const bool plain = std::ranges::none_of(
        input.procedure.fields, [](const FieldRule& rule) { return rule.kind == FieldKind::Persons; });
    if (plain && std::ranges::none_of(input.procedure.fields, hangs) &&
        std::ranges::none_of(input.procedure.papers, hangs))
        return judged(input);
    const auto answerTo = [&](const std::string& key) -> std::string_view {
        const FormField* field = rules::fieldOf(input, key);
        return field == nullptr ? std::string_view{} : field->value;
    };
    const Procedure whole = withPersons(askedOf(input.procedure, answerTo), input.fields);
    return judged({.procedure = whole,
                   .applicant = input.applicant,
                   .fields = input.fields,
                   .papers = input.papers,
                   .paperValues = input.paperValues,
                   .today = input.today,
                   .largestFile = input.largestFile,
                   .contradictions = input.contradictions,
                   .sentBefore = input.sentBefore});
}

}  // namespace tramso
