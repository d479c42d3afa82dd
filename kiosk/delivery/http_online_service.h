// SPDX-License-Identifier: GPL-3.0-or-later
// The online service over HTTP, as docs/wire.md describes it: tus 1.0 for files, PUT for the manifest.
#pragma once

#include <mutex>

#include "kiosk/delivery/answers.h"
#include "kiosk/delivery/http_client.h"
#include "kiosk/delivery/online_service.h"

namespace tramso {

struct ServiceAddress {
    std::string url;    // base, "https://host[:port]", with or without a slash at its end
    std::string token;  // bearer token; empty: none is sent
    std::chrono::seconds timeout{20};
};

class HttpOnlineService final : public OnlineService {
public:
    explicit HttpOnlineService(ServiceAddress address);

    Answered<std::string> createUpload(const UploadFile& file, const std::stop_token& stop) override;
    Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                const std::stop_token& stop) override;
    Answered<Acknowledgement> submit(const std::string& dossierId, const std::string& manifest,
                                     const std::stop_token& stop) override;
    Result<DossierStatus> status(const std::string& trackingToken) override;

private:
    using Headers = std::map<std::string, std::string>;
    [[nodiscard]] Answered<HttpAnswer> ask(const std::string& method, const std::string& url, Headers headers,
                                           ByteView body, const std::stop_token& stop);
    [[nodiscard]] Answered<std::uint64_t> offsetOf(const std::string& url, const UploadFile& file,
                                                   const std::stop_token& stop);
    // Sends one chunk; the new offset, or nothing when the server must be asked where it stands.
    [[nodiscard]] Answered<std::optional<std::uint64_t>> patch(const std::string& url, const UploadFile& file,
                                                               std::uint64_t offset,
                                                               const std::stop_token& stop);
    // Sends the rest, chunk after chunk; false when the server must be asked where it stands.
    [[nodiscard]] Answered<bool> sendFrom(std::uint64_t offset, const std::string& url,
                                          const UploadFile& file, const std::stop_token& stop);

    std::mutex mutex_;  // one connection, several threads
    ServiceAddress address_;
    HttpClient client_;
};

}  // namespace tramso
