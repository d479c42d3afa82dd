// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/http_online_service.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/crypto/sealing.h"
#include "kiosk/delivery/service_replies.h"

namespace tramso {
namespace {

// A document up to this size goes with the request that creates its upload: that saves two questions.
constexpr std::size_t kMostAtOnce = 512U << 10U;  // bytes
constexpr std::chrono::minutes kAbilitiesFresh{1};
constexpr const char* kBytesType = "application/offset+octet-stream";

// How long one upload is worth trying in one go.
class Perseverance {
public:
    // False when the server has been asked too often where it stands while hardly anything arrived.
    [[nodiscard]] bool goesOn() { return questions_++ < kMostQuestions; }
    void standsAt(std::uint64_t offset) {
        if (offset >= counted_ + kProgress) {
            counted_ = offset;
            questions_ = 1;
        }
        if (offset > damagedAt_) damages_ = 0;
        damagedAt_ = offset;
    }
    // Notes that what was sent from where it stands arrived damaged; true when that is enough.
    [[nodiscard]] bool damagedAgain() { return ++damages_ == kMostDamages; }
    // The reason it ended. A server that checks the whole forgets an upload when it was damaged.
    [[nodiscard]] tl::unexpected<Setback> blame(Setback setback) const {
        setback.damaged = damages_ > 0 && setback.fault.code == FaultCode::UploadLost;
        return tl::unexpected{std::move(setback)};
    }

private:
    static constexpr int kMostQuestions = 5, kMostDamages = 3;
    static constexpr std::uint64_t kProgress = 64U << 10U;  // bytes; so many more make a question a first one

    int questions_ = 0, damages_ = 0;
    std::uint64_t counted_ = 0;  // where it stood when the questions were last counted from one
    std::uint64_t damagedAt_ = 0;
};

std::string metadataOf(const UploadFile& file) {
    return fmt::format("dossier {},filename {},sha256 {}", toBase64(viewBytes(file.dossierId)),
                       toBase64(viewBytes(file.name)), toBase64(viewBytes(file.sha256)));
}

// Upload-Checksum for a digest in hex.
std::string checksumOf(const std::string& sha256) {
    return "sha256 " + toBase64(fromHex(sha256).value_or(Bytes{}));
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

std::string withoutSlash(std::string url) {
    while (url.ends_with('/')) url.pop_back();
    return url;
}

HttpOnlineService::HttpOnlineService(ServiceAddress address, std::optional<Signer> signer)
    : parts_{address.parts},
      address_{std::move(address)},
      signer_{std::move(signer)},
      clients_{address_.line} {
    address_.url = withoutSlash(address_.url);
}

Answered<HttpAnswer> HttpOnlineService::ask(const std::string& method, const std::string& url,
                                            Headers headers, ByteView body, const std::stop_token& stop) {
    if (!address_.token.empty()) headers["Authorization"] = "Bearer " + address_.token;
    const auto begun = std::chrono::steady_clock::now();
    const auto answer = clients_.take()->send({method, url, std::move(headers), body}, stop);
    learn(body.size(), std::chrono::steady_clock::now() - begun, answer.has_value());
    if (!answer || !isOurs(*answer)) {
        const std::scoped_lock lock{mutex_};
        abilities_.reset();
    }
    return orSetback(answer);
}

void HttpOnlineService::learn(std::size_t sent, std::chrono::steady_clock::duration spent, bool answered) {
    if (!answered) lineGood_ = false;
    // A few bytes say nothing.
    if (!answered || sent >= address_.parts.least) quick_ = answered && spent <= address_.parts.target;
}

Answered<TusAbilities> HttpOnlineService::abilities(const std::stop_token& stop) {
    {
        const std::scoped_lock lock{mutex_};
        if (abilities_ && std::chrono::steady_clock::now() - abilitiesAsked_ < kAbilitiesFresh)
            return *abilities_;
    }
    const auto answer = ask("OPTIONS", address_.url + "/files/", {}, {}, stop);
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::Abilities, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    const std::scoped_lock lock{mutex_};
    abilities_ = abilitiesOf(*answer);
    abilitiesAsked_ = std::chrono::steady_clock::now();
    return *abilities_;
}

std::size_t HttpOnlineService::partSize() {
    const std::scoped_lock lock{mutex_};
    return parts_.next();
}

bool HttpOnlineService::goesAtOnce(const UploadFile& file, const TusAbilities& abilities) {
    // On a line that breaks, a creation that brings bytes may never get through; one without them does, and
    // what follows is resumed.
    return abilities.creationWithUpload && lineGood_ &&
           file.content.size() <= std::min(kMostAtOnce, partSize());
}

Answered<CreatedUpload> HttpOnlineService::createUpload(const UploadFile& file, const std::stop_token& stop) {
    const auto offers = abilities(stop);
    if (!offers) return tl::unexpected{offers.error()};
    Headers headers{{"Tus-Resumable", "1.0.0"},
                    {"Upload-Length", std::to_string(file.content.size())},
                    {"Upload-Metadata", metadataOf(file)}};
    const bool atOnce = goesAtOnce(file, *offers);
    if (atOnce) headers.emplace("Content-Type", kBytesType);
    if (atOnce && offers->sha256) headers.emplace("Upload-Checksum", checksumOf(file.sha256));
    const auto answer =
        ask("POST", address_.url + "/files/", std::move(headers), atOnce ? file.content : ByteView{}, stop);
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::CreateUpload, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    return createdBy(*answer, file);
}

Answered<CreatedUpload> HttpOnlineService::createdBy(const HttpAnswer& answer, const UploadFile& file) const {
    // The token goes with every request, so an upload must live where the settings say and nowhere else.
    const std::string_view location = answer.header("location").value_or("");
    const std::string path = location.starts_with(address_.url + "/")
                                 ? std::string{location.substr(address_.url.size())}
                                 : std::string{location};
    if (!path.starts_with("/files/") || path.size() == std::string_view{"/files/"}.size())
        return notOurs("upload location");
    const auto offset = parseOffset(answer.header("upload-offset").value_or("0"), file.content.size());
    if (!offset) return tl::unexpected{Setback{.fault = offset.error()}};
    return CreatedUpload{address_.url + path, *offset};
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

Answered<HttpAnswer> HttpOnlineService::sendPart(const std::string& url, Headers headers, ByteView part,
                                                 const std::stop_token& stop) {
    constexpr int kTaken = 204;
    const auto begun = std::chrono::steady_clock::now();
    auto answer = ask("PATCH", url, std::move(headers), part, stop);
    const std::scoped_lock lock{mutex_};
    if (!answer && answer.error().fault.code == FaultCode::ServiceUnreachable) parts_.broke();
    if (answer && answer->status == kTaken)
        parts_.went(part.size(), std::chrono::steady_clock::now() - begun);
    return answer;
}

Answered<std::optional<std::uint64_t>> HttpOnlineService::patch(const std::string& url,
                                                                const UploadFile& file, std::uint64_t offset,
                                                                const std::stop_token& stop) {
    const auto offers = abilities(stop);
    if (!offers) return tl::unexpected{offers.error()};
    const ByteView rest = file.content.subspan(offset);
    const ByteView part = rest.first(std::min(rest.size(), partSize()));
    Headers headers{
        {"Tus-Resumable", "1.0.0"}, {"Upload-Offset", std::to_string(offset)}, {"Content-Type", kBytesType}};
    if (offers->sha256) headers.emplace("Upload-Checksum", checksumOf(sha256Hex(part)));
    const auto answer = sendPart(url, std::move(headers), part, stop);
    // What was sent may have arrived although no answer did.
    if (!answer && answer.error().fault.code == FaultCode::ServiceUnreachable) return std::nullopt;
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::Patch, *answer);
    if (then == Then::AskOffset) return std::nullopt;
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    const auto now = parseOffset(answer->header("upload-offset").value_or(""), file.content.size());
    if (!now) return tl::unexpected{Setback{.fault = now.error()}};
    lineGood_ = true;
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
    Perseverance perseverance;
    while (perseverance.goesOn()) {
        const auto start = offsetOf(url, file, stop);
        if (!start) return perseverance.blame(start.error());
        if (*start > 0) logEvent(LogEvent::UploadResumed, *start);
        perseverance.standsAt(*start);
        const auto whole = sendFrom(*start, url, file, stop);
        if (whole && *whole) return Done{};
        if (!whole && !whole.error().damaged) return tl::unexpected{whole.error()};
        if (!whole && perseverance.damagedAgain())
            return tl::unexpected{Setback{.fault = {FaultCode::ServiceRefused, "always damaged"}}};
    }
    return tl::unexpected{Setback{.fault = {FaultCode::ServiceUnreachable, "upload stands still"}}};
}

Answered<Acknowledgement> HttpOnlineService::submit(const std::string& dossierId, const std::string& manifest,
                                                    const std::stop_token& stop) {
    Headers headers{{"Content-Type", "application/json"}};
    if (signer_) headers.emplace("TramSo-Signature", detachedJws(manifest, *signer_));
    const auto answer = ask("PUT", address_.url + "/api/v1/dossiers/" + dossierId, std::move(headers),
                            viewBytes(manifest), stop);
    if (!answer) return tl::unexpected{answer.error()};
    const Then then = meaningOf(Asked::Submit, *answer);
    if (then != Then::GoOn) return tl::unexpected{setbackOf(then, *answer)};
    constexpr int kKnown = 200;
    return orSetback(parseAcknowledgement(answer->body, answer->status == kKnown));
}

Result<Done> HttpOnlineService::greet() {
    return follow(Asked::Greeting, "GET", "/api/v1/service", {}, {}).map([](const HttpAnswer&) {
        return Done{};
    });
}

}  // namespace tramso
