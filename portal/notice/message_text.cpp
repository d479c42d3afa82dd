// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/notice/message_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "portal/base64.h"
#include "portal/digest.h"
#include "portal/status.h"

namespace portal {
namespace {

bool isAddressChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"._+-"}.find(c) != std::string_view::npos;
}

// RFC 2047: pieces short enough for a line, cut between characters.
std::string encodedWords(std::string_view text) {
    constexpr std::size_t kPiece = 42;  // bytes, so that a line stays below 76 letters
    std::string words;
    while (!text.empty()) {
        std::size_t end = std::min(kPiece, text.size());
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        words +=
            fmt::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ", encodeBase64(text.substr(0, end)));
        text.remove_prefix(end);
    }
    return words;
}

std::string inLines(const std::string& base64) {
    constexpr std::size_t kLine = 76;
    std::string lines;
    for (std::size_t at = 0; at < base64.size(); at += kLine) lines += base64.substr(at, kLine) + "\r\n";
    return lines;
}

std::string bodyText(const WaitingMessage& message, const std::string& publicUrl) {
    const StatusWords& words = wordsOf(message.status);
    return fmt::format(
        "Kính gửi quý vị,\r\n\r\nHồ sơ {0}: {1}.\r\n{2}\r\n\r\nXem chi tiết và việc cần làm tiếp: "
        "{5}/t/{6}\r\n"
        "Xin đừng chuyển thư này cho người khác: ai có địa chỉ trên đều xem được tiến độ hồ sơ.\r\n\r\n"
        "Thư tự động, xin không trả lời. Cần giúp đỡ: tổng đài 1022.\r\n\r\n--\r\n"
        "Dossier {0}: {3}. {4}\r\n",
        message.code, words.vi, words.meansVi, words.en, words.meansEn, publicUrl, message.trackingToken);
}

}  // namespace

bool isMailAddress(std::string_view text) {
    const auto at = text.find('@');
    if (text.size() > 254 || at == std::string_view::npos || at == 0) return false;
    const auto name = text.substr(0, at), host = text.substr(at + 1);
    const auto dot = host.find('.');
    return std::all_of(name.begin(), name.end(), isAddressChar) && name.front() != '-' &&
           std::all_of(host.begin(), host.end(),
                       [](char c) { return isAddressChar(c) && c != '_' && c != '+'; }) &&
           dot != std::string_view::npos && dot > 0 && host.back() != '.' && host.front() != '-';
}

std::string phoneNumber(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
        if ((c < '0' || c > '9') && std::string_view{" .-+()"}.find(c) == std::string_view::npos) return {};
    }
    if (digits.starts_with("84"))
        digits.erase(0, 2);
    else if (digits.starts_with('0'))
        digits.erase(0, 1);
    else
        return {};
    return digits.size() == 9 && digits.front() != '0' ? "+84" + digits : std::string{};
}

std::string mailText(const WaitingMessage& message, const std::string& from, const std::string& to,
                     const std::string& publicUrl, Seconds moment) {
    const std::string host = from.substr(from.find('@') + 1);
    // Sent again after a doubt it has the same name, so that a mailbox may tell.
    const std::string name = sha256Hex(fmt::format("{} {}", message.dossier, message.event)).substr(0, 32);
    std::string date = httpDate(moment);
    date.replace(date.size() - 3, 3, "+0000");
    return fmt::format(
               "Date: {}\r\nFrom: {} <{}>\r\nTo: <{}>\r\nMessage-ID: <{}@{}>\r\nSubject: {}\r\n"
               "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
               "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
               date, encodedWords("Trạm Số"), from, to, name, host,
               encodedWords(fmt::format("Hồ sơ {}: {}", message.code, wordsOf(message.status).vi))) +
           inLines(encodeBase64(bodyText(message, publicUrl)));
}

std::string smsText(const WaitingMessage& message, const std::string& publicUrl) {
    return fmt::format("Trạm Số: hồ sơ {}: {}. Xem: {}/t/{}", message.code, wordsOf(message.status).vi,
                       publicUrl, message.trackingToken);
}

}  // namespace portal
