// SPDX-License-Identifier: GPL-3.0-or-later
// The online service (cổng dịch vụ công) as delivery sees it; docs/wire.md is its contract.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

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

class OnlineService {
public:
    virtual ~OnlineService() = default;

    // Creates an upload (tus 1.0 creation) and returns its absolute URL.
    [[nodiscard]] virtual Result<std::string> createUpload(const UploadFile& file) = 0;
    // Brings the upload at `url` to its end, from wherever the server says it stands (HEAD, then PATCH).
    // UploadLost when the server does not know it any more: create it anew.
    [[nodiscard]] virtual Result<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                                    std::stop_token stop) = 0;
    // Hands in the manifest once all files are there. Idempotent by the dossier id.
    [[nodiscard]] virtual Result<Acknowledgement> submit(const std::string& dossierId,
                                                         const std::string& manifest) = 0;
    // Asks where a dossier stands.
    [[nodiscard]] virtual Result<DossierStatus> status(const std::string& trackingToken) = 0;

    // All: ServiceUnreachable, ServiceNotOurs, ServiceBusy, ServiceDenied, ServiceRefused, Cancelled.
    // Blocking.
};

}  // namespace tramso
