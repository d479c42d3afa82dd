// SPDX-License-Identifier: GPL-3.0-or-later
// A visit's papers and form as the rules see them, complete and right until a test spoils something.
#pragma once

#include "kiosk/preflight/preflight.h"

namespace tramso {

// A small procedure: form (required) and certificate (optional); name and number from the card, held against
// the form; a birth date; the wife's name on the certificate, held against "mother".
struct Counter {
    Counter();
    Procedure procedure;
    IdCard applicant;
    std::vector<FormField> fields;
    std::vector<PaperFacts> papers;
    std::vector<PaperValue> paperValues;
    std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{24}};

    std::size_t largestFile = 0;
    std::optional<SentBefore> sentBefore;

    // The form's value of this key, to be changed.
    std::string& value(const std::string& key);
    // "rule subject severity" for each finding, in order: "paper.missing form stop".
    [[nodiscard]] std::vector<std::string> findings() const;
    // All findings as they are.
    [[nodiscard]] std::vector<Finding> judged() const;
};

}  // namespace tramso
