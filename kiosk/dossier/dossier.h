// SPDX-License-Identifier: GPL-3.0-or-later
// The dossier (hồ sơ) as it is committed: pure values, immutable once made.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/local_text.h"
#include "kiosk/identity/id_card.h"

namespace tramso {

// Where a form value came from.
enum class FieldOrigin : std::uint8_t { Card, Paper, Typed };

// One value of the form.
struct FormField {
    std::string key;    // FieldRule::key
    std::string value;  // UTF-8 NFC; dates dd/MM/yyyy
    FieldOrigin origin = FieldOrigin::Typed;
    int confidence = 100;  // 0–100; typed and card values are 100
};

// What the station doubted about a page.
enum class PageDoubt : std::uint8_t {
    Blank,
    TooDark,
    TooLight,
    TooCoarse,
    Blurred,
    SecondSheet,
    CutOff,
    Glare,
    Unreadable,
    SamePage
};

// A page the person sends although the station had told them what is wrong with it.
struct InsistedPage {
    int page = 0;  // from 1, in the document
    PageDoubt doubt = PageDoubt::Unreadable;
    friend bool operator==(const InsistedPage&, const InsistedPage&) = default;
};

// One document of the dossier; the PDF itself travels beside it.
struct Document {
    std::string paper;  // PaperRule::key
    LocalText title;
    std::string file;  // "01-to-khai.pdf": file name inside the dossier, ASCII
    int pages = 0;
    std::uint64_t size = 0;                   // bytes
    std::string sha256;                       // lower-case hex of the PDF
    std::vector<InsistedPage> insisted = {};  // in order of their pages
};

// One purpose agreed to.
struct Consent {
    std::string purpose;      // ConsentRule::key
    std::string textVersion;  // Procedure::version of the text shown
    Moment given;
};

// How grave a finding is.
enum class Severity : std::uint8_t {
    Stop,  // an officer would reject this
    Warn,  // worth a second look
    Info,  // known and accepted: nothing to do
};

// Something an officer would object to.
struct Finding {
    std::string rule;  // "paper.missing", stable
    Severity severity = Severity::Warn;
    std::string subject;  // key of the paper or field concerned; empty: the dossier as a whole
    LocalText what;       // what was found, one sentence
    LocalText advice;     // what to do about it, one sentence
};

struct Dossier {
    std::string id;         // 128 random bits, 32 lower-case hex digits; what the service de-duplicates by
    std::string reference;  // what a person reads out: "TS-7K3M-92QD"
    std::string
        trackingToken;  // 128 random bits, 32 hex digits; whoever holds the slip may follow the dossier
    std::string
        supplements;  // the service's code of the dossier this brings more papers to; "" for a new one
    std::string procedureCode;
    std::string procedureVersion;
    std::string station;  // which box took it in: settings station.name
    Moment created;
    IdCard applicant;
    std::string assistedBy;         // number of the volunteer who helped, "07"; empty: nobody did
    std::chrono::seconds spent{0};  // from the first touch to sending; for the station, not on the wire
    std::vector<FormField> fields;
    std::vector<Document> documents;
    std::vector<Consent> consents;
    std::vector<Finding> findings;  // those the citizen chose to send in spite of
};

// The manifest of docs/wire.md §3: canonical JSON (RFC 8785 key order, no white space, UTF-8 NFC). The same
// dossier always gives the same bytes.
[[nodiscard]] std::string manifestJson(const Dossier& dossier);

// The dossier a manifest stands for; BadData when it is not one of ours to the byte, TooLarge beyond 1 MiB.
// manifestJson(parseManifest(m)) == m.
[[nodiscard]] Result<Dossier> parseManifest(std::string_view json);

// A reference a person can read out over a bad telephone line: "TS-" and two groups of four from an alphabet
// without 0/O, 1/I/L, from 8 random bytes.
[[nodiscard]] std::string makeReference(std::span<const std::byte, 8> random);

}  // namespace tramso
