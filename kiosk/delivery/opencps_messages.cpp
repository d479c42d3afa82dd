// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/opencps_messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "kiosk/base/text.h"
#include "kiosk/crypto/sealing.h"
#include "kiosk/delivery/single_request.h"

namespace tramso {
namespace {

using nlohmann::json;
using Field = std::pair<std::string_view, std::string>;

std::string valueOf(const Dossier& dossier, std::string_view key) {
    const auto found = std::ranges::find(dossier.fields, key, &FormField::key);
    return found == dossier.fields.end() ? std::string{} : found->value;
}

bool agreedTo(const Dossier& dossier, std::string_view purpose) {
    return std::ranges::find(dossier.consents, purpose, &Consent::purpose) != dossier.consents.end();
}

void append(Bytes& bytes, std::string_view text) {
    const ByteView view = viewBytes(text);
    bytes.insert(bytes.end(), view.begin(), view.end());
}

std::string formValues(const Dossier& dossier) {
    json values = json::object();
    for (const FormField& field : dossier.fields) values[field.key] = field.value;
    return values.dump();
}

const Document* documentOf(const Dossier& dossier, const std::string& file) {
    const auto found = std::ranges::find(dossier.documents, file, &Document::file);
    return found == dossier.documents.end() ? nullptr : &*found;
}

json parsed(std::string_view body) {
    return json::parse(body, nullptr, /*allow_exceptions=*/false);
}

// A short printable text, or a whole number as one; empty when it is anything else.
std::string wordIn(const json& object, const char* key) {
    constexpr std::size_t kLongest = 200;
    if (!object.is_object() || !object.contains(key)) return {};
    const json& value = object.at(key);
    if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
    if (!value.is_string()) return {};
    const auto& text = value.get_ref<const std::string&>();
    const bool printable =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x20; });
    return printable && text.size() <= kLongest ? text : std::string{};
}

// An id goes into addresses as it is.
bool isId(std::string_view text) {
    constexpr std::size_t kLongest = 20;
    return !text.empty() && text.size() <= kLongest && allDigits(text) && text != "0";
}

struct State {
    std::string_view word;
    int code;
    std::string_view vi, en;
};

// The states of OpenCPS v2 and where they lie among the ten of the national portal.
constexpr auto kStates = std::to_array<State>({
    {"", 1, "Mới đăng ký", "Newly submitted"},
    {"new", 1, "Mới đăng ký", "Newly submitted"},
    {"receiving", 1, "Mới đăng ký", "Newly submitted"},
    {"received", 2, "Được tiếp nhận", "Accepted"},
    {"denied", 3, "Không được tiếp nhận", "Not accepted"},
    {"processing", 4, "Đang xử lý", "Being processed"},
    {"interoperating", 4, "Đang xử lý", "Being processed"},
    {"releasing", 4, "Đang xử lý", "Being processed"},
    {"posting", 4, "Đang xử lý", "Being processed"},
    {"correcting", 4, "Đang xử lý", "Being processed"},
    {"waiting", 5, "Yêu cầu bổ sung giấy tờ", "More papers needed"},
    {"paying", 6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Payment needed"},
    {"cancelling", 7, "Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"},
    {"cancelled", 7, "Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"},
    {"unresolved", 8, "Dừng xử lý", "Processing stopped"},
    {"expired", 8, "Dừng xử lý", "Processing stopped"},
    {"done", 9, "Đã xử lý xong", "Processing finished"},
});

}  // namespace

std::string uidFrom(std::string_view hex) {
    constexpr std::array<std::size_t, 4> kDashes{8, 12, 16, 20};
    std::string uid;
    for (std::size_t i = 0; i < hex.size(); ++i) {
        if (std::ranges::find(kDashes, i) != kDashes.end()) uid += '-';
        uid += hex[i];
    }
    return uid;
}

std::string fileUid(const std::string& dossierId, const std::string& file) {
    constexpr std::size_t kUuidDigits = 32;
    const std::string text = dossierId + "/" + file;
    return uidFrom(sha256Hex(viewBytes(text)).substr(0, kUuidDigits));
}

OpencpsBody dossierBody(const Dossier& dossier, const OpencpsNames& names,
                        const OpencpsProcedure& procedure) {
    const IdCard& applicant = dossier.applicant;
    const bool notices = agreedTo(dossier, "notices");
    const std::vector<Field> fields{
        {"referenceUid", uidFrom(dossier.trackingToken)},
        {"serviceCode", procedure.service},
        {"govAgencyCode", names.agency},
        {"dossierTemplateNo", procedure.templateNo},
        {"online", "true"},
        {"applicantName", applicant.name},
        {"applicantIdType", "citizen"},
        {"applicantIdNo", applicant.number},
        {"address", applicant.address},
        {"cityCode", names.city},
        {"wardCode", names.ward},
        {"contactName", applicant.name},
        {"contactTelNo", notices ? valueOf(dossier, "requester.phone") : ""},
        {"contactEmail", notices ? valueOf(dossier, "requester.email") : ""},
        {"applicantNote", dossier.reference},
    };
    std::string form;
    for (const auto& [name, value] : fields) {
        if (value.empty()) continue;
        form += fmt::format("{}{}={}", form.empty() ? "" : "&", name, percentEncoded(value));
    }
    OpencpsBody body{.type = "application/x-www-form-urlencoded", .bytes = {}};
    append(body.bytes, form);
    return body;
}

OpencpsBody fileBody(const UploadFile& file, const Dossier& dossier, const OpencpsProcedure& procedure) {
    const Document* document = documentOf(dossier, file.name);
    const std::string paper = document == nullptr ? std::string{} : document->paper;
    const auto part = procedure.parts.find(paper);
    std::vector<Field> fields{
        {"referenceUid", fileUid(file.dossierId, file.name)},
        {"dossierTemplateNo", procedure.templateNo},
        {"dossierPartNo", part == procedure.parts.end() ? std::string{} : part->second},
        {"displayName", document == nullptr ? file.name : document->title.vi},
        {"fileType", "pdf"},
        {"isSync", "true"},
    };
    if (paper == "declaration") fields.emplace_back("formData", formValues(dossier));
    // No document holds its own digest.
    const std::string boundary = "tramso-" + file.sha256;
    OpencpsBody body{.type = "multipart/form-data; boundary=" + boundary, .bytes = {}};
    for (const auto& [name, value] : fields)
        append(body.bytes,
               fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\nContent-Type: text/plain; "
                           "charset=utf-8\r\n\r\n{}\r\n",
                           boundary, name, value));
    append(body.bytes,
           fmt::format("--{}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n"
                       "Content-Type: application/pdf\r\n\r\n",
                       boundary, file.name));
    body.bytes.insert(body.bytes.end(), file.content.begin(), file.content.end());
    append(body.bytes, fmt::format("\r\n--{}--\r\n", boundary));
    return body;
}

Result<OpencpsDossier> parseOpencpsDossier(std::string_view body) {
    const json reply = parsed(body);
    OpencpsDossier dossier{.id = wordIn(reply, "dossierId"),
                           .uid = wordIn(reply, "referenceUid"),
                           .number = wordIn(reply, "dossierNo"),
                           .status = wordIn(reply, "dossierStatus"),
                           .statusText = wordIn(reply, "dossierStatusText")};
    if (!isId(dossier.id) || dossier.uid.empty()) return fail(FaultCode::ServiceNotOurs, "opencps dossier");
    dossier.submitted = !wordIn(reply, "submitDate").empty() || !dossier.number.empty();
    return dossier;
}

Result<OpencpsFiles> parseOpencpsFiles(std::string_view body) {
    const json reply = parsed(body);
    if (!reply.is_object() || !reply.contains("total"))
        return fail(FaultCode::ServiceNotOurs, "opencps files");
    OpencpsFiles files;
    if (!reply.contains("data") || !reply.at("data").is_array()) return files;
    for (const json& entry : reply.at("data")) {
        const std::string uid = wordIn(entry, "referenceUid");
        const bool sized =
            entry.is_object() && entry.contains("fileSize") && entry.at("fileSize").is_number_unsigned();
        if (!uid.empty() && sized) files[uid] = entry.at("fileSize").get<std::uint64_t>();
    }
    return files;
}

std::string parseOpencpsFileUid(std::string_view body) {
    return wordIn(parsed(body), "referenceUid");
}

Result<DossierStatus> statusOf(const OpencpsDossier& dossier) {
    const auto state = std::ranges::find(kStates, dossier.status, &State::word);
    if (state == kStates.end()) return fail(FaultCode::ServiceNotOurs, "opencps status");
    DossierStatus status{.code = state->code,
                         .dossierCode = dossier.number.empty() ? dossier.id : dossier.number,
                         .textVi = dossier.statusText.empty() ? std::string{state->vi} : dossier.statusText,
                         .textEn = std::string{state->en}};
    constexpr int kMoreNeeded = 5;
    status.mayWithdraw = state->code <= 2 || state->code == kMoreNeeded;
    return status;
}

}  // namespace tramso
