// SPDX-License-Identifier: GPL-3.0-or-later
// A decision as an officer sends it, read as coming from a stranger.
#pragma once

#include <string>
#include <string_view>

#include "portal/dossier_book.h"
#include "portal/refusal.h"

namespace portal {

// {"status":5,"note":"…","papers":[{"paper":"birth_proof","title_vi":"Giấy chứng sinh"}],"due":"2026-12-05"}.
// Held to weighDecision(); whether it follows from where the dossier stands is the book's to say.
[[nodiscard]] Answer<Decision> parseDecision(std::string_view body);

// What holds for any decision, however it was sent: 400 when a note is too long, a reason is missing, a paper
// has no title or is not among those of status 5, or the day is none.
[[nodiscard]] Answer<Decision> weighDecision(Decision decision);

}  // namespace portal
