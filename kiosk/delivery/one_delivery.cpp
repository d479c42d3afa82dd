// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/one_delivery.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "kiosk/base/log.h"

namespace tramso {
namespace {

// In one go: so often is a document's upload created, and so often the dossier handed in.
constexpr int kCreations = 3;
constexpr int kSubmissions = 2;

tl::unexpected<Trouble> trouble(Blame blame, const Fault& fault) {
    return tl::unexpected{Trouble{blame, {.fault = fault}}};
}

tl::unexpected<Trouble> byService(const Setback& setback) {
    return tl::unexpected{Trouble{Blame::Service, setback}};
}

bool isLost(const Trouble& trouble) {
    return trouble.blame == Blame::Service && trouble.setback.fault.code == FaultCode::UploadLost;
}

}  // namespace

Answered<Done> OnlineService::begin(const Dossier&, const std::stop_token&) {
    return Done{};
}

tl::expected<Acknowledgement, Trouble> OneDelivery::run() {
    auto manifest = store_.manifest(entry_.id);
    if (!manifest) return trouble(Blame::Dossier, manifest.error());
    manifest_ = std::move(*manifest);
    auto dossier = parseManifest(manifest_);
    if (!dossier) return trouble(Blame::Dossier, {FaultCode::StoreBroken, "own manifest"});
    dossier_ = std::move(*dossier);
    if (const auto begun = service_.begin(dossier_, stop_); !begun) return byService(begun.error());
    for (int submission = 1;; ++submission) {
        if (const auto uploaded = uploadAll(); !uploaded) return tl::unexpected{uploaded.error()};
        if (answer_) return std::move(*answer_);
        auto answer = submit();
        if (answer || answer.error().setback.fault.code != FaultCode::UploadLost) return answer;
        if (const auto forgotten = forget(answer.error().setback.missing); !forgotten)
            return tl::unexpected{forgotten.error()};
        if (submission == kSubmissions) return answer;
    }
}

OneDelivery::OrTrouble<Acknowledgement> OneDelivery::submit() {
    auto answer = service_.submit(entry_.id, manifest_, stop_);
    if (!answer) return byService(answer.error());
    logEvent(LogEvent::DossierDelivered, dossier_.documents.size());
    return std::move(*answer);
}

OneDelivery::OrTrouble<Done> OneDelivery::uploadAll() {
    const std::span<const Document> documents{dossier_.documents};
    if (documents.empty()) return Done{};
    auto first = upload(documents.front());
    if (!first || answer_) return first;
    return uploadInLanes(documents.subspan(1), service_.lanes());
}

OneDelivery::OrTrouble<Done> OneDelivery::uploadInLanes(std::span<const Document> documents, int lanes) {
    std::mutex mutex;
    std::optional<Trouble> first;  // after it nothing more is begun; what is on its way may still arrive
    std::atomic<bool> over{false};
    std::atomic<std::size_t> next{0};
    const auto lane = [&] {
        for (std::size_t i = next++; i < documents.size() && !over; i = next++) {
            const auto uploaded = upload(documents[i]);
            const std::scoped_lock lock{mutex, asking_};
            if (!uploaded && !first) first = uploaded.error();
            over = over || first || answer_;
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(static_cast<std::size_t>(lanes), documents.size()); ++i)
            others.emplace_back(lane);
        lane();
    }
    if (first && !answer_) return tl::unexpected{*first};
    return Done{};
}

OneDelivery::OrTrouble<bool> OneDelivery::takenInBefore() {
    const std::scoped_lock lock{asking_};
    if (std::exchange(askedBefore_, true)) return answer_.has_value();
    auto answer = submit();
    if (!answer && answer.error().setback.fault.code != FaultCode::UploadLost)
        return tl::unexpected{answer.error()};
    if (answer) answer_ = std::move(*answer);
    return answer.has_value();
}

OneDelivery::OrTrouble<Done> OneDelivery::upload(const Document& document) {
    const auto content = store_.document(entry_.id, document.file);
    if (!content) return trouble(Blame::Dossier, content.error());
    const auto place = store_.upload(entry_.id, document.file);
    if (!place) return trouble(Blame::Store, place.error());
    return bring({entry_.id, document.file, document.sha256, *content}, place->url);
}

OneDelivery::OrTrouble<Done> OneDelivery::bring(const UploadFile& file, std::string url) {
    const bool remembered = !url.empty();
    bool alwaysDamaged = true;
    for (int creations = 0;;) {
        if (url.empty()) ++creations;
        auto arrived = url.empty() ? sendAnew(file) : sendOn(url, file);
        if (arrived || !isLost(arrived.error())) return arrived;
        const bool damaged = arrived.error().setback.damaged;
        alwaysDamaged = alwaysDamaged && damaged;
        if (remembered && creations == 0 && !damaged) {
            const auto known = takenInBefore();
            if (!known) return tl::unexpected{known.error()};
            if (*known) return Done{};
        }
        // Damage that strikes every time is no accident of the line: trying on will not help.
        if (creations == kCreations && alwaysDamaged)
            return trouble(Blame::Service, {FaultCode::ServiceRefused, "always damaged"});
        if (creations == kCreations) return arrived;
        url.clear();
    }
}

OneDelivery::OrTrouble<Done> OneDelivery::sendAnew(const UploadFile& file) {
    logEvent(LogEvent::UploadStarted, file.content.size());
    const auto created = service_.createUpload(file, stop_);
    if (!created) return byService(created.error());
    // Remembered before anything else is sent, so that a restart resumes instead of beginning again.
    if (const auto kept = store_.rememberUpload(entry_.id, file.name, {created->url}); !kept)
        return trouble(Blame::Store, kept.error());
    if (created->offset == file.content.size()) return Done{};
    return sendOn(created->url, file);
}

OneDelivery::OrTrouble<Done> OneDelivery::sendOn(const std::string& url, const UploadFile& file) {
    const auto arrived = service_.resumeUpload(url, file, stop_);
    if (!arrived) return byService(arrived.error());
    return Done{};
}

OneDelivery::OrTrouble<Done> OneDelivery::forget(const std::vector<std::string>& missing) {
    const auto lacked = [&](const Document& document) {
        return std::ranges::find(missing, document.sha256) != missing.end();
    };
    const bool some = std::ranges::any_of(dossier_.documents, lacked);
    for (const Document& document : dossier_.documents) {
        if (some && !lacked(document)) continue;
        if (const auto forgotten = store_.rememberUpload(entry_.id, document.file, {}); !forgotten)
            return trouble(Blame::Store, forgotten.error());
    }
    return Done{};
}

}  // namespace tramso
