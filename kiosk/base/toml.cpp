// SPDX-License-Identifier: GPL-3.0-or-later
// The body of toml++, for all who read TOML.
#define TOML_IMPLEMENTATION
#include "kiosk/base/toml.h"
