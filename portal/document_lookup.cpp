// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/document_lookup.h"

namespace portal {

MaybeReadable documentOf(const Services& services, const std::string& code, const std::string& file) {
    const auto dossier = services.book.findByCode(code);
    return dossier ? services.intake.document(dossier->id, file) : nullptr;
}

MaybeReadable laterDocumentOf(const Services& services, const std::string& code, const std::string& number,
                              const std::string& file) {
    const auto dossier = services.book.findByCode(code);
    const auto revision = dossier ? revisionOf(*dossier, number) : std::nullopt;
    return revision ? services.intake.document(revision->id, file) : nullptr;
}

}  // namespace portal
