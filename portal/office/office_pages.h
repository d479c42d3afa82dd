// SPDX-License-Identifier: GPL-3.0-or-later
// The officers' pages, as complete HTML documents in Vietnamese with English beside it. They work without
// scripts.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "portal/catalogue.h"
#include "portal/dossier_book.h"
#include "portal/office/handed_in.h"
#include "portal/office/sessions.h"

namespace portal {

// How a try to log in went.
enum class LoginTrouble : std::uint8_t { None, Wrong, TooOften };

// The way in.
[[nodiscard]] std::string loginPage(LoginTrouble trouble);

// What waits, by status.
struct Inbox {
    int status = 0;                                         // the one shown
    std::array<std::int64_t, kHighestStatus + 1> counts{};  // by status
    std::vector<TrackedDossier> dossiers;
    std::string today;  // "2026-11-24"
};
[[nodiscard]] std::string inboxPage(const Inbox& inbox, const Catalogue& catalogue, const Session& session);

// One dossier: what was handed in, at first and later, and what may be decided.
struct OpenDossier {
    TrackedDossier tracked;
    std::optional<HandedIn> handedIn;                  // nothing: its files cannot be read now
    std::vector<std::optional<HandedIn>> supplements;  // as tracked.revisions
    std::string today;
};
[[nodiscard]] std::string dossierPage(const OpenDossier& dossier, const Catalogue& catalogue,
                                      const Session& session);

// The papers an officer may ask for: what the procedure knows, and what was handed in beside it.
[[nodiscard]] std::vector<Titled> askable(const std::string& procedure,
                                          const std::optional<HandedIn>& handedIn,
                                          const Catalogue& catalogue);

// The forms of what may be decided about a dossier; "" when its way has ended.
[[nodiscard]] std::string decisionForms(const OpenDossier& dossier, const Catalogue& catalogue,
                                        const Session& session);

// "2026-12-05" as people here write it: "05/12/2026"; any other text as it is.
[[nodiscard]] std::string dayText(const std::string& day);

}  // namespace portal
