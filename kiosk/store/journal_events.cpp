// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/journal_events.h"

#include <nlohmann/json.hpp>

#include "kiosk/dossier/manifest_names.h"

namespace tramso {
namespace {

using nlohmann::json;  // keeps keys sorted

// Whatever bytes a text may hold, this ends in JSON.
std::string toText(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json consentsOf(const Dossier& dossier) {
    json consents = json::array();
    for (const Consent& consent : dossier.consents)
        consents.push_back({{"given", toRfc3339(consent.given)},
                            {"purpose", consent.purpose},
                            {"text_version", consent.textVersion}});
    return consents;
}

std::string_view nameOf(StaffDeed deed) {
    switch (deed) {
        case StaffDeed::Added:
            return "staff.added";
        case StaffDeed::Removed:
            return "staff.removed";
        case StaffDeed::Entered:
            return "staff.entered";
        case StaffDeed::Left:
            return "staff.left";
        case StaffDeed::Refused:
            return "staff.refused";
    }
    return "";
}

}  // namespace

JournalEvent committed(const Dossier& dossier, std::string_view manifestSha256,
                       std::string_view recordSha256) {
    json detail{{"consent_record", recordSha256},        {"consents", consentsOf(dossier)},
                {"documents", dossier.documents.size()}, {"manifest", manifestSha256},
                {"procedure", dossier.procedureCode},    {"station", dossier.station}};
    if (!dossier.assistedBy.empty()) detail["assisted_by"] = dossier.assistedBy;
    return {"dossier.committed", dossier.id, toText(detail)};
}

JournalEvent delivered(const std::string& id, std::string_view dossierCode) {
    return {"dossier.delivered", id, toText({{"dossier_code", dossierCode}})};
}

JournalEvent parked(const std::string& id, FaultCode why) {
    return {"dossier.parked", id, toText({{"fault", faultName(why)}})};
}

JournalEvent unparked(const std::string& id) {
    return {"dossier.unparked", id, "{}"};
}

JournalEvent entryErased(const std::string& id) {
    return {"entry.erased", id, "{}"};
}

JournalEvent consentErased(const std::string& id) {
    return {"consent.erased", id, "{}"};
}

JournalEvent draftParked(const DraftLabel& draft) {
    return {"draft.parked", draft.id,
            toText({{"assisted_by", draft.parkedBy},
                    {"expires", toRfc3339(draft.expires)},
                    {"pages", draft.pages},
                    {"procedure", draft.procedureCode}})};
}

JournalEvent draftResumed(const std::string& id, const std::string& volunteer) {
    return {"draft.resumed", id, toText({{"assisted_by", volunteer}})};
}

JournalEvent draftExpired(const std::string& id) {
    return {"draft.expired", id, "{}"};
}

JournalEvent draftErased(const std::string& id, DraftEnd why) {
    return {"draft.erased", id, toText({{"why", why == DraftEnd::Sent ? "sent" : "given up"}})};
}

JournalEvent staffDid(const StaffEvent& event) {
    const bool known = event.deed != StaffDeed::Refused;
    const json who{{"number", event.number}, {"role", event.role}};
    return {nameOf(event.deed), {}, toText(known ? who : json{{"wrong_in_a_row", event.wrong}})};
}

std::string consentRecordJson(const Dossier& dossier, std::string_view manifestSha256) {
    return toText({{"consents", consentsOf(dossier)},
                   {"created", toRfc3339(dossier.created)},
                   {"dossier", dossier.id},
                   {"evidence", manifest::nameOf(manifest::kEvidence, dossier.applicant.evidence)},
                   {"manifest", manifestSha256},
                   {"name", dossier.applicant.name},
                   {"number", dossier.applicant.number},
                   {"procedure", {{"code", dossier.procedureCode}, {"version", dossier.procedureVersion}}},
                   {"reference", dossier.reference},
                   {"station", dossier.station}});
}

}  // namespace tramso
