// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what an officer would reject before it is sent: rules over the form and the pages.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/dossier/dossier.h"
#include "kiosk/identity/identity.h"
#include "kiosk/procedures/procedure.h"

namespace tramso {

// What was seen of a page.
enum class PageState : std::uint8_t {
    Good,
    Blank,
    Blurred,
    TooDark,
    TooLight,
    TooCoarse,
    CutOff,
    Glare,
    SecondSheet,
    Unreadable,
    SamePage
};

// What the rules need to know of one page.
struct PageFacts {
    // NOLINTNEXTLINE(google-explicit-constructor): a state alone is a page nobody has said anything about
    PageFacts(PageState seen, bool wanted = false) : state{seen}, insisted{wanted} {}
    PageState state;
    bool insisted;  // the person was told and wants it nevertheless
};

// What the rules need to know of one paper that was scanned.
struct PaperFacts {
    std::string key;               // PaperRule::key
    std::vector<PageFacts> pages;  // in order, as they will be sent
    int titleMatch = 100;  // 0–100: how well the best page fits the printed titles; 100 when there are none
    std::size_t bytes = 0;      // of what will be sent
    bool unsignedRoom = false;  // the room to sign in was found, and nothing is there
    std::string looksLike;      // PaperRule::key of the paper its first misplaced page belongs to, or empty
};

// A value as a paper shows it, kept apart from what the form will say.
struct PaperValue {
    std::string field;  // FieldRule::key
    std::string paper;  // PaperRule::key
    std::string value;
    int confidence = 0;
};

// The dossier this person sent last for this procedure from this station.
struct SentBefore {
    std::string reference;  // of its slip
    std::chrono::year_month_day day;
};

struct PreflightInput {
    const Procedure& procedure;
    const IdCard& applicant;
    std::span<const FormField> fields;  // of lists of persons: one for each part of each person
    std::span<const PaperFacts> papers;
    std::span<const PaperValue> paperValues;
    std::chrono::year_month_day today;
    std::size_t largestFile = 0;                         // bytes the service takes in one file; 0: any
    std::span<const Contradiction> contradictions = {};  // between the sources of the applicant's identity
    std::optional<SentBefore> sentBefore = std::nullopt;
};

// All findings, gravest first, otherwise in the order of the catalogue. Pure; any thread. Rules:
//   paper.missing, paper.no_page (only blank pages), paper.other (title does not match), paper.old,
//   paper.large, paper.unsigned, page.unreadable, page.doubtful, page.cut_off, page.insisted; field.missing,
//   field.bad (not of its kind); date.future, date.order (before what it must follow), date.late;
//   name.differs (marks, or another person), name.slip (one letter), name.spelling (i, y), value.differs;
//   number.doubt, card.expired, identity.differs; dossier.sent (the same person and procedure within 30
//   days).
[[nodiscard]] std::vector<Finding> preflight(const PreflightInput& input);

// A contradiction as one sentence for people; numbers are masked.
[[nodiscard]] LocalText describe(const Contradiction& found);

}  // namespace tramso
