// SPDX-License-Identifier: GPL-3.0-or-later
// One dossier on its way: its documents, then its manifest.
#pragma once

#include <mutex>
#include <optional>
#include <span>
#include <stop_token>

#include "kiosk/delivery/online_service.h"
#include "kiosk/store/dossier_store.h"

namespace tramso {

// Whose trouble it is decides what happens to the dossier.
enum class Blame : std::uint8_t {
    Service,  // try again, unless it refused
    Dossier,  // it cannot be read back: no try mends that
    Store,    // nothing can be noted, of any dossier
};

// Why a dossier did not arrive this time.
struct Trouble {
    Blame blame = Blame::Service;
    Setback setback;
};

// Brings one waiting dossier to the service; refers to its arguments.
class OneDelivery {
public:
    OneDelivery(DossierStore& store, OnlineService& service, const OutboxEntry& entry,
                const std::stop_token& stop)
        : store_{store}, service_{service}, entry_{entry}, stop_{stop} {}

    // Uploads what the service lacks and hands in the manifest. May be repeated after any failure.
    [[nodiscard]] tl::expected<Acknowledgement, Trouble> run();

private:
    template <class T>
    using OrTrouble = tl::expected<T, Trouble>;

    [[nodiscard]] OrTrouble<Acknowledgement> submit();
    // The first document alone, which shows what the line carries; the others in as many lanes as the service
    // finds worth it then.
    [[nodiscard]] OrTrouble<Done> uploadAll();
    [[nodiscard]] OrTrouble<Done> uploadInLanes(std::span<const Document> documents, int lanes);
    [[nodiscard]] OrTrouble<Done> upload(const Document& document);
    [[nodiscard]] OrTrouble<Done> bring(const UploadFile& file, std::string url);
    // A service forgets the uploads of a dossier it has taken in: asks, once, whether its answer alone was
    // lost. True, and `answer_` set, when it was.
    [[nodiscard]] OrTrouble<bool> takenInBefore();
    // Creates the upload and sends it to its end, or the rest of one at `url`.
    [[nodiscard]] OrTrouble<Done> sendAnew(const UploadFile& file);
    [[nodiscard]] OrTrouble<Done> sendOn(const std::string& url, const UploadFile& file);
    // Forgets where the documents the service says it lacks were uploaded; all when it does not say which.
    [[nodiscard]] OrTrouble<Done> forget(const std::vector<std::string>& missing);

    DossierStore& store_;
    OnlineService& service_;
    const OutboxEntry& entry_;
    const std::stop_token& stop_;
    std::string manifest_;
    Dossier dossier_;
    std::mutex asking_;  // one lane asks whether the dossier is there, the others wait for what it hears
    bool askedBefore_ = false;
    std::optional<Acknowledgement> answer_;
};

}  // namespace tramso
