// SPDX-License-Identifier: GPL-3.0-or-later
// Requests beside a dossier's way: the catalogue, reports, editions of the disk.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/delivery/http_online_service.h"

namespace tramso {

// A request below the service's address, with the station's token where there is one.
[[nodiscard]] HttpRequest requestTo(const ServiceAddress& service, std::string method,
                                    const std::string& path);

// What an answer means that is none of those hoped for: ServiceDenied, ServiceBusy, else ServiceNotOurs.
[[nodiscard]] FaultCode refusalOf(const HttpAnswer& answer);

// RFC 3986 §2.1: everything but unreserved characters as %XX.
[[nodiscard]] std::string percentEncoded(std::string_view text);

}  // namespace tramso
