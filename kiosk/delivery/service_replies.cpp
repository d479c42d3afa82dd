// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/service_replies.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace tramso {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxText = 200;  // bytes; codes and status texts are far shorter

// A short text of printable characters; empty when it is anything else.
std::string shortText(const json& object, const char* key) {
    if (!object.is_object() || !object.contains(key) || !object.at(key).is_string()) return {};
    const auto& text = object.at(key).get_ref<const std::string&>();
    const bool printable =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x20; });
    return text.size() <= kMaxText && printable ? text : std::string{};
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
                         .textEn = shortText(reply, "text_en")};
    const bool number =
        reply.is_object() && reply.contains("status") && reply.at("status").is_number_unsigned();
    const std::uint64_t code = number ? reply.at("status").get<std::uint64_t>() : 0;
    if (code < 1 || code > kLastStatus || status.dossierCode.empty() || status.textVi.empty())
        return fail(FaultCode::ServiceNotOurs, "status");
    status.code = static_cast<int>(code);
    return status;
}

Result<std::uint64_t> parseOffset(std::string_view header, std::uint64_t length) {
    std::uint64_t offset = 0;
    const auto [end, failed] = std::from_chars(header.data(), header.data() + header.size(), offset);
    const bool whole = failed == std::errc{} && end == header.data() + header.size() && !header.empty();
    if (!whole || offset > length) return fail(FaultCode::ServiceNotOurs, "upload offset");
    return offset;
}

}  // namespace tramso
