// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what an officer would reject before it is sent: rules over the form and the pages.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kiosk/dossier/dossier.h"
#include "kiosk/procedures/procedure.h"

namespace tramso {

// What the rules need to know of one page.
enum class PageState { Good, Blank, Blurred, TooDark, CutOff, Unreadable };

// What the rules need to know of one paper that was scanned.
struct PaperFacts {
    std::string key;               // PaperRule::key
    std::vector<PageState> pages;  // in order
    int titleMatch = 100;  // 0–100: how well the best page fits the printed titles; 100 when there are none
};

// A value as a paper shows it, kept apart from what the form will say.
struct PaperValue {
    std::string field;  // FieldRule::key
    std::string paper;  // PaperRule::key
    std::string value;
    int confidence = 0;
};

struct PreflightInput {
    const Procedure& procedure;
    const IdCard& applicant;
    std::span<const FormField> fields;
    std::span<const PaperFacts> papers;
    std::span<const PaperValue> paperValues;
    std::chrono::year_month_day today;
};

// All findings, gravest first, otherwise in the order of the catalogue. Rules: paper.missing, paper.no_page
// (only blank pages), page.unreadable, page.cut_off, paper.other (title does not match), field.missing,
// field.bad (not a date, not a number), date.future, name.differs, value.differs, number.doubt. Pure; any
// thread.
[[nodiscard]] std::vector<Finding> preflight(const PreflightInput& input);

}  // namespace tramso
