// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/opencps_service.h"

#include <algorithm>

#include "kiosk/dossier/slip_code.h"

namespace tramso {
namespace {

constexpr int kOk = 200, kCreated = 201, kNotFound = 404;

tl::unexpected<Setback> setback(FaultCode code, StepName step) {
    return tl::unexpected{Setback{.fault = {code, step}}};
}

template <class T>
Answered<T> answered(const Result<T>& value) {
    if (!value) return tl::unexpected{Setback{.fault = value.error()}};
    return *value;
}

bool isJson(const HttpAnswer& answer) {
    return answer.header("content-type").value_or("").starts_with("application/json");
}

// It has no mark of its own; but whoever shows a log-in page does not speak JSON.
Then meaningOf(const HttpAnswer& answer) {
    switch (answer.status) {
        case 429:
        case 500:
        case 502:
        case 503:
        case 504:
            return Then::Later;
        case 401:
        case 403:
            return isJson(answer) || answer.proven ? Then::Denied : Then::NotOurs;
        default:
            break;
    }
    if (!isJson(answer)) return Then::NotOurs;
    switch (answer.status) {
        case kOk:
        case kCreated:
            return Then::GoOn;
        case kNotFound:
            return Then::Unknown;
        case 400:
        case 405:
        case 406:
        case 409:
        case 413:
        case 415:
        case 422:
            return Then::Refused;
        default:
            return Then::NotOurs;
    }
}

std::string codeOf(const OpencpsDossier& dossier) {
    return dossier.number.empty() ? dossier.id : dossier.number;
}

}  // namespace

OpencpsService::OpencpsService(ServiceAddress address, OpencpsNames names)
    : address_{std::move(address)}, names_{std::move(names)}, client_{address_.line} {
    address_.url = withoutSlash(address_.url);
}

Answered<HttpAnswer> OpencpsService::ask(const std::string& method, const std::string& path,
                                         const OpencpsBody& body, const std::stop_token& stop) {
    std::map<std::string, std::string> headers{{"Accept", "application/json"}};
    if (!address_.token.empty()) headers["Authorization"] = names_.scheme + " " + address_.token;
    if (!names_.group.empty()) headers["groupId"] = names_.group;
    if (!body.type.empty()) headers["Content-Type"] = body.type;
    const std::scoped_lock lock{mutex_};
    const auto answer = client_.send({method, address_.url + path, std::move(headers), body.bytes}, stop);
    if (!answer) return tl::unexpected{Setback{.fault = answer.error()}};
    const Then then = meaningOf(*answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    return *answer;
}

Answered<std::optional<OpencpsDossier>> OpencpsService::find(const std::string& uid,
                                                             const std::stop_token& stop) {
    const auto answer = ask("GET", "/dossiers/" + uid, {}, stop);
    if (!answer && answer.error().fault.code == FaultCode::NotFound) return std::nullopt;
    if (!answer) return tl::unexpected{answer.error()};
    auto dossier = parseOpencpsDossier(answer->body);
    if (!dossier) return tl::unexpected{Setback{.fault = dossier.error()}};
    if (dossier->uid != uid) return setback(FaultCode::ServiceNotOurs, "opencps uid");
    return std::move(*dossier);
}

Answered<OpencpsDossier> OpencpsService::create(const Current& current, const std::stop_token& stop) {
    const auto answer =
        ask("POST", "/dossiers", dossierBody(current.dossier, names_, current.procedure), stop);
    if (!answer) return tl::unexpected{answer.error()};
    auto dossier = parseOpencpsDossier(answer->body);
    if (dossier && dossier->uid != uidFrom(current.dossier.trackingToken))
        return setback(FaultCode::ServiceNotOurs, "opencps uid");
    return answered(dossier);
}

Answered<OpencpsFiles> OpencpsService::filesOf(const OpencpsDossier& dossier, const std::stop_token& stop) {
    const auto answer = ask("GET", "/dossiers/" + dossier.id + "/files", {}, stop);
    if (!answer) return tl::unexpected{answer.error()};
    return answered(parseOpencpsFiles(answer->body));
}

Answered<Done> OpencpsService::begin(const Dossier& dossier, const std::stop_token& stop) {
    current_.reset();
    const auto procedure = names_.procedures.find(dossier.procedureCode);
    // It takes in whole dossiers; what is asked for later is brought to the office.
    if (procedure == names_.procedures.end() || !dossier.supplements.empty())
        return setback(FaultCode::ServiceRefused, "opencps procedure");
    const bool allNamed = std::ranges::all_of(dossier.documents, [&](const Document& document) {
        return procedure->second.parts.contains(document.paper);
    });
    if (!allNamed) return setback(FaultCode::ServiceRefused, "opencps paper");
    Current current{.dossier = dossier, .procedure = procedure->second, .there = {}, .files = {}};
    auto known = find(uidFrom(dossier.trackingToken), stop);
    if (!known) return tl::unexpected{known.error()};
    if (*known) {
        current.there = std::move(**known);
        auto files = filesOf(current.there, stop);
        if (!files) return tl::unexpected{files.error()};
        current.files = std::move(*files);
    } else {
        auto made = create(current, stop);
        if (!made) return tl::unexpected{made.error()};
        current.there = std::move(*made);
    }
    current_ = std::move(current);
    return Done{};
}

bool OpencpsService::has(const UploadFile& file) const {
    if (current_->there.submitted) return true;
    const auto found = current_->files.find(fileUid(file.dossierId, file.name));
    return found != current_->files.end() && found->second == file.content.size();
}

std::string OpencpsService::urlOf(const std::string& uid) const {
    return address_.url + "/dossiers/" + current_->there.id + "/files/" + uid;
}

Answered<Done> OpencpsService::clear(const std::string& uid, const std::stop_token& stop) {
    if (!current_->files.contains(uid)) return Done{};
    const auto gone = ask("DELETE", "/dossiers/" + current_->there.id + "/files/" + uid, {}, stop);
    if (!gone && gone.error().fault.code != FaultCode::NotFound) return tl::unexpected{gone.error()};
    current_->files.erase(uid);
    return Done{};
}

Answered<CreatedUpload> OpencpsService::createUpload(const UploadFile& file, const std::stop_token& stop) {
    if (!current_ || current_->dossier.id != file.dossierId)
        return setback(FaultCode::UploadLost, "opencps dossier");
    const std::string uid = fileUid(file.dossierId, file.name);
    if (!has(file)) {
        if (const auto cleared = clear(uid, stop); !cleared) return tl::unexpected{cleared.error()};
        const auto answer = ask("POST", "/dossiers/" + current_->there.id + "/files",
                                fileBody(file, current_->dossier, current_->procedure), stop);
        if (!answer) return tl::unexpected{answer.error()};
        if (parseOpencpsFileUid(answer->body) != uid)
            return setback(FaultCode::ServiceNotOurs, "opencps file");
        current_->files[uid] = file.content.size();
    }
    return CreatedUpload{urlOf(uid), file.content.size()};
}

Answered<Done> OpencpsService::resumeUpload(const std::string& url, const UploadFile& file,
                                            const std::stop_token&) {
    if (!current_ || current_->dossier.id != file.dossierId || !has(file) ||
        url != urlOf(fileUid(file.dossierId, file.name)))
        return setback(FaultCode::UploadLost, "opencps file");
    return Done{};
}

Answered<Acknowledgement> OpencpsService::submit(const std::string& dossierId, const std::string&,
                                                 const std::stop_token& stop) {
    if (!current_ || current_->dossier.id != dossierId)
        return setback(FaultCode::UploadLost, "opencps dossier");
    if (current_->there.submitted) return Acknowledgement{codeOf(current_->there), true};
    // What it does not have now it would never ask for.
    auto files = filesOf(current_->there, stop);
    if (!files) return tl::unexpected{files.error()};
    current_->files = std::move(*files);
    Setback lacking{.fault = {FaultCode::UploadLost, "opencps files"}};
    for (const Document& document : current_->dossier.documents) {
        const auto there = current_->files.find(fileUid(dossierId, document.file));
        if (there == current_->files.end() || there->second != document.size)
            lacking.missing.push_back(document.sha256);
    }
    if (!lacking.missing.empty()) return tl::unexpected{lacking};
    const auto answer = ask("POST", "/dossiers/" + current_->there.id + "/submitting", {}, stop);
    if (!answer) return tl::unexpected{answer.error()};
    const auto taken = parseOpencpsDossier(answer->body);
    if (!taken) return tl::unexpected{Setback{.fault = taken.error()}};
    if (taken->id != current_->there.id || !taken->submitted)
        return setback(FaultCode::ServiceNotOurs, "opencps submitting");
    return Acknowledgement{codeOf(*taken), false};
}

Result<OpencpsDossier> OpencpsService::ofSlip(const std::string& trackingToken, const std::stop_token& stop) {
    if (!isTrackingToken(trackingToken)) return fail(FaultCode::NotFound, "tracking token");
    auto dossier = find(uidFrom(trackingToken), stop);
    if (!dossier) return tl::unexpected{dossier.error().fault};
    if (!*dossier || !(*dossier)->submitted) return fail(FaultCode::NotFound, "opencps dossier");
    return std::move(**dossier);
}

Result<DossierStatus> OpencpsService::status(const std::string& trackingToken, const std::stop_token& stop) {
    return ofSlip(trackingToken, stop).and_then(statusOf);
}

Result<std::string> OpencpsService::findToken(const std::string&, const std::string&,
                                              const std::stop_token&) {
    return fail(FaultCode::NotFound, "opencps reference");
}

Result<DossierStatus> OpencpsService::withdraw(const std::string& trackingToken,
                                               const std::stop_token& stop) {
    const auto dossier = ofSlip(trackingToken, stop);
    if (!dossier) return tl::unexpected{dossier.error()};
    const auto answer = ask("POST", "/dossiers/" + dossier->id + "/cancelling", {}, stop);
    if (!answer) return tl::unexpected{answer.error().fault};
    return parseOpencpsDossier(answer->body).and_then(statusOf);
}

Result<Done> OpencpsService::greet() {
    const std::string nobodys(32, '0');
    const auto answer = find(uidFrom(nobodys), {});
    if (!answer) return tl::unexpected{answer.error().fault};
    return Done{};
}

}  // namespace tramso
