// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/dossier_assembly.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "kiosk/base/text.h"
#include "kiosk/crypto/sealing.h"
#include "kiosk/visit/form_filling.h"
#include "ocr/pdf/pdf_writer.h"

namespace tramso {
namespace {

std::string drawHex128(Random& random) {
    std::array<std::byte, 16> bits{};
    random.fill(bits);
    return toHex(bits);
}

// "Tờ khai" → "to-khai": a name every system on the way can store.
std::string fileNameFor(std::size_t number, std::string_view title) {
    std::string name;
    for (const char c : withoutMarks(title)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) name += c;
        if (!plain && !name.empty() && name.back() != '-') name += '-';
    }
    constexpr std::size_t kLongest = 40;
    name.resize(std::min(name.size(), kLongest));
    while (!name.empty() && name.back() == '-') name.pop_back();
    return fmt::format("{:02}-{}.pdf", number, name);
}

std::vector<const ScannedPage*> pagesToSend(const ScannedPaper& paper) {
    std::vector<const ScannedPage*> pages;
    for (const ScannedPage& page : paper.pages)
        if (page.reading && !leftOut(page)) pages.push_back(&page);
    return pages;
}

// What the person was told, and sends in spite of it.
std::vector<InsistedPage> insistedOf(const std::vector<const ScannedPage*>& pages, const VisitData& data) {
    std::vector<InsistedPage> insisted;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (const auto doubt = doubtOf(verdictOf(*pages[i], data)); doubt && pages[i]->insisted)
            insisted.push_back({static_cast<int>(i) + 1, *doubt});
    return insisted;
}

std::vector<Consent> consentsOf(const VisitData& data) {
    std::vector<Consent> consents;
    for (const auto& [purpose, given] : data.consents)
        consents.push_back({purpose, data.procedure->version, given});
    return consents;
}

Result<Done> addDocument(AssembledDossier& into, const ScannedPaper& paper, const VisitData& data) {
    const auto pages = pagesToSend(paper);
    if (pages.empty()) return Done{};
    std::vector<const PageReading*> readings;
    readings.reserve(pages.size());
    for (const ScannedPage* page : pages) readings.push_back(page->reading.get());
    auto pdf = writePdf(readings, {paper.rule.title.vi, data.procedure->title.vi, into.dossier.created});
    if (!pdf) return tl::unexpected{pdf.error()};
    into.dossier.documents.push_back({.paper = paper.rule.key,
                                      .title = paper.rule.title,
                                      .file = fileNameFor(into.pdfs.size() + 1, paper.rule.title.vi),
                                      .pages = static_cast<int>(pages.size()),
                                      .size = pdf->size(),
                                      .sha256 = sha256Hex(*pdf),
                                      .insisted = insistedOf(pages, data)});
    into.pdfs.push_back(std::move(*pdf));
    return Done{};
}

}  // namespace

DossierNames drawNames(Random& random) {
    std::array<std::byte, 8> reference{};
    random.fill(reference);
    return {drawHex128(random), makeReference(reference), drawHex128(random)};
}

DossierNames namesFor(const VisitData& data, Random& random) {
    DossierNames names = drawNames(random);
    if (!data.follow.supplementing) return names;
    names.trackingToken = data.follow.trackingToken;
    names.reference = data.follow.status->reference;
    return names;
}

Result<AssembledDossier> assemble(const VisitData& data, const DossierNames& names,
                                  const std::string& station, Moment created) {
    AssembledDossier made;
    Dossier& dossier = made.dossier;
    dossier.id = names.id;
    dossier.reference = names.reference;
    dossier.trackingToken = names.trackingToken;
    if (data.follow.supplementing) dossier.supplements = data.follow.status->dossierCode;
    dossier.procedureCode = data.procedure->code;
    dossier.procedureVersion = data.procedure->version;
    dossier.station = station;
    dossier.created = created;
    dossier.applicant = data.applicant->card;
    dossier.assistedBy = data.assistedBy;
    dossier.spent = std::max(std::chrono::seconds{0},
                             std::chrono::duration_cast<std::chrono::seconds>(created - data.began));
    dossier.fields = fieldsOf(askedAnswers(data));
    dossier.consents = consentsOf(data);
    dossier.findings = data.findings;
    for (const ScannedPaper& paper : data.papers)
        if (auto added = addDocument(made, paper, data); !added) return tl::unexpected{added.error()};
    return made;
}

SlipContent slipFor(const Dossier& dossier, const Procedure& procedure, const std::string& trackingUrl,
                    const Settings& settings, Language language) {
    SlipContent slip;
    slip.reference = dossier.reference;
    slip.procedure = procedure.title;
    slip.procedureCode = procedure.code;
    const bool lapsed = procedure.lapsed(vietnamDay(dossier.created));
    const auto said = [lapsed](const Statement& statement) {
        return SlipStatement{statement.text, statement.confirm || lapsed};
    };
    slip.fee = said(procedure.fee);
    std::ranges::transform(procedure.exemptions, std::back_inserter(slip.exemptions), said);
    if (procedure.level == OnlineLevel::Part)
        std::ranges::transform(procedure.inPerson, std::back_inserter(slip.bring), said);
    for (const Document& document : dossier.documents)
        slip.papers.push_back({document.title, document.pages});
    slip.manifestHash = sha256Hex(viewBytes(manifestJson(dossier)));
    slip.committed = dossier.created;
    slip.station = settings.station.name;
    slip.ward = settings.station.ward;
    slip.hotline = settings.station.hotline;
    slip.trackingUrl = trackingUrl;
    slip.language = language;
    return slip;
}

}  // namespace tramso
