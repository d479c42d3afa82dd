// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/demo_network.h"

namespace tramso {
namespace {

class CutService final : public OnlineService {
public:
    CutService(std::unique_ptr<OnlineService> real, const DemoNetwork& line)
        : real_{std::move(real)}, line_{line} {}

    Answered<Done> begin(const Dossier& dossier, const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{Setback{kCut}};
        return real_->begin(dossier, stop);
    }
    Answered<CreatedUpload> createUpload(const UploadFile& file, const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{Setback{kCut}};
        return real_->createUpload(file, stop);
    }
    Answered<Done> resumeUpload(const std::string& url, const UploadFile& file,
                                const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{Setback{kCut}};
        return real_->resumeUpload(url, file, stop);
    }
    Answered<Acknowledgement> submit(const std::string& dossierId, const std::string& manifest,
                                     const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{Setback{kCut}};
        return real_->submit(dossierId, manifest, stop);
    }
    Result<DossierStatus> status(const std::string& trackingToken, const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{kCut};
        return real_->status(trackingToken, stop);
    }
    Result<std::string> findToken(const std::string& reference, const std::string& digits,
                                  const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{kCut};
        return real_->findToken(reference, digits, stop);
    }
    Result<DossierStatus> withdraw(const std::string& trackingToken, const std::stop_token& stop) override {
        if (line_.isCut()) return tl::unexpected{kCut};
        return real_->withdraw(trackingToken, stop);
    }
    Result<Done> greet() override {
        if (line_.isCut()) return tl::unexpected{kCut};
        return real_->greet();
    }

private:
    static constexpr Fault kCut{FaultCode::ServiceUnreachable, "demo network"};
    std::unique_ptr<OnlineService> real_;
    const DemoNetwork& line_;
};

}  // namespace

std::unique_ptr<OnlineService> DemoNetwork::over(std::unique_ptr<OnlineService> service) const {
    return std::make_unique<CutService>(std::move(service), *this);
}

}  // namespace tramso
