// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/card_picture.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/paper_fonts.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"
#include "kiosk/declaration/declaration.h"
#include "kiosk/visit/form_filling.h"

namespace tramso::ctl {
namespace {

// What the card's QR code says, by the fields that take it; false (and told) when there is no card in it.
bool fillFromCard(const DeclarationOptions& options, const Procedure& procedure,
                  std::vector<FormField>& fields) {
    if (options.card.empty()) return true;
    const auto card = cardInPicture(options.card);
    if (!card) return false;
    for (const FieldRule& rule : procedure.fields)
        if (std::string value = cardValue(*card, rule.fromCard); !value.empty())
            fields.push_back({rule.key, std::move(value), FieldOrigin::Card, 100});
    return true;
}

// "child.name=Nguyễn Thị Bưởi"; false (and told) for a key the form does not have.
bool fillByHand(const DeclarationOptions& options, const Procedure& procedure,
                std::vector<FormField>& fields) {
    for (const std::string& answer : options.answers) {
        const std::size_t equals = answer.find('=');
        const std::string key = answer.substr(0, equals);
        const bool known =
            std::ranges::find(procedure.fields, key, &FieldRule::key) != procedure.fields.end();
        if (equals == std::string::npos || !known) {
            std::cerr << answer << ": should be KEY=VALUE with a field of the procedure; known:";
            for (const FieldRule& rule : procedure.fields) std::cerr << ' ' << rule.key;
            std::cerr << '\n';
            return false;
        }
        std::erase_if(fields, [&](const FormField& field) { return field.key == key; });
        fields.push_back({key, answer.substr(equals + 1), FieldOrigin::Typed, 100});
    }
    return true;
}

Result<Bytes> drawn(const Procedure& procedure, const DeclarationContent& content) {
    const PaperFonts fonts;
    return drawDeclaration(procedure, content);
}

}  // namespace

int declaration(const DeclarationOptions& options) {
    const auto catalogue = readCatalogue();
    if (!catalogue) return complain(catalogue.error());
    const auto today = vietnamDay(SystemClock{}.now());
    const Procedure* procedure = catalogue->find(options.procedure, today);
    if (procedure == nullptr) return std::cerr << options.procedure << ": not in the catalogue\n", 2;
    DeclarationContent content{{}, options.addressee, today};
    if (!fillFromCard(options, *procedure, content.fields)) return 1;
    if (!fillByHand(options, *procedure, content.fields)) return 2;
    const auto pdf = drawn(*procedure, content);
    if (!pdf) return complain(procedure->title.vi, pdf.error()), 1;
    if (const auto written = writeFile(options.pdf, *pdf); !written)
        return complain(options.pdf.string(), written.error()), 1;
    std::cout << fmt::format("{}: {} bytes; print it, have it signed, scan it\n", options.pdf.string(),
                             pdf->size());
    return 0;
}

}  // namespace tramso::ctl
