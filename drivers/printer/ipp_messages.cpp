// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/ipp_messages.h"

#include <algorithm>
#include <array>

namespace tramso::ipp {
namespace {

// Tags (RFC 8010 §3.5).
constexpr std::byte kOperationGroup{0x01};
constexpr std::byte kEnd{0x03};
constexpr std::byte kFirstValue{0x10};  // below it: a group begins
constexpr std::byte kName{0x42};
constexpr std::byte kKeyword{0x44};
constexpr std::byte kUri{0x45};
constexpr std::byte kCharset{0x47};
constexpr std::byte kLanguage{0x48};
constexpr std::byte kMediaType{0x49};
constexpr std::size_t kMostValues = 4096;

void number(Bytes& out, std::size_t value) {
    out.push_back(static_cast<std::byte>(value >> 8U & 0xFFU));
    out.push_back(static_cast<std::byte>(value & 0xFFU));
}

void words(Bytes& out, std::string_view text) {
    number(out, text.size());
    const ByteView bytes = viewBytes(text);
    out.insert(out.end(), bytes.begin(), bytes.end());
}

// A value without a name is one more of the attribute before it.
void attribute(Bytes& out, std::byte tag, std::string_view name, std::string_view value) {
    out.push_back(tag);
    words(out, name);
    words(out, value);
}

bool isWord(std::byte tag) {
    return tag == kKeyword || tag == kMediaType;
}

}  // namespace

Bytes write(const Request& request) {
    Bytes out{std::byte{2}, std::byte{0}};  // IPP 2.0
    number(out, request.operation);
    number(out, 0);
    number(out, 1);  // the request's number; one is under way at a time
    out.push_back(kOperationGroup);
    attribute(out, kCharset, "attributes-charset", "utf-8");
    attribute(out, kLanguage, "attributes-natural-language", "vi");
    attribute(out, kUri, "printer-uri", request.printer);
    attribute(out, kName, "requesting-user-name", "tramso");
    if (!request.jobName.empty()) attribute(out, kName, "job-name", request.jobName);
    if (!request.format.empty()) attribute(out, kMediaType, "document-format", request.format);
    for (std::size_t i = 0; i < request.asked.size(); ++i)
        attribute(out, kKeyword, i == 0 ? "requested-attributes" : "", request.asked[i]);
    out.push_back(kEnd);
    return out;
}

Result<Answer> read(ByteView bytes) {
    constexpr std::size_t kHead = 8;  // version, status, the request's number
    if (bytes.size() < kHead) return fail(FaultCode::BadData, "ipp head");
    const auto numberAt = [&](std::size_t at) {
        return std::to_integer<std::size_t>(bytes[at]) << 8U | std::to_integer<std::size_t>(bytes[at + 1]);
    };
    std::size_t at = kHead;
    // A length and so many bytes; nothing when they are not there.
    const auto next = [&]() -> std::optional<std::string_view> {
        if (bytes.size() - at < 2) return std::nullopt;
        const std::size_t length = numberAt(at);
        if (bytes.size() - at - 2 < length) return std::nullopt;
        const std::string_view text = viewText(bytes.subspan(at + 2, length));
        at += 2 + length;
        return text;
    };
    Answer answer{static_cast<std::uint16_t>(numberAt(2)), {}};
    std::string name;
    for (std::size_t values = 0; at < bytes.size() && values < kMostValues; ++values) {
        const std::byte tag = bytes[at++];
        if (tag == kEnd) return answer;
        if (tag < kFirstValue) continue;
        const auto named = next();
        const auto value = named ? next() : std::nullopt;
        if (!value) return fail(FaultCode::BadData, "ipp attribute");
        if (!named->empty()) name = *named;
        if (isWord(tag)) answer.words[name].emplace_back(*value);
    }
    return fail(FaultCode::BadData, "ipp end");
}

std::optional<FaultCode> inTheWay(const Answer& answer) {
    struct Reason {
        std::string_view word;
        FaultCode fault;
    };
    static constexpr auto kReasons = std::to_array<Reason>({{"media-empty", FaultCode::PrinterNoPaper},
                                                            {"media-needed", FaultCode::PrinterNoPaper},
                                                            {"cover-open", FaultCode::PrinterCoverOpen},
                                                            {"door-open", FaultCode::PrinterCoverOpen},
                                                            {"media-jam", FaultCode::PrinterFailed},
                                                            {"marker-supply-empty", FaultCode::PrinterFailed},
                                                            {"toner-empty", FaultCode::PrinterFailed},
                                                            {"paused", FaultCode::PrinterOffline},
                                                            {"shutdown", FaultCode::PrinterOffline}});
    const auto said = answer.words.find("printer-state-reasons");
    if (said == answer.words.end()) return std::nullopt;
    for (const Reason& reason : kReasons)
        for (const std::string& word : said->second)
            // "-report" and "-warning" say that it prints nevertheless.
            if (word == reason.word || word == std::string{reason.word} + "-error") return reason.fault;
    return std::nullopt;
}

}  // namespace tramso::ipp
