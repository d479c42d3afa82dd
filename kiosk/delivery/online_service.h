// SPDX-License-Identifier: GPL-3.0-or-later
// The online service (cổng dịch vụ công) as delivery sees it; docs/wire.md is its contract.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

// The service's answer to a dossier.
struct Acknowledgement {
    std::string dossierCode;    // "H29.26-261124-0001", what officers call it
    bool alreadyKnown = false;  // it had this very dossier before
};

// Where a dossier stands, by the ten states of the national portal.
struct DossierStatus {
    int code = 0;  // 1–10
    std::string dossierCode;
    std::string textVi;
    std::string textEn;
};

// A file to be uploaded.
struct UploadFile {
    std::string dossierId;
    std::string name;    // ASCII
    std::string sha256;  // lower-case hex
    ByteView content;
};

// Why something did not work, with what the service said beside it. The codes: ServiceUnreachable,
// ServiceNotOurs, ServiceBusy, ServiceDenied, ServiceRefused, UploadLost, NotFound (tracking), Cancelled.
struct Setback {
    Fault fault;
    std::chrono::seconds retryAfter{0};  // ServiceBusy: how long it asked to be left alone; 0: it did not say
    bool damaged = false;                // UploadLost: what arrived did not have the announced SHA-256
    std::vector<std::string> missing;    // UploadLost: SHA-256 of what it lacks; empty: not said
};

template <class T>
using Answered = tl::expected<T, Setback>;

// All calls block and give up with Cancelled, within about a second, when asked to stop.
class OnlineService {
public:
    virtual ~OnlineService() = default;

    // Creates an upload (tus 1.0 creation) and returns its absolute URL.
    [[nodiscard]] virtual Answered<std::string> createUpload(const UploadFile& file,
                                                             const std::stop_token& stop) = 0;
    // Brings the upload at `url` to its end, from wherever the server says it stands (HEAD, then PATCH).
    // UploadLost when the server does not know it any more: create it anew.
    [[nodiscard]] virtual Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                                      const std::stop_token& stop) = 0;
    // Hands in the manifest once all files are there. Idempotent by the dossier id.
    [[nodiscard]] virtual Answered<Acknowledgement> submit(const std::string& dossierId,
                                                           const std::string& manifest,
                                                           const std::stop_token& stop) = 0;
    // Asks where a dossier stands.
    [[nodiscard]] virtual Result<DossierStatus> status(const std::string& trackingToken) = 0;
};

}  // namespace tramso
