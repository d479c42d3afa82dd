// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the station knows of the person at the screen. It lives in one place and dies with the visit.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/dossier/dossier.h"
#include "kiosk/preflight/preflight.h"
#include "kiosk/procedures/procedure.h"
#include "kiosk/visit/follow_up.h"
#include "kiosk/visit/identification.h"
#include "ocr/page_reader.h"

namespace tramso {

// Where one page stands.
enum class PageProgress : std::uint8_t { Reading, Ready, Failed };

// How well a page fits the printed titles of papers, 0–100 by PaperRule::key.
using TitleFits = std::map<std::string, int>;

// One scanned page. `id` never repeats within a visit.
struct ScannedPage {
    int id = 0;
    PageProgress progress = PageProgress::Reading;
    Bytes preview;            // JPEG, fits 900 × 1200 px; from the raw scan at first, then the cleaned page
    bool judged = false;      // a moment after it was scanned, long before it is read
    PageQuality quality;      // when judged; its mark is one of `preview`
    std::vector<int> sameAs;  // pages scanned earlier that show the same; some may be gone by now
    bool insisted = false;    // the person wants it in spite of its verdict
    std::shared_ptr<const PageReading>
        reading;                             // when Ready; shared with the work that fills the form from it
    FaultCode fault = FaultCode::Cancelled;  // when Failed
    TitleFits fits;                          // a moment after it was read
};

// One paper of the procedure and the pages scanned for it.
struct ScannedPaper {
    PaperRule rule;
    std::vector<ScannedPage> pages;
};

// The page taken out last, and where it was: it can be put back until another page comes, or the papers are
// left.
struct RemovedPage {
    std::string paper;         // PaperRule::key
    std::ptrdiff_t place = 0;  // among the paper's pages
    ScannedPage page;
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

// The page that is being scanned, as far as it has come.
struct GrowingPage {
    int width = 0;     // px
    int expected = 0;  // rows; 0: not known
    Bytes rgb;         // width × 3 bytes a row
};

// Where originals may still lie. The scanner tells where a page came from, not whether somebody took it back:
// what was laid on the glass last is there until told otherwise, and what went through the feeder lies in its
// tray.
struct OriginalsLeft {
    enum class Thing : std::uint8_t { Nothing, Card, Paper };
    Thing onGlass = Thing::Nothing;
    bool inTray = false;
    bool inFeeder = false;  // a scan from the feeder broke off: sheets may wait there
    [[nodiscard]] bool any() const { return onGlass != Thing::Nothing || inTray || inFeeder; }
};

// The filled declaration, while the person looks at it.
struct DeclarationSheets {
    enum class Stage : std::uint8_t { None, Drawing, Shown, Printing, Printed };
    Stage stage = Stage::None;
    std::vector<Bytes> pages;        // JPEG
    Bytes pdf;                       // of the same pages
    std::optional<FaultCode> fault;  // why it did not come out; it stays to be looked at
};

// How far sending has come.
enum class SendProgress : std::uint8_t {
    NotStarted,
    WritingPdf,
    Saving,
    Originals,  // the dossier is safe; the person is asked to take the originals before the slip comes
    Printing,
    Finished
};

// A visit that was put aside, for its slip and for the volunteer: nothing personal.
struct ParkedNote {
    int number = 0;  // on the slip
    LocalText procedure;
    Moment expires;
    bool printing = true;
    std::optional<FaultCode> slipFault;  // why the slip did not come out; the number can be written down
};

struct VisitData {
    std::string assistedBy;             // number of the volunteer who helps; empty: nobody does
    std::string draft;                  // id of the draft this visit was resumed from, or empty
    Moment began;                       // the first touch
    FollowUp follow;                    // of somebody who holds a slip
    Identification identification;      // how far it is known who is here
    std::optional<Identity> applicant;  // once number, name and birth are known
    std::optional<Procedure> procedure;
    std::map<std::string, Moment> consents;  // purpose → when agreed
    std::vector<ScannedPaper> papers;        // in the order of the procedure
    std::optional<RemovedPage> removed;
    GrowingPage growing;  // empty while no page is coming
    OriginalsLeft originals;
    std::vector<Answer> answers;               // in the order of the procedure's fields
    std::map<std::string, std::string> typed;  // what the person typed or confirmed, by field
    std::vector<Finding> findings;
    DeclarationSheets declaration;
    SendProgress send = SendProgress::NotStarted;
    std::optional<Dossier> committed;
    std::string trackingUrl;
    std::optional<FaultCode> slipFault;  // why the slip did not come out; the dossier is safe regardless
};

// The blank back of a sheet, unless the person wants it: it is not sent.
[[nodiscard]] bool leftOut(const ScannedPage& page);

// A page that will be sent, or is still being read, lies with one of the papers.
[[nodiscard]] bool anyPage(const VisitData& data);

// What is wrong with a page among the others of its visit: SamePage for a good one that was scanned before.
// Good as long as it has not been judged.
[[nodiscard]] PageVerdict verdictOf(const ScannedPage& page, const VisitData& data);

// How the dossier names a verdict; nothing for Good.
[[nodiscard]] std::optional<PageDoubt> doubtOf(PageVerdict verdict);

// The page scanned earlier that shows the same and is still there; nothing when there is none.
[[nodiscard]] const ScannedPage* earlierTwin(const ScannedPage& page, const VisitData& data);

}  // namespace tramso
