// SPDX-License-Identifier: GPL-3.0-or-later
// The declaration (tờ khai) filled from the answers: shown, printed, and scanned once it is signed.
#include "kiosk/visit/visit_inside.h"

namespace tramso {
namespace {

using Stage = DeclarationSheets::Stage;

// The ward's own name where the ward decides; otherwise who does.
std::string addresseeOf(const Procedure& procedure, const Settings& settings) {
    const std::string& office = procedure.office.text.vi;
    return office.starts_with("UBND") || office.starts_with("Ủy ban") ? settings.station.ward : office;
}

}  // namespace

void Visit::Inside::tellDeclaration() {
    emit visit.declarationChanged();
    emit visit.canConfirmChanged();
}

bool Visit::canFillDeclaration() const {
    return data().procedure && hasDeclaration(*data().procedure) && !data().follow.supplementing;
}

bool Visit::canPrintForms() const {
    return inside_->ports.documents != nullptr;
}

void Visit::drawDeclaration() {
    Inside& in = *inside_;
    if ((step() != Step::Check && step() != Step::Send) || in.busy() || !canFillDeclaration()) return;
    stillHere();
    const Procedure& procedure = *in.data.procedure;
    in.data.declaration = {.stage = Stage::Drawing, .pages = {}, .pdf = {}, .fault = {}};
    in.tellDeclaration();
    in.work.drawDeclaration(procedure,
                            {.fields = fieldsOf(askedAnswers()),
                             .addressee = addresseeOf(procedure, in.ports.settings),
                             .today = today()},
                            [&in](const Result<VisitWork::DrawnDeclaration>& drawn) {
                                DeclarationSheets& sheets = in.data.declaration;
                                sheets = {};
                                if (drawn)
                                    sheets = {Stage::Shown, drawn->pages, drawn->pdf, {}};
                                else
                                    in.show(drawn.error().code);
                                in.tellDeclaration();
                            });
}

void Visit::printDeclaration() {
    Inside& in = *inside_;
    DeclarationSheets& sheets = in.data.declaration;
    if (in.busy() || sheets.pdf.empty() || !canPrintForms()) return;
    stillHere();
    sheets.stage = Stage::Printing;
    sheets.fault.reset();
    in.tellDeclaration();
    in.work.printForm(sheets.pdf, in.data.procedure->title.vi, [&in](const Result<Done>& printed) {
        in.data.declaration.stage = printed ? Stage::Printed : Stage::Shown;
        if (!printed) in.data.declaration.fault = printed.error().code;
        in.tellDeclaration();
    });
}

void Visit::closeDeclaration() {
    const Stage stage = data().declaration.stage;
    if (stage == Stage::None || stage == Stage::Drawing || stage == Stage::Printing) return;
    inside_->data.declaration = {};
    emit declarationChanged();
}

void Visit::scanDeclaration() {
    Inside& in = *inside_;
    if (in.busy() || (step() != Step::Check && step() != Step::Send)) return;
    stillHere();
    if (step() == Step::Send) in.go(Event::Back);
    in.go(Event::Back);
}

void VisitWork::drawDeclaration(const Procedure& procedure, const DeclarationContent& content,
                                std::function<void(const Result<DrawnDeclaration>&)> onDrawn) {
    forms_.post([this, epoch = epoch_, procedure, content, onDrawn = std::move(onDrawn)] {
        auto drawn = pictureDeclaration(procedure, content).and_then([&](const std::vector<Bytes>& pages) {
            return tramso::drawDeclaration(procedure, content).map([&](const Bytes& pdf) {
                return DrawnDeclaration{pages, pdf};
            });
        });
        if (!drawn) logFault(drawn.error());
        const auto shared = std::make_shared<const Result<DrawnDeclaration>>(std::move(drawn));
        deliver(epoch, [onDrawn, shared] { onDrawn(*shared); });
    });
}

void VisitWork::printForm(const Bytes& pdf, const std::string& name,
                          std::function<void(const Result<Done>&)> onPrinted) {
    forms_.post([this, epoch = epoch_, pdf, name, onPrinted = std::move(onPrinted)] {
        const auto printed = ports_.documents->print(pdf, name);
        if (!printed) logFault(printed.error());
        deliver(epoch, [onPrinted, printed] { onPrinted(printed); });
    });
}

}  // namespace tramso
