// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/fields/typed_page.h"

#include "kiosk/base/text.h"

namespace tramso {

PageReading typedPage(const std::vector<std::string>& lines, int confidence) {
    PageReading page;
    page.width = 2000;
    page.height = 3000;
    for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
        int column = 0;
        for (const auto part : split(lines[static_cast<std::size_t>(row)], ' ')) {
            const int length = static_cast<int>(toCodePoints(part).size());
            const Box box{100 + column * kLetterWidth, 100 + row * kLinePitch, length * kLetterWidth,
                          kLetterHeight};
            if (length > 0) page.words.push_back({std::string{part}, box, confidence, row});
            column += length + 1;
        }
    }
    return page;
}

FoundField findOne(const std::vector<std::string>& lines, const std::string& label, FieldShape shape) {
    const PageReading page = typedPage(lines);
    const PageReading* view = &page;
    const std::vector<FieldQuery> queries{{"x", {label}, shape}};
    const auto found = findFields({&view, 1}, queries);
    return found.empty() ? FoundField{} : found.front();
}

std::vector<std::string> findAll(const PageReading& page, const std::vector<FieldQuery>& queries) {
    const PageReading* view = &page;
    std::vector<std::string> values;
    for (const auto& field : findFields({&view, 1}, queries)) values.push_back(field.key + "=" + field.value);
    return values;
}

}  // namespace tramso
