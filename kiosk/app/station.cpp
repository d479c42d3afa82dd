// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/station.h"

#include <fmt/format.h>

#include "config/loader/settings_file.h"
#include "drivers/barcode/zxing_barcode_reader.h"
#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "ocr/text/tesseract_page_reader.h"

namespace tramso {
namespace {

tl::unexpected<StartProblem> problem(std::string text) {
    return tl::unexpected{StartProblem{std::move(text)}};
}

StartProblem about(const std::filesystem::path& file, const Fault& fault) {
    return {fmt::format("{}: {}", file.string(), faultName(fault.code)), fault.code};
}

template <class Problems>
std::string lines(const Problems& problems) {
    std::string text;
    for (const auto& one : problems) text += (text.empty() ? "" : "\n") + one.text;
    return text;
}

}  // namespace

std::filesystem::path programFolder() {
    std::error_code none;
    return std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
}

std::filesystem::path shareFolder() {
    std::error_code none;
    const auto above = programFolder().parent_path();  // /usr, or build/PRESET of the source tree
    const auto installed = above / "share" / "tramso";
    return std::filesystem::is_directory(installed, none) ? installed
                                                          : above.parent_path().parent_path() / "config";
}

std::vector<std::filesystem::path> trustFolders(const Settings& settings) {
    return {shareFolder() / "trust", settings.card.trustFolder};
}

OrProblem<Settings> readSettings(const std::filesystem::path& file) {
    return loadSettings(file).map_error([](const auto& problems) { return StartProblem{lines(problems)}; });
}

OrProblem<Catalogue> readCatalogue() {
    return loadCatalogue(shareFolder() / "procedures").map_error([](const auto& problems) {
        return StartProblem{lines(problems)};
    });
}

OrProblem<CatalogueShelf> catalogueShelf(const Settings& settings) {
    const Settings::Procedures& procedures = settings.procedures;
    if (procedures.keysFile.empty()) return CatalogueShelf{procedures.folder, {}};
    constexpr std::size_t kLongestKeys = 64U << 10U;
    const auto text = readFile(procedures.keysFile, kLongestKeys);
    if (!text) return tl::unexpected{about(procedures.keysFile, text.error())};
    auto keys = parseKeys(viewText(*text));
    if (!keys)
        return problem(fmt::format("{}: a line is no public key in hex", procedures.keysFile.string()));
    return CatalogueShelf{procedures.folder, std::move(*keys)};
}

OrProblem<Catalogue> readCatalogue(const Settings& settings) {
    if (settings.procedures.keysFile.empty()) return readCatalogue();
    const auto shelf = catalogueShelf(settings);
    if (!shelf) return tl::unexpected{shelf.error()};
    auto kept = shelf->kept();
    if (!kept) logFault({FaultCode::CatalogueInvalid, "catalogue kept"});  // people are served all the same
    return kept && *kept ? OrProblem<Catalogue>{std::move((*kept)->catalogue)} : readCatalogue();
}

OrProblem<Places> readPlaces() {
    return loadPlaces(shareFolder() / "places").map_error([](const auto& problems) {
        return StartProblem{lines(problems)};
    });
}

OrProblem<FaultTexts> readFaultTexts() {
    const auto file = shareFolder() / "faults.toml";
    return FaultTexts::load(file).map_error([&](const Fault&) {
        return StartProblem{
            fmt::format("{}: missing, not TOML, or not complete in both languages", file.string())};
    });
}

OrProblem<PrinterProfile> readPrinterProfile(const Settings& settings) {
    return loadPrinterProfile(shareFolder() / "printers", settings.printer.profile)
        .map_error([](const auto& problems) { return StartProblem{lines(problems)}; });
}

OrProblem<std::unique_ptr<PageReader>> makePageReader(const Settings& settings) {
    auto reader = TesseractPageReader::make({.language = settings.ocr.language,
                                             .dataFolder = settings.ocr.dataFolder,
                                             .threads = settings.ocr.threads});
    if (!reader && reader.error().code == FaultCode::OcrLanguageMissing)
        return problem(
            fmt::format("recognition data for \"{0}\" is not installed: apt-get install tesseract-ocr-{0}",
                        settings.ocr.language));
    if (!reader) return problem("recognition cannot start");
    return std::move(*reader);
}

std::unique_ptr<BarcodeReader> makeBarcodeReader() {
    return std::make_unique<ZxingBarcodeReader>();
}

OrProblem<Key> readKey(const Settings& settings, Random& random) {
    return loadOrMakeKey(settings.store.keyFile, random).map_error([&](const Fault& fault) {
        return about(settings.store.keyFile, fault);
    });
}

OrProblem<std::unique_ptr<DossierStore>> openStore(const Settings& settings, Random& random) {
    const auto key = readKey(settings, random);
    if (!key) return tl::unexpected{key.error()};
    auto store = DossierStore::open(settings.store.folder, *key, random);
    if (!store) return tl::unexpected{about(settings.store.folder, store.error())};
    // What was kept long enough goes whenever a program of the station starts.
    const Moment now = SystemClock{}.now();
    if (const auto retired =
            (*store)->retire(now - settings.store.keepEntries, now - settings.store.keepConsents);
        !retired)
        return tl::unexpected{about(settings.store.folder, retired.error())};
    if (const auto expired = (*store)->drafts().expire(now); !expired)
        return tl::unexpected{about(settings.store.folder, expired.error())};
    return std::move(*store);
}

Result<Done> keepVolume(const std::filesystem::path& settingsFile, int percent) {
    auto settings = loadSettings(settingsFile);
    if (!settings) return fail(FaultCode::FileUnreadable, "settings for volume");
    settings->sound.volume = percent;
    return saveSettings(settingsFile, *settings);
}

OrProblem<Station> makeStation(const std::filesystem::path& settingsFile, Random& random) {
    auto settings = readSettings(settingsFile);
    if (!settings) return tl::unexpected{settings.error()};
    auto catalogue = readCatalogue(*settings);
    if (!catalogue) return tl::unexpected{catalogue.error()};
    auto places = readPlaces();
    if (!places) return tl::unexpected{places.error()};
    auto texts = readFaultTexts();
    if (!texts) return tl::unexpected{texts.error()};
    auto printer = readPrinterProfile(*settings);
    if (!printer) return tl::unexpected{printer.error()};
    auto reader = makePageReader(*settings);
    if (!reader) return tl::unexpected{reader.error()};
    const auto allowance = allowanceOf(*settings);
    auto service = makeService(*settings, allowance);
    if (!service) return tl::unexpected{service.error()};
    auto desk = makeService(*settings, allowance);
    if (!desk) return tl::unexpected{desk.error()};
    auto store = openStore(*settings, random);
    if (!store) return tl::unexpected{store.error()};
    return Station{.settingsFile = settingsFile,
                   .settings = std::move(*settings),
                   .catalogue = std::move(*catalogue),
                   .places = std::move(*places),
                   .faultTexts = std::move(*texts),
                   .printer = std::move(*printer),
                   .reader = std::move(*reader),
                   .barcodes = makeBarcodeReader(),
                   .allowance = allowance,
                   .service = std::move(*service),
                   .desk = std::move(*desk),
                   .store = std::move(*store)};
}

}  // namespace tramso
