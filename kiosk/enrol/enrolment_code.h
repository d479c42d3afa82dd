// SPDX-License-Identifier: GPL-3.0-or-later
// The enrolment code (docs/enrolment.md): what a blank station is told by a QR code on paper, signed by the
// operator. Hostile until the signature holds.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/crypto/signing.h"
#include "kiosk/enrol/trouble.h"

namespace tramso {

// What a code says. Texts are UTF-8 NFC without control characters.
struct EnrolmentCode {
    std::string url;                        // where the service is: "https://dvc.example", at most 200 bytes
    std::string station;                    // name of the service point, 1–100 bytes
    std::string ward;                       // the office it belongs to, 1–100 bytes
    std::string token;                      // serves once: 16–64 of A–Z a–z 0–9 - _
    std::array<std::byte, 32> authority{};  // SHA-256 of the certificate (DER) that proves the service
    Moment expires;                         // whole seconds
    friend bool operator==(const EnrolmentCode&, const EnrolmentCode&) = default;
};

// The longest text that is looked at, in bytes.
inline constexpr std::size_t kLongestEnrolmentCode = 1200;

// What every code begins with, and nothing else does.
inline constexpr std::string_view kEnrolmentCodeMark = "TSE1.";

// The enrolment code among the codes of a picture; null when none of them is one.
[[nodiscard]] const std::string* enrolmentCodeAmong(std::span<const std::string> texts);

// What a text says, whoever wrote it: for printing, never for acting on. Unreadable.
[[nodiscard]] OrTrouble<EnrolmentCode> readEnrolmentCode(std::string_view text);

// The same for acting on: signed with the operator's key and not expired. Unreadable, Foreign, Expired.
// White space at the ends (of a scanner that types) is no part of a code.
[[nodiscard]] OrTrouble<EnrolmentCode> provenEnrolmentCode(std::string_view text,
                                                           const PublicKey& operatorKey, Moment now);

}  // namespace tramso
