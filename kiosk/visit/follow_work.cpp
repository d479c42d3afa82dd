// SPDX-License-Identifier: GPL-3.0-or-later
// The slow part of following a dossier: the slip on the glass, the service on its line.
#include <memory>

#include "kiosk/dossier/slip_code.h"
#include "kiosk/visit/visit_work.h"

namespace tramso {

void VisitWork::scanSlip(std::function<void(const Result<std::string>&)> onToken) {
    scanner_.post([this, epoch = epoch_, stop = scanning_.get_token(), onToken = std::move(onToken)] {
        PageOrigin from = PageOrigin::Unknown;  // a slip is no original
        const auto token = codesOnGlass(from, stop).and_then([](const auto& codes) -> Result<std::string> {
            for (const std::string& code : codes)
                if (std::string found = trackingTokenIn(code); !found.empty()) return found;
            return fail(FaultCode::BarcodeNone, "slip scan");
        });
        deliver(epoch, [onToken, token] { onToken(token); });
    });
}

template <class Ask, class On>
void VisitWork::askService(Ask ask, On on) {
    online_.post([this, epoch = epoch_, stop = all_.get_token(), ask = std::move(ask), on = std::move(on)] {
        const auto answer = ask(*ports_.service, stop);
        deliver(epoch, [on, answer] { on(answer); });
    });
}

void VisitWork::findToken(const std::string& reference, const std::string& digits,
                          std::function<void(const Result<std::string>&)> onToken) {
    askService(
        [reference, digits](OnlineService& service, const std::stop_token& stop) {
            return service.findToken(reference, digits, stop);
        },
        std::move(onToken));
}

void VisitWork::follow(const std::string& token, std::function<void(const Result<DossierStatus>&)> onStatus) {
    askService(
        [token](OnlineService& service, const std::stop_token& stop) { return service.status(token, stop); },
        std::move(onStatus));
}

void VisitWork::withdraw(const std::string& token,
                         std::function<void(const Result<DossierStatus>&)> onStatus) {
    askService([token](OnlineService& service,
                       const std::stop_token& stop) { return service.withdraw(token, stop); },
               std::move(onStatus));
}

}  // namespace tramso
