// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/catalogue.h"

#include <iterator>

namespace tramso {

std::span<const PaperSpec> paperCatalogue() {
    static const std::vector<PaperSpec> all = [] {
        std::vector<PaperSpec> specs = cardPapers();
        for (auto part : {civilPapers(), otherPapers()})
            specs.insert(specs.end(), std::make_move_iterator(part.begin()),
                         std::make_move_iterator(part.end()));
        return specs;
    }();
    return all;
}

const PaperSpec& specOf(PaperType kind) {
    return paperCatalogue()[static_cast<std::size_t>(kind)];
}

std::vector<FieldQuery> queriesOf(PaperType kind) {
    const PaperSpec& spec = specOf(kind);
    std::vector<FieldQuery> queries;
    queries.reserve(spec.fields.size());
    for (const PaperField& field : spec.fields)
        queries.push_back({field.key, {field.labels.begin(), field.labels.end()}, field.shape});
    return queries;
}

}  // namespace tramso
