// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/delivery/outbox.h"

namespace tramso {
namespace {

// One dossier on its way: manifest, uploads, submission.
class OneDelivery {
public:
    OneDelivery(DossierStore& store, OnlineService& service, const OutboxEntry& entry,
                const std::stop_token& stop)
        : store_{store}, service_{service}, entry_{entry}, stop_{stop} {}

    Result<Done> run() {
        auto manifest = store_.manifest(entry_.id);
        if (!manifest) return tl::unexpected{manifest.error()};
        auto dossier = parseManifest(*manifest);
        if (!dossier) return fail(FaultCode::StoreBroken, "own manifest");
        auto answer = uploadAndSubmit(*dossier, *manifest);
        // The service lost a document between upload and submission: once more, from the beginning.
        if (!answer && answer.error().code == FaultCode::UploadLost) {
            if (auto forgotten = forgetUploads(*dossier); !forgotten) return forgotten;
            answer = uploadAndSubmit(*dossier, *manifest);
        }
        if (!answer) return tl::unexpected{answer.error()};
        logEvent(LogEvent::DossierDelivered, dossier->documents.size());
        return store_.markDelivered(entry_.id, answer->dossierCode);
    }

private:
    Result<Acknowledgement> uploadAndSubmit(const Dossier& dossier, const std::string& manifest) {
        for (const Document& document : dossier.documents)
            if (auto uploaded = upload(document); !uploaded) return tl::unexpected{uploaded.error()};
        return service_.submit(entry_.id, manifest);
    }

    Result<Done> upload(const Document& document) {
        const auto content = store_.document(entry_.id, document.file);
        if (!content) return tl::unexpected{content.error()};
        const UploadFile file{entry_.id, document.file, document.sha256, *content};
        const auto place = store_.upload(entry_.id, document.file);
        if (!place) return tl::unexpected{place.error()};
        if (place->url.empty()) return createAndSend(file);
        auto resumed = service_.resumeUpload(place->url, file, stop_);
        const bool lost = !resumed && resumed.error().code == FaultCode::UploadLost;
        return lost ? createAndSend(file) : resumed;
    }

    Result<Done> createAndSend(const UploadFile& file) {
        logEvent(LogEvent::UploadStarted, file.content.size());
        const auto url = service_.createUpload(file);
        if (!url) return tl::unexpected{url.error()};
        // Remembered before the first byte goes, so that a restart resumes instead of beginning again.
        if (auto kept = store_.rememberUpload(entry_.id, file.name, {*url}); !kept) return kept;
        return service_.resumeUpload(*url, file, stop_);
    }

    Result<Done> forgetUploads(const Dossier& dossier) {
        for (const Document& document : dossier.documents)
            if (auto forgotten = store_.rememberUpload(entry_.id, document.file, {}); !forgotten)
                return forgotten;
        return Done{};
    }

    DossierStore& store_;
    OnlineService& service_;
    const OutboxEntry& entry_;
    const std::stop_token& stop_;
};

std::chrono::milliseconds waitAfter(int attempts, const RetryTiming& timing) {
    auto wait = timing.first;
    for (int i = 0; i < attempts && wait < timing.longest; ++i) wait *= 2;
    return std::min(wait, timing.longest);
}

// What trying again cannot mend.
bool hopeless(FaultCode code) {
    return code == FaultCode::ServiceRefused || code == FaultCode::StoreBroken || code == FaultCode::NotFound;
}

Result<Done> settle(DossierStore& store, const OutboxEntry& entry, const Fault& fault, Moment now,
                    const RetryTiming& timing, RoundResult& round) {
    logFault(fault);
    if (hopeless(fault.code)) {
        ++round.parked;
        return store.park(entry.id, fault.code);
    }
    ++round.deferred;
    const auto wait = waitAfter(entry.attempts, timing);
    logEvent(LogEvent::DeliveryDeferred, fault.code, wait);
    return store.defer(entry.id, fault.code, now + wait);
}

}  // namespace

Result<RoundResult> deliverDue(DossierStore& store, OnlineService& service, const Clock& clock,
                               const RetryTiming& timing, std::stop_token stop) {
    RoundResult round;
    const Moment started = clock.now();  // what fails now is due later than this, so each comes up once
    while (!stop.stop_requested()) {
        const auto entry = store.nextDue(started);
        if (!entry) return tl::unexpected{entry.error()};
        if (!*entry) break;
        const auto delivered = OneDelivery{store, service, **entry, stop}.run();
        if (delivered) {
            ++round.delivered;
            continue;
        }
        if (delivered.error().code == FaultCode::Cancelled) break;
        if (auto kept = settle(store, **entry, delivered.error(), clock.now(), timing, round); !kept)
            return tl::unexpected{kept.error()};
    }
    return round;
}

}  // namespace tramso
