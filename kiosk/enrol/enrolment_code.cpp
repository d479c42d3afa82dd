// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/enrolment_code.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "kiosk/base/text.h"
#include "kiosk/enrol/base64_text.h"

namespace tramso {
namespace {

constexpr std::size_t kLines = 6;
constexpr std::size_t kLongestUrl = 200, kLongestName = 100;
constexpr std::size_t kLeastToken = 16, kMostToken = 64;
constexpr std::int64_t kLatest = 253'402'300'799;  // the end of the year 9999

// The two halves of a code: what is signed, and the signature.
struct Halves {
    std::string_view signedText;  // prefix and payload
    std::string_view signature;
};

std::optional<Halves> halvesOf(std::string_view text) {
    if (text.size() > kLongestEnrolmentCode || !text.starts_with(kEnrolmentCodeMark)) return std::nullopt;
    const auto dot = text.rfind('.');
    if (dot < kEnrolmentCodeMark.size()) return std::nullopt;
    return Halves{text.substr(0, dot), text.substr(dot + 1)};
}

// A name as people may read it: NFC, no control character.
std::optional<std::string> nameIn(std::string_view text) {
    auto nfc = toNfc(text);
    if (!nfc || nfc->empty() || nfc->size() > kLongestName || trim(*nfc) != *nfc ||
        std::ranges::any_of(toCodePoints(*nfc),
                            [](char32_t c) { return c < U' ' || (c >= 0x7F && c < 0xA0); }))
        return std::nullopt;
    return std::move(*nfc);
}

// A host, perhaps a port and a path: nothing a URL could hide a login, a query or a space in.
bool isServiceUrl(std::string_view url) {
    constexpr std::string_view kScheme = "https://";
    const auto plain = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view{".-_~:/[]"}.find(c) != std::string_view::npos;
    };
    return url.starts_with(kScheme) && url.size() > kScheme.size() && url.size() <= kLongestUrl &&
           url[kScheme.size()] != '/' && !url.ends_with('/') && std::ranges::all_of(url, plain);
}

bool isToken(std::string_view token) {
    return token.size() >= kLeastToken && token.size() <= kMostToken &&
           std::ranges::all_of(token, [](char c) {
               return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
           });
}

std::optional<Moment> momentIn(std::string_view digits) {
    std::int64_t seconds = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (problem != std::errc{} || end != digits.data() + digits.size() || !allDigits(digits) ||
        seconds > kLatest)
        return std::nullopt;
    return Moment{std::chrono::seconds{seconds}};
}

OrTrouble<EnrolmentCode> codeOf(std::string_view payload) {
    const auto lines = split(payload, '\n');
    const auto unreadable = tl::make_unexpected(EnrolTrouble::Unreadable);
    if (lines.size() != kLines) return unreadable;
    const auto authority = fromBase64Url(lines[4]);
    const auto expires = momentIn(lines[5]);
    auto station = nameIn(lines[1]), ward = nameIn(lines[2]);
    if (!isServiceUrl(lines[0]) || !station || !ward || !isToken(lines[3]) || !authority ||
        authority->size() != 32 || !expires)
        return unreadable;
    EnrolmentCode code{.url = std::string{lines[0]},
                       .station = std::move(*station),
                       .ward = std::move(*ward),
                       .token = std::string{lines[3]},
                       .expires = *expires};
    std::ranges::copy(*authority, code.authority.begin());
    return code;
}

}  // namespace

const std::string* enrolmentCodeAmong(std::span<const std::string> texts) {
    const auto found = std::ranges::find_if(
        texts, [](const std::string& text) { return text.starts_with(kEnrolmentCodeMark); });
    return found == texts.end() ? nullptr : &*found;
}

OrTrouble<EnrolmentCode> readEnrolmentCode(std::string_view text) {
    const auto halves = halvesOf(trim(text));
    const auto payload =
        halves ? fromBase64Url(halves->signedText.substr(kEnrolmentCodeMark.size())) : std::nullopt;
    if (!payload) return tl::make_unexpected(EnrolTrouble::Unreadable);
    return codeOf(viewText(*payload));
}

OrTrouble<EnrolmentCode> provenEnrolmentCode(std::string_view text, const PublicKey& operatorKey,
                                             Moment now) {
    auto code = readEnrolmentCode(text);
    if (!code) return code;
    const auto halves = halvesOf(trim(text));
    const auto signature = fromBase64Url(halves->signature);
    constexpr std::size_t kWhole = 64;  // bytes, RFC 8032: a code whose end is missing is nobody's forgery
    if (!signature || signature->size() != kWhole) return tl::make_unexpected(EnrolTrouble::Unreadable);
    if (!signatureHolds(viewBytes(halves->signedText), *signature, operatorKey))
        return tl::make_unexpected(EnrolTrouble::Foreign);
    if (now >= code->expires) return tl::make_unexpected(EnrolTrouble::Expired);
    return code;
}

}  // namespace tramso
