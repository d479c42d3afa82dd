// SPDX-License-Identifier: GPL-3.0-or-later
// Filling the form from card and papers, and judging the result: pure functions over what the visit knows.
#pragma once

#include <vector>

#include "config/loader/settings.h"
#include "kiosk/store/dossier_store.h"
#include "kiosk/visit/visit_data.h"

namespace tramso {

// Values below this confidence are shown to the person beside the paper they came from.
inline constexpr int kDoubtBelow = 80;

// What form filling gives.
struct FilledForm {
    std::vector<Answer> answers;              // one for each field of the procedure, in its order
    std::vector<PaperValue> paperValues;      // what the papers say, also where the card has the last word
    std::vector<std::string> unsignedPapers;  // keys of those with room to sign in and nothing there
    std::optional<SentBefore> sentBefore;     // by this person, for this procedure, from this station
};

// Typed values win over the card, the card over paper. Takes some 100 ms (it cuts pictures out of pages): not
// for the screen's thread. Needs data.applicant and data.procedure.
[[nodiscard]] FilledForm fillForm(const VisitData& data);

// What this person sent last for this procedure; nothing when they bring papers to a dossier there is, and
// when the store cannot tell: not knowing keeps nobody from sending.
[[nodiscard]] std::optional<SentBefore> lastSent(const VisitData& data, DossierStore& store);

// What an officer would object to, given the answers as they stand now (those of `form` are as it was
// filled).
[[nodiscard]] std::vector<Finding> findObjections(const VisitData& data, const Settings& settings,
                                                  const FilledForm& form, std::chrono::year_month_day today);

// The answers as the fields of a dossier; those without a value are left out, those of a list of persons are
// one for each part of each person.
[[nodiscard]] std::vector<FormField> fieldsOf(const std::vector<Answer>& answers);

// The answers that are asked, given the others; in their order. The rest is kept, for somebody may change
// their mind, and shown, judged and sent nowhere.
[[nodiscard]] std::vector<Answer> askedAnswers(const VisitData& data);

// Marks the answers the findings speak of, and those read with little confidence, as doubtful.
void markDoubts(std::vector<Answer>& answers, const std::vector<Finding>& findings);

// A value of the card by the name procedures use for it: name, number, birth, sex, address. Empty for another
// name.
[[nodiscard]] std::string cardValue(const IdCard& card, const std::string& name);

}  // namespace tramso
