// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/dossier/slip_code.h"

namespace tramso {
namespace {

constexpr std::size_t kTokenDigits = 32;
constexpr std::string_view kBeforeToken = "/t/";

}  // namespace

bool isTrackingToken(std::string_view text) {
    return text.size() == kTokenDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string trackingUrl(std::string_view publicUrl, std::string_view token) {
    std::string url{publicUrl};
    return url.append(kBeforeToken).append(token);
}

std::string trackingTokenIn(std::string_view text) {
    constexpr std::size_t kLongest = 500;
    if (text.size() < kTokenDigits || text.size() > kLongest) return {};
    const auto token = text.substr(text.size() - kTokenDigits);
    text.remove_suffix(kTokenDigits);
    return text.ends_with(kBeforeToken) && isTrackingToken(token) ? std::string{token} : std::string{};
}

std::string referenceFrom(std::string_view typed) {
    constexpr std::size_t kLetters = 8;
    std::string plain;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) return {};
        plain += c;
    }
    if (plain.size() == kLetters + 2 && plain.starts_with("TS")) plain.erase(0, 2);
    if (plain.size() != kLetters) return {};
    return "TS-" + plain.substr(0, 4) + "-" + plain.substr(4);
}

}  // namespace tramso
