// SPDX-License-Identifier: GPL-3.0-or-later
// What is said to an OpenCPS v2 service and what it says: forms, and JSON that is hostile until proven
// otherwise.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/delivery/online_service.h"
#include "kiosk/delivery/opencps_names.h"
#include "kiosk/dossier/dossier.h"

namespace tramso {

// A dossier as the service knows it.
struct OpencpsDossier {
    std::string id;      // dossierId
    std::string uid;     // referenceUid, ours
    std::string number;  // dossierNo; empty until it has one
    std::string status;  // "receiving"
    std::string statusText;
    bool submitted = false;
};

// By the uid we gave it: bytes.
using OpencpsFiles = std::map<std::string, std::uint64_t, std::less<>>;

// The body of a request and what it is.
struct OpencpsBody {
    std::string type;  // Content-Type
    Bytes bytes;
};

// 32 hex digits as a UUID.
[[nodiscard]] std::string uidFrom(std::string_view hex);
// What a document is called there: the same for the same document of the same dossier.
[[nodiscard]] std::string fileUid(const std::string& dossierId, const std::string& file);

// POST /dossiers. Names nobody but the applicant, and the number and address of who asked for messages.
[[nodiscard]] OpencpsBody dossierBody(const Dossier& dossier, const OpencpsNames& names,
                                      const OpencpsProcedure& procedure);
// POST /dossiers/{id}/files. The declaration brings the form's values along.
[[nodiscard]] OpencpsBody fileBody(const UploadFile& file, const Dossier& dossier,
                                   const OpencpsProcedure& procedure);

// A dossier, after GET, POST and submitting. ServiceNotOurs when it is anything else.
[[nodiscard]] Result<OpencpsDossier> parseOpencpsDossier(std::string_view body);
// The files of a dossier. ServiceNotOurs when it is anything else.
[[nodiscard]] Result<OpencpsFiles> parseOpencpsFiles(std::string_view body);
// The uid of a file that was taken; empty when the answer names none.
[[nodiscard]] std::string parseOpencpsFileUid(std::string_view body);

// Among the ten states of the national portal; its own word when it has one. ServiceNotOurs for a state
// nobody knows.
[[nodiscard]] Result<DossierStatus> statusOf(const OpencpsDossier& dossier);

}  // namespace tramso
