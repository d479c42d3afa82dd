// SPDX-License-Identifier: GPL-3.0-or-later
// Telling "there is none" from "it cannot be asked now". A database behind a network may be gone for a
// moment; what was looked up then must not be answered as missing.
#pragma once

namespace portal {

// One thread answers one request. The storage notes here what it could not do, the answers look.
void noteStorageTrouble();
void forgetStorageTrouble();
// True when something failed on this thread since forgetStorageTrouble().
[[nodiscard]] bool storageTrouble();

}  // namespace portal
