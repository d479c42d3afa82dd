// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/service_replies.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "kiosk/dossier/slip_code.h"

namespace tramso {
namespace {

using nlohmann::json;

// A text of at most so many bytes, of printable characters and those besides; empty when it is anything else.
std::string textIn(const json& object, const char* key, std::size_t most, std::string_view besides) {
    if (!object.is_object() || !object.contains(key) || !object.at(key).is_string()) return {};
    const auto& text = object.at(key).get_ref<const std::string&>();
    const bool printable = std::ranges::all_of(text, [&](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || besides.find(c) != std::string_view::npos;
    });
    return text.size() <= most && printable ? text : std::string{};
}

// Codes and status texts; they are far shorter.
std::string shortText(const json& object, const char* key) {
    return textIn(object, key, 200, "");
}

// A text people read, with its line ends.
std::string longText(const json& object, const char* key) {
    return textIn(object, key, 2000, "\n\r\t");
}

bool isTrue(const json& object, const char* key) {
    return object.is_object() && object.contains(key) && object.at(key).is_boolean() &&
           object.at(key).get<bool>();
}

// The papers asked for; one without a title is nobody's help.
std::vector<AskedPaper> askedPapers(const json& reply) {
    constexpr std::size_t kMostAsked = 30;
    std::vector<AskedPaper> papers;
    if (!reply.is_object() || !reply.contains("papers") || !reply.at("papers").is_array()) return papers;
    for (const json& entry : reply.at("papers")) {
        AskedPaper asked{shortText(entry, "paper"), longText(entry, "title_vi")};
        if (!asked.title.empty() && papers.size() < kMostAsked) papers.push_back(std::move(asked));
    }
    return papers;
}

json parse(std::string_view body) {
    return json::parse(body, nullptr, /*allow_exceptions=*/false);
}

}  // namespace

Result<Acknowledgement> parseAcknowledgement(std::string_view body, bool alreadyKnown) {
    const std::string code = shortText(parse(body), "dossier_code");
    if (code.empty()) return fail(FaultCode::ServiceNotOurs, "acknowledgement");
    return Acknowledgement{code, alreadyKnown};
}

std::vector<std::string> parseMissing(std::string_view body) {
    constexpr std::size_t kMostDocuments = 1000;
    const json reply = parse(body);
    if (!reply.is_object() || !reply.contains("missing") || !reply.at("missing").is_array()) return {};
    std::vector<std::string> missing;
    for (const json& entry : reply.at("missing"))
        if (entry.is_string() && missing.size() < kMostDocuments) missing.push_back(entry.get<std::string>());
    return missing;
}

Result<DossierStatus> parseStatus(std::string_view body) {
    constexpr int kLastStatus = 10;
    const json reply = parse(body);
    DossierStatus status{.dossierCode = shortText(reply, "dossier_code"),
                         .textVi = shortText(reply, "text_vi"),
                         .textEn = shortText(reply, "text_en"),
                         .meansVi = longText(reply, "means_vi"),
                         .meansEn = longText(reply, "means_en"),
                         .note = longText(reply, "note"),
                         .due = shortText(reply, "due"),
                         .reference = shortText(reply, "reference"),
                         .procedure = shortText(reply, "procedure"),
                         .papers = askedPapers(reply),
                         .resultReady = isTrue(reply, "result"),
                         .mayWithdraw = isTrue(reply, "may_withdraw")};
    const bool number =
        reply.is_object() && reply.contains("status") && reply.at("status").is_number_unsigned();
    const std::uint64_t code = number ? reply.at("status").get<std::uint64_t>() : 0;
    if (code < 1 || code > kLastStatus || status.dossierCode.empty() || status.textVi.empty())
        return fail(FaultCode::ServiceNotOurs, "status");
    status.code = static_cast<int>(code);
    return status;
}

Result<std::string> parseToken(std::string_view body) {
    std::string token = shortText(parse(body), "tracking_token");
    if (!isTrackingToken(token)) return fail(FaultCode::ServiceNotOurs, "tracking token");
    return token;
}

Result<std::uint64_t> parseOffset(std::string_view header, std::uint64_t length) {
    std::uint64_t offset = 0;
    const auto [end, failed] = std::from_chars(header.data(), header.data() + header.size(), offset);
    const bool whole = failed == std::errc{} && end == header.data() + header.size() && !header.empty();
    if (!whole || offset > length) return fail(FaultCode::ServiceNotOurs, "upload offset");
    return offset;
}

}  // namespace tramso
