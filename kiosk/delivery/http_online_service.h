// SPDX-License-Identifier: GPL-3.0-or-later
// The online service over HTTP, as docs/wire.md describes it: tus 1.0 for files, PUT for the manifest.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

#include "kiosk/crypto/signing.h"
#include "kiosk/delivery/answers.h"
#include "kiosk/delivery/http_clients.h"
#include "kiosk/delivery/online_service.h"
#include "kiosk/delivery/part_size.h"
#include "kiosk/delivery/tus_abilities.h"

namespace tramso {

struct ServiceAddress {
    std::string url;    // base, "https://host[:port]", with or without a slash at its end
    std::string token;  // bearer token; empty: none is sent
    HttpLine line = {};
    PartLimits parts = {};
};

// A base address as paths are put behind it.
[[nodiscard]] std::string withoutSlash(std::string url);

class HttpOnlineService final : public OnlineService {
public:
    // With a signer, what is handed in is signed (docs/wire.md §3).
    explicit HttpOnlineService(ServiceAddress address, std::optional<Signer> signer = {});

    // Three where the last bytes went in the time a part should take: there, waiting for answers costs more
    // than sending. On a slow line they would only share it, and lose a part each when it breaks.
    [[nodiscard]] int lanes() const override { return quick_ ? kLanes : 1; }
    Answered<CreatedUpload> createUpload(const UploadFile& file, const std::stop_token& stop) override;
    Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                const std::stop_token& stop) override;
    Answered<Acknowledgement> submit(const std::string& dossierId, const std::string& manifest,
                                     const std::stop_token& stop) override;
    Result<DossierStatus> status(const std::string& trackingToken, const std::stop_token& stop) override;
    Result<std::string> findToken(const std::string& reference, const std::string& digits,
                                  const std::stop_token& stop) override;
    Result<DossierStatus> withdraw(const std::string& trackingToken, const std::stop_token& stop) override;
    Result<Done> greet() override;

private:
    static constexpr int kLanes = 3;
    using Headers = std::map<std::string, std::string>;
    [[nodiscard]] Answered<HttpAnswer> ask(const std::string& method, const std::string& url, Headers headers,
                                           ByteView body, const std::stop_token& stop);
    // One question of docs/wire.md §4, with a JSON body unless it is empty; the answer when it means to go
    // on.
    [[nodiscard]] Result<HttpAnswer> follow(Asked asked, const std::string& method, const std::string& path,
                                            const std::string& body, const std::stop_token& stop);
    // Learns what the line is like from a request that was sent, answered or not.
    void learn(std::size_t sent, std::chrono::steady_clock::duration spent, bool answered);
    // What the server offers; asked for again after a minute, and after anything that went wrong, so that no
    // byte of a document goes to somebody who has not just shown to be the service.
    [[nodiscard]] Answered<TusAbilities> abilities(const std::stop_token& stop);
    // True when this file should go with the request that creates its upload.
    [[nodiscard]] bool goesAtOnce(const UploadFile& file, const TusAbilities& abilities);
    [[nodiscard]] Answered<CreatedUpload> createdBy(const HttpAnswer& answer, const UploadFile& file) const;
    [[nodiscard]] Answered<std::uint64_t> offsetOf(const std::string& url, const UploadFile& file,
                                                   const std::stop_token& stop);
    // Sends one part, as large as suits the line; the new offset, or nothing when the server must be asked
    // where it stands.
    [[nodiscard]] Answered<std::optional<std::uint64_t>> patch(const std::string& url, const UploadFile& file,
                                                               std::uint64_t offset,
                                                               const std::stop_token& stop);
    // How many bytes the next part should have.
    [[nodiscard]] std::size_t partSize();
    // Sends a part with PATCH, and learns from how long it takes.
    [[nodiscard]] Answered<HttpAnswer> sendPart(const std::string& url, Headers headers, ByteView part,
                                                const std::stop_token& stop);
    // Sends the rest, part after part; false when the server must be asked where it stands.
    [[nodiscard]] Answered<bool> sendFrom(std::uint64_t offset, const std::string& url,
                                          const UploadFile& file, const std::stop_token& stop);

    std::mutex mutex_;  // of what several threads learn
    PartSize parts_;
    std::optional<TusAbilities> abilities_;
    std::chrono::steady_clock::time_point abilitiesAsked_;
    std::atomic<bool> lineGood_{true};  // false once it broke, until bytes have got through again
    std::atomic<bool> quick_{false};    // the last bytes of a document took no longer than a part should
    ServiceAddress address_;
    std::optional<Signer> signer_;
    HttpClients clients_;
};

}  // namespace tramso
