// SPDX-License-Identifier: GPL-3.0-or-later
// Where a technician can take the journal: sticks that are plugged in, and the station's own folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/store/dossier_store.h"

namespace tramso {

// Every file system mounted at or one or two folders below a root (/media, /run/media, /mnt), by name.
[[nodiscard]] std::vector<std::filesystem::path> mountedBelow(
    const std::vector<std::filesystem::path>& roots = {"/media", "/run/media", "/mnt"});

// Writes the journal into a folder, which is made when it is not there, and returns the file:
// "tramso-journal-20261128-031500Z.jsonl". Durable. FileUnwritable, DiskFull, StoreBroken.
[[nodiscard]] Result<std::filesystem::path> exportJournal(DossierStore& store,
                                                          const std::filesystem::path& folder, Moment now);

}  // namespace tramso
