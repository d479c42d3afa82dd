// SPDX-License-Identifier: GPL-3.0-or-later
// The online service as OpenCPS v2 offers it over REST (docs/wire.md §10): a dossier is made first, its
// documents are put into it one by one, then it is submitted.
#pragma once

#include <mutex>
#include <optional>

#include "kiosk/delivery/answers.h"
#include "kiosk/delivery/http_online_service.h"
#include "kiosk/delivery/opencps_messages.h"

namespace tramso {

// Knows no resumable uploads: a document goes whole or again. Exactly once all the same, for dossier and
// documents carry uids of ours by which they are looked for before they are sent. Nothing marks an answer as
// the service's but TLS: use it with https alone.
class OpencpsService final : public OnlineService {
public:
    OpencpsService(ServiceAddress address, OpencpsNames names);

    Answered<Done> begin(const Dossier& dossier, const std::stop_token& stop) override;
    Answered<CreatedUpload> createUpload(const UploadFile& file, const std::stop_token& stop) override;
    Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                const std::stop_token& stop) override;
    Answered<Acknowledgement> submit(const std::string& dossierId, const std::string& manifest,
                                     const std::stop_token& stop) override;
    Result<DossierStatus> status(const std::string& trackingToken, const std::stop_token& stop) override;
    // NotFound: it cannot be asked for a reference.
    Result<std::string> findToken(const std::string& reference, const std::string& digits,
                                  const std::stop_token& stop) override;
    Result<DossierStatus> withdraw(const std::string& trackingToken, const std::stop_token& stop) override;
    Result<Done> greet() override;

private:
    // The dossier that is being brought, and what the service has of it.
    struct Current {
        Dossier dossier;
        OpencpsProcedure procedure;
        OpencpsDossier there;
        OpencpsFiles files;
    };

    [[nodiscard]] Answered<HttpAnswer> ask(const std::string& method, const std::string& path,
                                           const OpencpsBody& body, const std::stop_token& stop);
    // The dossier with this uid, or nothing when there is none.
    [[nodiscard]] Answered<std::optional<OpencpsDossier>> find(const std::string& uid,
                                                               const std::stop_token& stop);
    // The dossier of a slip; NotFound when there is none, or none that was handed in.
    [[nodiscard]] Result<OpencpsDossier> ofSlip(const std::string& trackingToken,
                                                const std::stop_token& stop);
    [[nodiscard]] Answered<OpencpsDossier> create(const Current& current, const std::stop_token& stop);
    [[nodiscard]] Answered<OpencpsFiles> filesOf(const OpencpsDossier& dossier, const std::stop_token& stop);
    // Takes a file of another size away, which can only be the rest of an upload that broke off.
    [[nodiscard]] Answered<Done> clear(const std::string& uid, const std::stop_token& stop);
    [[nodiscard]] bool has(const UploadFile& file) const;
    [[nodiscard]] std::string urlOf(const std::string& uid) const;

    std::mutex mutex_;  // one connection, several threads
    ServiceAddress address_;
    OpencpsNames names_;
    HttpClient client_;
    std::optional<Current> current_;  // of the one thread that delivers
};

}  // namespace tramso
