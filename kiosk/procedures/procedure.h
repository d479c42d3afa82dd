// SPDX-License-Identifier: GPL-3.0-or-later
// A procedure (thủ tục hành chính) as the catalogue describes it: what is asked for, what it costs, how long
// it takes.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/local_text.h"
#include "kiosk/procedures/life_event.h"

namespace tramso {

// Something the catalogue says, and whether it may be said for certain.
struct Statement {
    LocalText text;
    bool confirm = false;  // set locally, or not sourced: shown with "confirm with the ward"
    friend bool operator==(const Statement&, const Statement&) = default;
};

// How a paper must be handed in.
enum class PaperKind : std::uint8_t {
    Original,       // bản chính, kept by the office (A in domain terms)
    CopyOfOriginal  // scanned from the original, which the citizen keeps
};

// When something is asked for: an earlier answer is one of these. An empty field: always.
struct OnlyIf {
    std::string field;            // FieldRule::key
    std::vector<std::string> is;  // answers, as they are stored (choices in Vietnamese)
    friend bool operator==(const OnlyIf&, const OnlyIf&) = default;
};

// One paper of the dossier (thành phần hồ sơ).
struct PaperRule {
    std::string key;  // "birth_certificate", stable
    LocalText title;  // "Giấy chứng sinh"
    LocalText hint;   // one sentence: which paper this is, where one gets it
    PaperKind kind = PaperKind::CopyOfOriginal;
    bool required = true;
    int count = 1;                        // how many of it, 1 to 9
    LocalText condition;                  // who needs it, "Nếu đã ly hôn"; empty: everybody
    std::vector<LocalText> alternatives;  // accepted in its place
    bool confirm = false;                 // whether it is asked for like this is not certain
    std::string issued;                   // FieldRule::key of its date of issue, or empty
    int maxAgeDays = 0;                   // how old it may be on the day it is sent; 0: any age
    bool mustBeSigned = false;            // where it prints "(Ký, ghi rõ họ tên)"
    OnlyIf onlyIf;                        // otherwise it may be left out, though it is required
    bool form = false;                    // the declaration (tờ khai), which the station can fill and print
    std::vector<std::string> titles;      // printed titles that identify it, upper case as printed

    // Whoever comes has to bring it, whatever they answer.
    [[nodiscard]] bool alwaysRequired() const { return required && onlyIf.field.empty(); }
};

// What a form value must look like.
enum class FieldKind : std::uint8_t {
    Text,
    Name,
    Date,  // dd/MM/yyyy, or the year alone
    PersonalNumber,
    Phone,
    Choice,
    Email,
    Money,    // đồng
    Area,     // m²
    Count,    // a whole number: storeys, copies
    Address,  // free text, units of today or of before 1/7/2025
    Persons   // a list of persons, the same parts asked of each
};

// Where a form value can come from without typing.
struct FieldRule {
    std::string key;  // "child.name"
    LocalText label;
    FieldKind kind = FieldKind::Text;
    bool required = true;
    std::string fromCard;   // name of a card value ("name", "number", "birth", "sex", "address") or empty
    std::string fromPaper;  // PaperRule::key, or empty
    std::vector<std::string> labels;  // printed labels on that paper
    bool sameAsCard = false;  // the value on the paper must agree with the card (`fromCard` says which)
    std::string sameAs;       // key of another field the value must agree with, or empty
    std::vector<LocalText> choices;  // for Choice
    std::string notBefore;           // key of a date this date cannot precede, or empty
    int lateAfterDays = 0;           // days after this date until the application is late; 0: never
    LocalText lateNote;              // what being late changes, one sentence
    OnlyIf onlyIf;                   // otherwise it is not asked
    std::vector<FieldRule>
        parts;     // for Persons: what is asked of each; keys and references within the person
    int most = 0;  // for Persons: how many there may be
};

// A purpose the citizen is asked to agree to, one by one (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
struct ConsentRule {
    std::string key;  // "submit_on_behalf"
    LocalText text;
    bool required = true;  // without it the dossier cannot be sent
};

// How far it goes online (Nghị định 224/2026/NĐ-CP).
enum class OnlineLevel : std::uint8_t {
    Full,  // toàn trình: from beginning to end
    Part   // một phần: one must come once
};

// Other words people use for it, for searching: "con mới sinh".
struct SearchWords {
    std::vector<std::string> vi;
    std::vector<std::string> en;
};

struct Procedure {
    std::string code;     // national code, "1.001193"
    std::string version;  // of our description: the day it was last checked, "2026-11-01"
    LocalText title;      // the official name
    LocalText plain;      // what people call it, for the screen
    LocalText summary;    // one sentence
    LifeEvent event = LifeEvent::Records;
    SearchWords search;
    OnlineLevel level = OnlineLevel::Full;
    Statement levelNote;                // why it is so, or what is not certain about it
    Statement fee;                      // what it costs, in the law's words, or who decides it
    std::vector<Statement> exemptions;  // who does not pay
    Statement time;                     // how long it takes
    Statement office;                   // who decides
    Statement who;                      // who may apply, and for whom
    std::vector<Statement> inPerson;    // what to bring when coming in person; empty: nobody need come
    std::vector<Statement> legal;       // the texts it rests on
    std::chrono::year_month_day validFrom{};
    std::optional<std::chrono::year_month_day> validUntil;  // the last day; nothing: until further notice
    std::vector<PaperRule> papers;
    std::vector<FieldRule> fields;
    std::vector<ConsentRule> consents;

    // The declaration the station can fill; null when there is none.
    [[nodiscard]] const PaperRule* formPaper() const {
        for (const PaperRule& paper : papers)
            if (paper.form) return &paper;
        return nullptr;
    }

    // The description's time has run out and nobody has written a newer one: nothing in it is certain.
    [[nodiscard]] bool lapsed(std::chrono::year_month_day day) const {
        return validUntil.has_value() && *validUntil < day;
    }
};

}  // namespace tramso
