// SPDX-License-Identifier: GPL-3.0-or-later
// Signed catalogues: made by who keeps the procedures, believed or refused by a station.
#include <fmt/format.h>

#include <iostream>

#include "kiosk/app/catalogue_updates.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"

namespace tramso::ctl {
namespace {

int refused(const std::string& subject, const BundleProblem& problem) {
    std::cerr << subject << ": " << problem.text << '\n';
    return 1;
}

void tell(const CatalogueShelf::Kept& kept) {
    std::cout << fmt::format("version {}, {} procedures\n", kept.version, kept.catalogue.all().size());
}

}  // namespace

int proceduresSign(const SignOptions& options) {
    CatalogueBundle bundle{options.version, {}};
    for (const auto& path : filesIn(options.folder, ".toml")) {
        const auto text = readFile(path, kLongestBundle);
        if (!text) return complain(path.string(), text.error());
        bundle.files.push_back({path.filename().string(), std::string{viewText(*text)}});
    }
    if (const auto catalogue = parseCatalogue(bundle.files); !catalogue) {
        for (const CatalogueProblem& problem : catalogue.error()) std::cerr << problem.text << '\n';
        std::cerr << "a catalogue with mistakes is not signed\n";
        return 1;
    }
    SystemRandom random;
    const auto key = loadOrMakeKey(options.key, random);
    if (!key) return complain(options.key.string(), key.error());
    const Signer signer{*key};
    const Bytes file = signBundle(bundle, signer);
    if (file.size() > kLongestBundle) return std::cerr << "longer than a bundle may be\n", 1;
    if (const auto written = writeFile(options.bundle, file); !written)
        return complain(options.bundle.string(), written.error());
    std::cout << fmt::format(
        "{}: version {}, {} files, {} bytes\nto be believed, stations need the public key {}\n",
        options.bundle.string(), bundle.version, bundle.files.size(), file.size(), toHex(signer.publicKey()));
    return 0;
}

int proceduresVerify(const std::filesystem::path& bundle, const std::filesystem::path& keys) {
    const auto text = readFile(keys, kLongestBundle);
    if (!text) return complain(keys.string(), text.error());
    const auto believed = parseKeys(viewText(*text));
    if (!believed) return complain(keys.string(), believed.error());
    const auto file = readFile(bundle, kLongestBundle);
    if (!file) return complain(bundle.string(), file.error());
    const auto opened = openBundle(*file, *believed);
    if (!opened) return refused(bundle.string(), opened.error());
    const auto catalogue = parseCatalogue(opened->files);
    if (!catalogue) {
        for (const CatalogueProblem& problem : catalogue.error()) std::cerr << problem.text << '\n';
        return 1;
    }
    std::cout << fmt::format("version {}, {} procedures\n", opened->version, catalogue->all().size());
    return 0;
}

int proceduresInstall(const std::filesystem::path& settingsFile, const std::filesystem::path& bundle) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return complain(settings.error());
    const auto shelf = catalogueShelf(*settings);
    if (!shelf) return complain(shelf.error());
    const auto file = readFile(bundle, kLongestBundle);
    if (!file) return complain(bundle.string(), file.error());
    const auto taken = shelf->take(*file);
    if (!taken) return refused(bundle.string(), taken.error());
    tell(*taken);
    return 0;
}

int proceduresFetch(const std::filesystem::path& settingsFile) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return complain(settings.error());
    const auto newer = updateCatalogue(*settings, {});
    if (!newer) return std::cerr << newer.error().text << '\n', 1;
    if (!*newer) return std::cout << "nothing newer\n", 0;
    tell(**newer);
    return 0;
}

}  // namespace tramso::ctl
