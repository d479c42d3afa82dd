// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of paper is known by and which fields stand on it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ocr/fields/field_finder.h"
#include "ocr/papers/paper_type.h"

namespace tramso {

// One field of a paper: what to look for. The labels are as FieldQuery has them, newest form first.
struct PaperField {
    const char* key;
    FieldShape shape;
    std::vector<const char*> labels;
    std::span<const char* const> wordings = {};  // what the law calls it: known_wordings.h
};

// What two fields of one paper must have to do with each other.
enum class PaperCheck : std::uint8_t {
    SameDate,         // one in figures, the other in words
    NumberFitsBirth,  // the year of a birth date is the one in the personal number
    NumberFitsSex,    // Nam or Nữ is the one in the personal number
    NotBefore         // the second date is not before the first
};
struct PaperCheckRule {
    PaperCheck check;
    const char* first;   // key
    const char* second;  // key
};

// One kind of paper.
struct PaperSpec {
    PaperType kind;
    std::vector<const char*> titles;  // printed in capitals, in rows of their own; any of them
    const char* needs;                // must stand in a heading as well; null: nothing
    std::vector<const char*> marks;   // other print that tells it from papers of like title
    std::vector<PaperField> fields;
    std::vector<PaperCheckRule> rules;
    bool dated;  // "…, ngày … tháng … năm …" above or below the text says when it was made: field "date"
};

// All kinds, in the order of the enum.
[[nodiscard]] std::span<const PaperSpec> paperCatalogue();

[[nodiscard]] const PaperSpec& specOf(PaperType kind);

// The fields of a kind, as the field finder wants them.
[[nodiscard]] std::vector<FieldQuery> queriesOf(PaperType kind);

// Parts of the catalogue; joined by paperCatalogue().
[[nodiscard]] std::vector<PaperSpec> cardPapers();
[[nodiscard]] std::vector<PaperSpec> civilPapers();
[[nodiscard]] std::vector<PaperSpec> otherPapers();

}  // namespace tramso
