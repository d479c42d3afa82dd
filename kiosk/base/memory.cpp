// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/memory.h"

#include <malloc.h>

namespace tramso {

void giveBackMemory() {
    malloc_trim(0);
}

}  // namespace tramso
