// SPDX-License-Identifier: GPL-3.0-or-later
// What was read from a card's chip and how far it can be trusted, as values (ICAO 9303-10, 9303-11).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

// How the chip was opened.
enum class ChipAccess : std::uint8_t {
    None,
    Bac,
    PaceGenericMapping,
    PaceIntegratedMapping,
    PaceChipAuthentication
};
// "none", "bac", "pace-gm", "pace-im", "pace-cam".
[[nodiscard]] std::string_view accessName(ChipAccess access);

// What became of one data group.
enum class GroupOutcome : std::uint8_t {
    Read,
    Absent,     // announced, but the chip has no such file
    Protected,  // needs rights of the state (fingerprints, iris): left alone
    Unreadable  // read, but not of its format
};
// "read", "absent", "protected", "unreadable".
[[nodiscard]] std::string_view outcomeName(GroupOutcome outcome);

struct DataGroupState {
    int number = 0;  // 1–16
    GroupOutcome outcome = GroupOutcome::Read;
};

// One field of DG13, texts UTF-8 NFC in the order they stand: two for parents, none for an empty spouse.
struct VietnamField {
    int id = 0;  // 1–31; those above 16 are unknown to us and kept
    std::vector<std::string> texts;
};

// DG13 of Vietnamese ID cards.
struct VietnamData {
    // Meaning of the ids we know.
    enum Id : int {
        Number = 1,
        Name,
        Birth,
        Sex,
        Nationality,
        Ethnicity,
        Religion,
        Origin,
        Residence,
        Features,
        Issued,
        Expiry,
        Parents,
        Spouse,
        OldNumber,
        CardNumber
    };
    std::vector<VietnamField> fields;
    // The first text of a field; empty when the card does not carry it.
    [[nodiscard]] std::string_view text(int id) const;
    // CMND, 9 digits: cards disagree whether it is field 15 or 16, so its form decides. Empty when there is
    // none.
    [[nodiscard]] std::string_view oldNumber() const;
};

// DG11 and DG12, as far as the card carries them (tag → text, UTF-8 NFC), ICAO 9303-10 §4.7.11 and §4.7.12.
struct DetailField {
    std::uint32_t tag = 0;  // 0x5F0E full name, 0x5F42 address, …
    std::string text;
};

enum class PortraitKind : std::uint8_t { Jpeg, Jpeg2000 };

// The face as the chip holds it: shown, compared, never stored.
struct Portrait {
    PortraitKind kind = PortraitKind::Jpeg;
    Bytes picture;
};

// Result of one of the checks.
enum class CheckOutcome : std::uint8_t { NotDone, NotOffered, Passed, Failed };
// "not-done", "not-offered", "passed", "failed".
[[nodiscard]] std::string_view checkName(CheckOutcome outcome);

enum class Verdict : std::uint8_t {
    NotChecked,  // reading has not come that far
    Genuine,     // issued by a state we trust, unchanged, and (where the chip can prove it) not copied
    IntactIssuerUnknown,  // unchanged since it was signed, but by whom cannot be said here
    NotGenuine
};
// "not-checked", "genuine", "intact-issuer-unknown", "not-genuine".
[[nodiscard]] std::string_view verdictName(Verdict verdict);

// Why a chip is not found genuine.
enum class GenuinenessReason : std::uint8_t {
    None,
    SodMissing,                // the chip holds no signed list
    SodUnreadable,             // … or one not of its format
    SignatureWrong,            // the signature does not fit the list
    GroupChanged,              // a data group does not have the hash that was signed
    GroupMissing,              // a signed group is not there (a copy without its proof of origin)
    IssuerUnknown,             // no certificate of the issuing state is at hand
    CertificateWrong,          // the signer's certificate is not signed by the state it names
    CertificateExpired,        // … was not valid when the list was signed
    CertificateRevoked,        // … or has been withdrawn
    AccessFileChanged,         // EF.CardAccess differs from what was signed
    ChipAuthenticationFailed,  // the chip does not know the private key it should: a copy
    ActiveAuthenticationFailed
};
// "none", "sod-missing", … in the order above.
[[nodiscard]] std::string_view reasonName(GenuinenessReason reason);

struct Genuineness {
    Verdict verdict = Verdict::NotChecked;
    GenuinenessReason reason = GenuinenessReason::None;
    CheckOutcome passive = CheckOutcome::NotDone;
    CheckOutcome chipAuthentication = CheckOutcome::NotDone;
    CheckOutcome activeAuthentication = CheckOutcome::NotDone;
};

// Grows while the chip is read. Personal data: lives with the visit, goes to no log.
struct ChipReading {
    ChipAccess access = ChipAccess::None;
    std::vector<std::string> mrzLines;  // DG1: 3 × 30 (TD1), 2 × 36 (TD2) or 2 × 44 (TD3) characters
    std::vector<DetailField> personalDetails;  // DG11
    std::vector<DetailField> documentDetails;  // DG12
    std::optional<VietnamData> vietnam;        // DG13
    std::optional<Portrait> portrait;          // DG2
    Genuineness genuineness;
    std::vector<DataGroupState> groups;  // in the order they were read or left out
};

}  // namespace tramso
