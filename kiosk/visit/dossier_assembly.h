// SPDX-License-Identifier: GPL-3.0-or-later
// Making the dossier that will be committed out of what the visit knows.
#pragma once

#include <vector>

#include "config/loader/settings.h"
#include "kiosk/base/random.h"
#include "kiosk/receipt/slip.h"
#include "kiosk/visit/visit_data.h"

namespace tramso {

// The numbers by which a dossier is known everywhere; drawn once a visit, so that sending again sends the
// same one.
struct DossierNames {
    std::string id;
    std::string reference;
    std::string trackingToken;
};

[[nodiscard]] DossierNames drawNames(Random& random);
// As drawNames, but papers brought later go under the reference and the token of the slip there is.
[[nodiscard]] DossierNames namesFor(const VisitData& data, Random& random);

// A dossier and its documents' PDFs, in the same order.
struct AssembledDossier {
    Dossier dossier;
    std::vector<Bytes> pdfs;
};

// One PDF per paper that has readable pages; blank backs stay out of it. Takes about a second per ten pages.
// Needs data.applicant and data.procedure. PdfFailed.
[[nodiscard]] Result<AssembledDossier> assemble(const VisitData& data, const DossierNames& names,
                                                const std::string& station, Moment created);

// What the slip says about a committed dossier.
[[nodiscard]] SlipContent slipFor(const Dossier& dossier, const Procedure& procedure,
                                  const std::string& trackingUrl, const Settings& settings,
                                  Language language);

}  // namespace tramso
