// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the station knows of the person at the screen. It lives in one place and dies with the visit.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/dossier/dossier.h"
#include "kiosk/preflight/preflight.h"
#include "kiosk/procedures/procedure.h"
#include "ocr/page_reader.h"

namespace tramso {

// Where one page stands.
enum class PageProgress : std::uint8_t { Reading, Ready, Failed };

// One scanned page. `id` never repeats within a visit.
struct ScannedPage {
    int id = 0;
    PageProgress progress = PageProgress::Reading;
    Bytes preview;  // JPEG, fits 900 × 1200 px; from the raw scan at first, then the cleaned page
    std::shared_ptr<const PageReading>
        reading;                             // when Ready; shared with the work that fills the form from it
    FaultCode fault = FaultCode::Cancelled;  // when Failed
};

// One paper of the procedure and the pages scanned for it.
struct ScannedPaper {
    PaperRule rule;
    std::vector<ScannedPage> pages;
};

// One answer on the check screen.
struct Answer {
    FieldRule rule;
    std::string value;  // what the form says now; empty when nothing was found
    FieldOrigin origin = FieldOrigin::Typed;
    int confidence = 0;      // 0–100
    bool doubtful = false;   // below the floor of confidence, or contradicting: a person should look
    bool confirmed = false;  // a person looked and agreed, or typed it
    Bytes cutOut;            // JPEG of where it stands on the paper; empty when not from paper
};

// How far sending has come.
enum class SendProgress : std::uint8_t { NotStarted, WritingPdf, Saving, Printing, Finished };

struct VisitData {
    std::optional<IdCard> applicant;
    std::optional<Procedure> procedure;
    std::map<std::string, Moment> consents;    // purpose → when agreed
    std::vector<ScannedPaper> papers;          // in the order of the procedure
    std::vector<Answer> answers;               // in the order of the procedure's fields
    std::map<std::string, std::string> typed;  // what the person typed or confirmed, by field
    std::vector<Finding> findings;
    SendProgress send = SendProgress::NotStarted;
    std::optional<Dossier> committed;
    std::string trackingUrl;
    std::optional<FaultCode> slipFault;  // why the slip did not come out; the dossier is safe regardless
};

}  // namespace tramso
