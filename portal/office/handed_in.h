// SPDX-License-Identifier: GPL-3.0-or-later
// A manifest as officers look at it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

class DossierIntake;

// One answer of the form.
struct HandedInField {
    std::string key, value;
    std::string origin;  // "card", "paper", "typed"
    int confidence = 0;  // 0–100
};

// Something the station had found, and the citizen sent in spite of.
struct HandedInFinding {
    std::string what, advice;
};

struct HandedInDocument {
    std::string file, paper, title;
    int pages = 0;
};

// What was handed in: all text, none of it to be trusted.
struct HandedIn {
    std::string name, number, birth, sex, address, evidence, genuineness;
    std::string station;
    std::vector<std::string> consents;  // the purposes agreed to
    std::vector<HandedInField> fields;
    std::vector<HandedInFinding> findings;
    std::vector<HandedInDocument> documents;
};

// Reads a manifest that was taken in; nothing when it is none any more.
[[nodiscard]] std::optional<HandedIn> readHandedIn(std::string_view manifest);

// The same of the dossier or revision kept under this id; nothing also when its files cannot be read now.
[[nodiscard]] std::optional<HandedIn> handedInOf(const DossierIntake& intake, const std::string& id);

// The value of a field; "" when there is none.
[[nodiscard]] std::string fieldOf(const HandedIn& handedIn, std::string_view key);

}  // namespace portal
