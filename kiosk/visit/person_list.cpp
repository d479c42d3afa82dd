// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/person_list.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {

std::vector<PersonParts> personsOf(const FieldRule& list, std::string_view value) {
    std::vector<PersonParts> persons;
    if (value.empty()) return persons;
    for (const auto& line : split(value, '\n')) {
        if (persons.size() == static_cast<std::size_t>(list.most)) break;
        PersonParts person;
        for (const auto& part : split(line, '\t')) person.emplace_back(part);
        person.resize(list.parts.size());
        persons.push_back(std::move(person));
    }
    return persons;
}

std::string personsText(const std::vector<PersonParts>& persons) {
    std::string text;
    for (const PersonParts& person : persons) {
        if (&person != persons.data()) text += '\n';
        for (const std::string& part : person) {
            std::string plain = part;
            std::ranges::replace_if(
                plain, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
            if (&part != person.data()) text += '\t';
            text += plain;
        }
    }
    return text;
}

}  // namespace tramso
