// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/service_shelf.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace {

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

}  // namespace

std::vector<std::string> dossiersAt(const PortalProcess& portal) {
    return namesIn(portal.data() / "dossiers");
}

std::size_t uploadsAt(const PortalProcess& portal) {
    return namesIn(portal.data() / "uploads").size();
}

bool holdsWhole(const PortalProcess& portal, const SendingStation& station, const std::string& id) {
    const tramso::Dossier& dossier = station.dossier(id);
    std::map<std::string, std::string> expected{{"manifest.json", tramso::manifestJson(dossier)}};
    for (std::size_t i = 0; i < dossier.documents.size(); ++i)
        expected[dossier.documents[i].file] = std::string{tramso::viewText(station.pdfs(id)[i])};
    std::map<std::string, std::string> kept;
    const auto folder = portal.data() / "dossiers" / id;
    if (!std::filesystem::is_directory(folder)) return false;
    for (const std::string& name : namesIn(folder)) kept[name] = contentOf(folder / name);
    return kept == expected;
}
