// SPDX-License-Identifier: GPL-3.0-or-later
// The service's catalogue of procedures, docs/wire.md §11: bytes, not believed yet.
#pragma once

#include "kiosk/delivery/http_online_service.h"

namespace tramso {

// The bundle the service has now; nothing when it has none, or the one with this SHA-256 (hex; empty: none is
// here). Faults as the service's own; ServiceNotOurs for an answer that is none of these. Blocks for as long
// as a line takes.
[[nodiscard]] Result<std::optional<Bytes>> fetchCatalogue(const ServiceAddress& service,
                                                          const std::string& sha256,
                                                          const std::stop_token& stop);

}  // namespace tramso
