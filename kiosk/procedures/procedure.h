// SPDX-License-Identifier: GPL-3.0-or-later
// A procedure (thủ tục hành chính) as the catalogue describes it: what is asked for, what it costs, how long
// it takes.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/local_text.h"

namespace tramso {

// How a paper must be handed in.
enum class PaperKind : std::uint8_t {
    Original,       // bản chính, kept by the office (A in domain terms)
    CopyOfOriginal  // scanned from the original, which the citizen keeps
};

// One paper of the dossier (thành phần hồ sơ).
struct PaperRule {
    std::string key;  // "birth_certificate", stable
    LocalText title;  // "Giấy chứng sinh"
    LocalText hint;   // one sentence: which paper this is, where one gets it
    PaperKind kind = PaperKind::CopyOfOriginal;
    bool required = true;
    std::vector<std::string> titles;  // printed titles that identify it, upper case as printed
};

// What a form value must look like.
enum class FieldKind : std::uint8_t { Text, Name, Date, PersonalNumber, Phone, Choice };

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
};

// A purpose the citizen is asked to agree to, one by one (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
struct ConsentRule {
    std::string key;  // "submit_on_behalf"
    LocalText text;
    bool required = true;  // without it the dossier cannot be sent
};

struct Procedure {
    std::string code;     // national code, "1.001193"
    std::string version;  // of our description: the day it was last checked, "2026-11-01"
    LocalText title;
    LocalText summary;  // one sentence
    LocalText fee;      // what it costs, or who decides it
    LocalText time;     // how long it takes
    LocalText office;   // who decides
    std::vector<PaperRule> papers;
    std::vector<FieldRule> fields;
    std::vector<ConsentRule> consents;
};

}  // namespace tramso
