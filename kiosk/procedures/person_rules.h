// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that repeat for each person of a list (FieldKind::Persons): one rule for each part of each person,
// so that whatever judges, shows or sends fields need not know of lists.
#pragma once

#include "kiosk/procedures/procedure.h"

namespace tramso {

// The key of a part of the n-th person, from 1: "members.2.name".
[[nodiscard]] std::string partKey(const FieldRule& list, std::size_t person, const FieldRule& part);

// The rules of the n-th person: keys as above, labels with the person's number, references within the person.
[[nodiscard]] std::vector<FieldRule> partRules(const FieldRule& list, std::size_t person);

// A part of a person by its key.
struct PersonPart {
    std::size_t person = 0;  // from 1
    std::size_t part = 0;    // index into FieldRule::parts
};
// Nothing when the key is no part of this list, or of a person beyond FieldRule::most.
[[nodiscard]] std::optional<PersonPart> partOf(const FieldRule& list, std::string_view key);

}  // namespace tramso
