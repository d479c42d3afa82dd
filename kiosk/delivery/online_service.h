// SPDX-License-Identifier: GPL-3.0-or-later
// The online service (cổng dịch vụ công) as delivery sees it; docs/wire.md is its contract.
#pragma once

#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

struct Dossier;

// The service's answer to a dossier.
struct Acknowledgement {
    std::string dossierCode;    // "H29.26-261124-0001", what officers call it
    bool alreadyKnown = false;  // it had this very dossier before
};

// A paper an officer asks for.
struct AskedPaper {
    std::string paper;  // PaperRule::key; empty when the officer named it freely
    std::string title;  // Vietnamese, as the officer wrote it

    friend bool operator==(const AskedPaper&, const AskedPaper&) = default;
};

// Where a dossier stands, by the ten states of the national portal. Texts are UTF-8 without control
// characters other than line ends.
struct DossierStatus {
    int code = 0;  // 1–10
    std::string dossierCode;
    std::string textVi;
    std::string textEn;
    std::string meansVi;             // what it means for the person, and what happens next; may be empty
    std::string meansEn;             // as meansVi
    std::string note;                // what the officer said to it; often empty
    std::string due;                 // the day the result is promised for, "2026-12-05"; often empty
    std::string reference;           // "TS-7K3M-92QD"
    std::string procedure;           // its national code
    std::vector<AskedPaper> papers;  // what is asked for now
    bool resultReady = false;
    bool mayWithdraw = false;

    // An officer asks for papers and waits for them: "Yêu cầu bổ sung giấy tờ".
    [[nodiscard]] bool asksForPapers() const { return code == 5 && !papers.empty(); }
    // Nothing more will be asked: not accepted, stopped, done, or the result handed out.
    [[nodiscard]] bool isDecided() const { return code == 3 || code >= 8; }
};

// A file to be uploaded.
struct UploadFile {
    std::string dossierId;
    std::string name;    // ASCII
    std::string sha256;  // lower-case hex
    ByteView content;
};

// An upload the service has just created.
struct CreatedUpload {
    std::string url;           // absolute
    std::uint64_t offset = 0;  // so many bytes have arrived with its creation
};

// Why something did not work, with what the service said beside it. The codes: ServiceUnreachable,
// ServiceNotOurs, ServiceUnproven, ServiceNotInDate, ServiceBusy, ServiceDenied, ServiceRefused, UploadLost,
// NotFound (tracking), Cancelled.
struct Setback {
    Fault fault;
    std::chrono::seconds retryAfter{0};  // ServiceBusy: how long it asked to be left alone; 0: it did not say
    bool damaged = false;                // UploadLost: what arrived did not have the announced SHA-256
    std::vector<std::string> missing;    // UploadLost: SHA-256 of what it lacks; empty: not said
};

template <class T>
using Answered = tl::expected<T, Setback>;

// All calls block and give up with Cancelled, within about a second, when asked to stop. Any thread may call.
class OnlineService {
public:
    virtual ~OnlineService() = default;

    // Says which dossier comes next, before its documents: for a service that keeps documents with their
    // dossier, and so must know it first. May be repeated. The others need no such word.
    [[nodiscard]] virtual Answered<Done> begin(const Dossier& dossier, const std::stop_token& stop);
    // How many documents of a dossier are worth having on their way at once, as the line has shown itself.
    [[nodiscard]] virtual int lanes() const { return 1; }
    // Creates an upload (tus 1.0 creation); a small file goes with the request where the service takes that
    // and the line was good. UploadLost when its bytes were damaged on the way: nothing was created.
    [[nodiscard]] virtual Answered<CreatedUpload> createUpload(const UploadFile& file,
                                                               const std::stop_token& stop) = 0;
    // Brings the upload at `url` to its end, from wherever the server says it stands (HEAD, then PATCH).
    // UploadLost when the server does not know it any more: create it anew. ServiceRefused when one part
    // arrived damaged again and again.
    [[nodiscard]] virtual Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                                      const std::stop_token& stop) = 0;
    // Hands in the manifest once all files are there. Idempotent by the dossier id.
    [[nodiscard]] virtual Answered<Acknowledgement> submit(const std::string& dossierId,
                                                           const std::string& manifest,
                                                           const std::stop_token& stop) = 0;
    // Asks where a dossier stands. NotFound when it has not arrived, or there is none.
    [[nodiscard]] virtual Result<DossierStatus> status(const std::string& trackingToken,
                                                       const std::stop_token& stop) = 0;
    // The tracking token of the dossier with this reference on its slip, when `digits` are the last four of
    // its applicant's personal number. NotFound when they are not; ServiceBusy when tried too often.
    [[nodiscard]] virtual Result<std::string> findToken(const std::string& reference,
                                                        const std::string& digits,
                                                        const std::stop_token& stop) = 0;
    // Takes the dossier back: its status afterwards. Idempotent. ServiceRefused when it is too late.
    [[nodiscard]] virtual Result<DossierStatus> withdraw(const std::string& trackingToken,
                                                         const std::stop_token& stop) = 0;
    // Whether the service is there and is ours: asks for nothing else.
    [[nodiscard]] virtual Result<Done> greet() = 0;
};

}  // namespace tramso
