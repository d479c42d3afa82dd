// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/catalogue_watch.h"

#include <iostream>

#include "kiosk/base/files.h"

namespace tramso {

CatalogueWatch::CatalogueWatch(std::filesystem::path folder, std::function<void(Catalogue)> onChanged)
    : folder_{std::move(folder)}, onChanged_{std::move(onChanged)} {
    constexpr std::chrono::milliseconds kQuiet{300};
    quiet_.setSingleShot(true);
    quiet_.setInterval(kQuiet);
    QObject::connect(&watcher_, &QFileSystemWatcher::directoryChanged, &quiet_, [this] { quiet_.start(); });
    QObject::connect(&watcher_, &QFileSystemWatcher::fileChanged, &quiet_, [this] { quiet_.start(); });
    QObject::connect(&quiet_, &QTimer::timeout, &quiet_, [this] { look(); });
    follow();
}

// A file that was replaced is another one to the watcher.
void CatalogueWatch::follow() {
    watcher_.addPath(QString::fromStdString(folder_.string()));
    for (const auto& path : filesIn(folder_, ".toml"))
        watcher_.addPath(QString::fromStdString(path.string()));
}

void CatalogueWatch::look() {
    follow();
    auto read = loadCatalogue(folder_);
    if (read) {
        std::cout << read->all().size() << " procedures read anew" << std::endl;
        return onChanged_(std::move(*read));
    }
    for (const CatalogueProblem& problem : read.error()) std::cerr << problem.text << '\n';
    std::cerr << "the procedures stay as they were" << std::endl;
}

}  // namespace tramso
