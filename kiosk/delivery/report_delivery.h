// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the station's report to its service, docs/wire.md §12.
#pragma once

#include <optional>
#include <string>

#include "kiosk/crypto/signing.h"
#include "kiosk/delivery/http_client.h"
#include "kiosk/delivery/http_online_service.h"

namespace tramso {

// The way to one service; a connection is kept between reports. One thread at a time.
class ReportDelivery {
public:
    // With a signer, reports are signed as dossiers are.
    ReportDelivery(ServiceAddress address, std::optional<Signer> signer)
        : address_{std::move(address)}, signer_{std::move(signer)}, client_{address_.line} {}

    // The service has taken it, durably, when this is a value. ServiceUnreachable, ServiceUnproven,
    // ServiceNotInDate, ServiceBusy, ServiceDenied, Cancelled; ServiceNotOurs for an answer that is none of
    // ours, ServiceRefused where it does not understand.
    [[nodiscard]] Result<Done> deliver(const std::string& report, const std::stop_token& stop);

private:
    ServiceAddress address_;
    std::optional<Signer> signer_;
    HttpClient client_;
};

}  // namespace tramso
