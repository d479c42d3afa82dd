// SPDX-License-Identifier: GPL-3.0-or-later
// The dossiers that were taken in: what may be told about them, and nothing about whose they are.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "portal/database.h"
#include "portal/manifest.h"
#include "portal/moment.h"
#include "portal/refusal.h"
#include "portal/status.h"

namespace portal {

// What the station is told when a dossier is in.
struct Admission {
    std::string code;  // "H29.01-261124-0001"
    Seconds received = 0;
};

// 201: taken in now. 200: this very manifest was taken in before.
struct Admitted {
    Admission admission;
    bool before = false;
};

// A paper an officer asks for.
struct AskedPaper {
    std::string paper;  // as the manifest's documents name it: "birth_proof"; "" when it has no such name
    std::string title;  // for the person: "Giấy chứng sinh"

    friend bool operator==(const AskedPaper&, const AskedPaper&) = default;
};

// A status and since when.
struct StatusEvent {
    int status = 0;
    Seconds moment = 0;
    std::string note;                // why, for the person who waits; often empty
    std::string officer;             // who decided; empty: nobody did
    std::vector<AskedPaper> papers;  // with status 5: what is asked for
};

// More papers that were brought to a dossier.
struct Revision {
    std::string id;  // its own, 32 hex digits: where its manifest and documents lie
    int number = 0;  // 2 for the first, since the dossier as handed in is 1
    Seconds received = 0;
};

// What may be told of a dossier; the events' officers are for officers alone.
struct TrackedDossier {
    std::string id;
    Admission admission;
    std::string reference, procedure, trackingToken;
    std::string due;  // the day the result is promised for, "2026-12-05"; often ""
    std::int64_t documents = 0, pages = 0;
    bool hasResult = false;           // a result file lies ready
    std::vector<Revision> revisions;  // oldest first
    std::vector<StatusEvent> events;  // oldest first, at least one, at most 50
};

// The revision with this number, as an address writes it; nothing when there is none.
[[nodiscard]] std::optional<Revision> revisionOf(const TrackedDossier& dossier, const std::string& number);

// An officer's decision.
struct Decision {
    StatusEvent event;
    std::optional<std::string> due;  // a day, or "" for none; nothing: stays as it is
};

// May be used from any thread.
class DossierBook {
public:
    // `ward`: the two digits of the ward within dossier codes.
    // `ways`: by which of "mail" and "sms" people are told of a new status; a message waits in the database
    // as soon as the status is in it.
    DossierBook(Database& database, std::string ward, std::vector<std::string> ways = {})
        : database_{database}, ward_{std::move(ward)}, ways_{std::move(ways)} {}

    // The admission of a dossier, or of more papers to one, taken in before with this very manifest; nothing
    // when it is new; 409 when another manifest was taken in under its id.
    [[nodiscard]] Answer<std::optional<Admission>> earlier(const std::string& id,
                                                           const std::string& manifestSha256);
    // Enters a dossier in one transaction: its code, its row, its first status, and what `also` writes; or
    // more papers to one, which goes on where it stood before they were asked for. What was entered before
    // is told again. 400 when its tracking token belongs to another, as earlier() and expectsSupplement(),
    // 503 when the disk refused.
    [[nodiscard]] Answer<Admitted> enter(const Manifest& manifest, const std::string& manifestSha256,
                                         const std::function<bool(Connection&)>& also);
    // Whether more papers may be brought to the dossier a manifest names. 404 when there is none of this code
    // and tracking token, 409 when none are asked for.
    [[nodiscard]] Answer<void> expectsSupplement(const Manifest& manifest);
    // What is known under a tracking token.
    [[nodiscard]] std::optional<TrackedDossier> find(const std::string& trackingToken);
    // What is known under a dossier code.
    [[nodiscard]] std::optional<TrackedDossier> findByCode(const std::string& code);
    // The dossiers with this reference on their slips, at most 10: it is short, so it may repeat.
    [[nodiscard]] std::vector<TrackedDossier> withReference(const std::string& reference);
    // Those that have this status now, the earliest due first, then the oldest, at most 200.
    [[nodiscard]] std::vector<TrackedDossier> withStatus(int status);
    // How many have each status now; the index is the status.
    [[nodiscard]] std::array<std::int64_t, kHighestStatus + 1> counts();
    // An officer's decision, or a withdrawal. 404 no such dossier, 409 not possible from the status it has,
    // 503 when the disk refused.
    [[nodiscard]] Answer<StatusEvent> decide(const std::string& code, Decision decision);
    // Notes that the result of a dossier lies ready.
    [[nodiscard]] bool noteResult(const std::string& id, const std::string& sha256, std::uint64_t size);
    // Notes a new status (1–10) for a dossier code; false when there is no such dossier.
    [[nodiscard]] bool setStatus(const std::string& code, int status);

private:
    [[nodiscard]] static Answer<std::optional<Admission>> earlierIn(Connection& connection,
                                                                    const std::string& id,
                                                                    const std::string& manifestSha256);
    [[nodiscard]] Answer<Admission> enterNew(Connection& connection, const Manifest& manifest,
                                             const std::string& manifestSha256);
    [[nodiscard]] Answer<Admission> enterMore(Connection& connection, const Manifest& manifest,
                                              const std::string& manifestSha256);
    [[nodiscard]] std::optional<std::string> nextCode(Connection& connection, Seconds moment);
    [[nodiscard]] bool addEvent(Connection& connection, const std::string& id, const StatusEvent& event);
    // The dossiers a statement over its columns gives, bound already.
    [[nodiscard]] static std::vector<TrackedDossier> read(Connection& connection, Statement query);
    [[nodiscard]] static std::vector<StatusEvent> eventsOf(Connection& connection, const std::string& id);
    [[nodiscard]] static std::vector<Revision> revisionsOf(Connection& connection, const std::string& id);
    // What is known under a tracking token.
    [[nodiscard]] static std::optional<TrackedDossier> withToken(Connection& connection,
                                                                 const std::string& trackingToken);
    // The dossier a supplement belongs to, when it may come.
    [[nodiscard]] static Answer<TrackedDossier> supplemented(Connection& connection,
                                                             const Manifest& manifest);

    Database& database_;
    std::string ward_;
    std::vector<std::string> ways_;
};

}  // namespace portal
