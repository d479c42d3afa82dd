// SPDX-License-Identifier: GPL-3.0-or-later
// An online service that answers what it was told to; nothing is handed in to it.
#pragma once

#include <map>
#include <mutex>

#include "kiosk/delivery/online_service.h"

namespace tramso::test {

class ScriptedDesk final : public OnlineService {
public:
    // A dossier under this token. A token nobody set is NotFound.
    void put(const std::string& token, const DossierStatus& status);
    // Whoever types this reference and these digits gets this token.
    void putReference(const std::string& reference, const std::string& digits, const std::string& token);
    // From now on every question fails like this.
    void failWith(std::optional<FaultCode> fault);

    Answered<CreatedUpload> createUpload(const UploadFile& file, const std::stop_token& stop) override;
    Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                const std::stop_token& stop) override;
    Answered<Acknowledgement> submit(const std::string& dossierId, const std::string& manifest,
                                     const std::stop_token& stop) override;
    Result<DossierStatus> status(const std::string& token, const std::stop_token& stop) override;
    Result<std::string> findToken(const std::string& reference, const std::string& digits,
                                  const std::stop_token& stop) override;
    Result<DossierStatus> withdraw(const std::string& token, const std::stop_token& stop) override;
    Result<Done> greet() override;

private:
    std::mutex mutex_;
    std::map<std::string, DossierStatus> dossiers_;
    std::map<std::string, std::string> tokens_;  // by reference and digits
    std::optional<FaultCode> fault_;
};

// A slip's token, and the address its QR code holds.
inline constexpr const char* kSlipToken = "0123456789abcdef0123456789abcdef";
inline constexpr const char* kSlipCode = "https://hoso.example/t/0123456789abcdef0123456789abcdef";

}  // namespace tramso::test
