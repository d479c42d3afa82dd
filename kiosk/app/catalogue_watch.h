// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes procedures sees them in the demonstration as soon as a file is saved.
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>
#include <filesystem>
#include <functional>

#include "kiosk/procedures/catalogue.h"

namespace tramso {

// Screen's thread. Looks at a folder of procedure files whenever something in it changes; a catalogue with
// mistakes is told on standard error, and the one before stays.
class CatalogueWatch {
public:
    CatalogueWatch(std::filesystem::path folder, std::function<void(Catalogue)> onChanged);

private:
    void look();
    void follow();

    std::filesystem::path folder_;
    std::function<void(Catalogue)> onChanged_;
    QFileSystemWatcher watcher_;
    QTimer quiet_;  // an editor writes in several steps
};

}  // namespace tramso
