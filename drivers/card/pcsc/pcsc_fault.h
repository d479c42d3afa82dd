// SPDX-License-Identifier: GPL-3.0-or-later
// What PC/SC's error numbers mean to us.
#pragma once

#include <winscard.h>

#include "kiosk/base/fault.h"

namespace tramso {

// The code for a call that failed while a card was connected.
[[nodiscard]] FaultCode faultOf(LONG error);

// Whether the reader service is gone, so that the context is worth nothing any more.
[[nodiscard]] bool serviceGone(LONG error);

}  // namespace tramso
