// SPDX-License-Identifier: GPL-3.0-or-later
// The dossiers that were taken in: what may be told about them, and nothing about whose they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "portal/database.h"
#include "portal/manifest.h"
#include "portal/moment.h"
#include "portal/refusal.h"

namespace portal {

// What the station is told when a dossier is in.
struct Admission {
    std::string code;  // "H29.01-261124-0001"
    Seconds received = 0;
};

// A status and since when.
struct StatusEvent {
    int status = 0;
    Seconds moment = 0;
};

// What a slip's holder may know.
struct TrackedDossier {
    Admission admission;
    std::string reference, procedure;
    std::int64_t documents = 0, pages = 0;
    std::vector<StatusEvent> events;  // oldest first, at least one, at most 50
};

// May be used from any thread.
class DossierBook {
public:
    // `ward`: the two digits of the ward within dossier codes.
    DossierBook(Database& database, std::string ward) : database_{database}, ward_{std::move(ward)} {}

    // The admission of a dossier taken in before with this very manifest; nothing when it is new; 409 when
    // another manifest was taken in under its id.
    [[nodiscard]] Answer<std::optional<Admission>> earlier(const std::string& id,
                                                           const std::string& manifestSha256);
    // Enters a dossier in one transaction: its code, its row, its first status.
    // 400 when its tracking token belongs to another, 503 when the disk refused.
    [[nodiscard]] Answer<Admission> enter(const Manifest& manifest, const std::string& manifestSha256);
    // What is known under a tracking token.
    [[nodiscard]] std::optional<TrackedDossier> find(const std::string& trackingToken);
    // Notes a new status (1–10) for a dossier code; false when there is no such dossier.
    [[nodiscard]] bool setStatus(const std::string& code, int status);

private:
    [[nodiscard]] std::optional<std::string> nextCode(Seconds moment);
    [[nodiscard]] bool addEvent(const std::string& id, int status, Seconds moment);
    [[nodiscard]] std::vector<StatusEvent> eventsOf(const std::string& id);

    Database& database_;
    std::string ward_;
};

}  // namespace portal
