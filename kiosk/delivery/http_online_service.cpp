// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/http_online_service.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/delivery/service_replies.h"

namespace tramso {
namespace {

// Small enough that a broken line costs seconds, large enough that the requests' own cost does not show.
constexpr std::size_t kChunk = 4U << 20U;  // bytes
// So often in a row may the server be asked where it stands while hardly anything arrives.
constexpr int kMaxOffsetQuestions = 5;
constexpr std::uint64_t kProgress = 64U << 10U;  // bytes; so many more make the next question a first one

std::string withoutSlash(std::string url) {
    while (url.ends_with('/')) url.pop_back();
    return url;
}

std::string metadataOf(const UploadFile& file) {
    return fmt::format("dossier {},filename {},sha256 {}", toBase64(viewBytes(file.dossierId)),
                       toBase64(viewBytes(file.name)), toBase64(viewBytes(file.sha256)));
}

template <class T>
Answered<T> orSetback(const Result<T>& value) {
    if (!value) return tl::unexpected{Setback{.fault = value.error()}};
    return *value;
}

tl::unexpected<Setback> notOurs(StepName step) {
    return tl::unexpected{Setback{.fault = {FaultCode::ServiceNotOurs, step}}};
}

tl::unexpected<Setback> lost(StepName step) {
    return tl::unexpected{Setback{.fault = {FaultCode::UploadLost, step}}};
}

}  // namespace

HttpOnlineService::HttpOnlineService(ServiceAddress address)
    : address_{std::move(address)}, client_{address_.timeout} {
    address_.url = withoutSlash(address_.url);
}

Answered<HttpAnswer> HttpOnlineService::ask(const std::string& method, const std::string& url,
                                            Headers headers, ByteView body, const std::stop_token& stop) {
    if (!address_.token.empty()) headers["Authorization"] = "Bearer " + address_.token;
    const std::scoped_lock lock{mutex_};
    return orSetback(client_.send({method, url, std::move(headers), body}, stop));
}

Answered<std::string> HttpOnlineService::createUpload(const UploadFile& file, const std::stop_token& stop) {
    const auto answer = ask("POST", address_.url + "/files/",
                            {{"Tus-Resumable", "1.0.0"},
                             {"Upload-Length", std::to_string(file.content.size())},
                             {"Upload-Metadata", metadataOf(file)}},
                            {}, stop);
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::CreateUpload, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    // The token goes with every request, so an upload must live where the settings say and nowhere else.
    const std::string_view location = answer->header("location").value_or("");
    const std::string path = location.starts_with(address_.url + "/")
                                 ? std::string{location.substr(address_.url.size())}
                                 : std::string{location};
    if (!path.starts_with("/files/") || path.size() == std::string_view{"/files/"}.size())
        return notOurs("upload location");
    return address_.url + path;
}

Answered<std::uint64_t> HttpOnlineService::offsetOf(const std::string& url, const UploadFile& file,
                                                    const std::stop_token& stop) {
    const auto answer = ask("HEAD", url, {{"Tus-Resumable", "1.0.0"}}, {}, stop);
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::UploadOffset, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    if (answer->header("upload-length") != std::to_string(file.content.size())) return lost("upload length");
    return orSetback(parseOffset(answer->header("upload-offset").value_or(""), file.content.size()));
}

Answered<std::optional<std::uint64_t>> HttpOnlineService::patch(const std::string& url,
                                                                const UploadFile& file, std::uint64_t offset,
                                                                const std::stop_token& stop) {
    const ByteView rest = file.content.subspan(offset);
    const auto answer = ask("PATCH", url,
                            {{"Tus-Resumable", "1.0.0"},
                             {"Upload-Offset", std::to_string(offset)},
                             {"Content-Type", "application/offset+octet-stream"}},
                            rest.first(std::min(rest.size(), kChunk)), stop);
    // What was sent may have arrived although no answer did.
    if (!answer && answer.error().fault.code == FaultCode::ServiceUnreachable) return std::nullopt;
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::Patch, *answer);
    if (then == Then::AskOffset) return std::nullopt;
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    const auto now = parseOffset(answer->header("upload-offset").value_or(""), file.content.size());
    if (!now) return tl::unexpected{Setback{.fault = now.error()}};
    // Standing still or going back is possible only if somebody else writes there: ask before going on.
    return *now > offset ? std::optional{*now} : std::nullopt;
}

Answered<bool> HttpOnlineService::sendFrom(std::uint64_t offset, const std::string& url,
                                           const UploadFile& file, const std::stop_token& stop) {
    while (offset < file.content.size()) {
        const auto next = patch(url, file, offset, stop);
        if (!next) return tl::unexpected{next.error()};
        if (!*next) return false;
        offset = **next;
    }
    return true;
}

Answered<Done> HttpOnlineService::resumeUpload(const std::string& url, const UploadFile& file,
                                               const std::stop_token& stop) {
    if (!url.starts_with(address_.url + "/files/")) return lost("upload address");
    std::uint64_t counted = 0;  // where the upload stood when the questions were last counted from one
    for (int question = 0; question < kMaxOffsetQuestions; ++question) {
        const auto start = offsetOf(url, file, stop);
        if (!start) return tl::unexpected{start.error()};
        if (*start > 0) logEvent(LogEvent::UploadResumed, *start);
        if (*start >= counted + kProgress) {
            counted = *start;
            question = 0;
        }
        const auto whole = sendFrom(*start, url, file, stop);
        if (!whole) return tl::unexpected{whole.error()};
        if (*whole) return Done{};
    }
    return tl::unexpected{Setback{.fault = {FaultCode::ServiceUnreachable, "upload stands still"}}};
}

Answered<Acknowledgement> HttpOnlineService::submit(const std::string& dossierId, const std::string& manifest,
                                                    const std::stop_token& stop) {
    const auto answer = ask("PUT", address_.url + "/api/v1/dossiers/" + dossierId,
                            {{"Content-Type", "application/json"}}, viewBytes(manifest), stop);
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::Submit, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    constexpr int kKnown = 200;
    return orSetback(parseAcknowledgement(answer->body, answer->status == kKnown));
}

Result<DossierStatus> HttpOnlineService::status(const std::string& trackingToken) {
    const auto answer = ask("GET", address_.url + "/api/v1/track/" + trackingToken, {}, {}, {});
    if (!answer) return tl::unexpected{answer.error().fault};
    const Then then = meaningOf(Asked::Track, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer).fault};
    return parseStatus(answer->body);
}

}  // namespace tramso
