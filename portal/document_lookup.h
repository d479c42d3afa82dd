// SPDX-License-Identifier: GPL-3.0-or-later
// A document by the words of an officer's address, for the API and for the pages alike.
#pragma once

#include <string>

#include "portal/services.h"

namespace portal {

// A document of the dossier with this code; nothing when there is none.
[[nodiscard]] MaybeReadable documentOf(const Services& services, const std::string& code,
                                       const std::string& file);
// One that came later, with the revision of this number.
[[nodiscard]] MaybeReadable laterDocumentOf(const Services& services, const std::string& code,
                                            const std::string& number, const std::string& file);

}  // namespace portal
