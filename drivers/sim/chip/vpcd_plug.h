// SPDX-License-Identifier: GPL-3.0-or-later
// Plugs a virtual card into the real PC/SC daemon through the virtual reader of vsmartcard (vpcd), over TCP.
#pragma once

#include <cstdint>
#include <stop_token>

#include "drivers/sim/chip/sim_card_slot.h"

namespace tramso::sim {

// Follows the slot: connected while a card lies in it, which is what the daemon takes for "inserted". Returns
// when stop is requested; while no daemon listens it tries again every 20 ms.
// Protocol: two bytes of length, most significant first, then the message; one-byte messages are controls.
void servePlug(SimCardSlot& slot, std::uint16_t port, const std::stop_token& stop);

}  // namespace tramso::sim
