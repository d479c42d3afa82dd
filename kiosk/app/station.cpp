// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/station.h"

#include <fmt/format.h>

#include "drivers/barcode/zxing_barcode_reader.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/delivery/http_online_service.h"
#include "ocr/text/tesseract_page_reader.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestToken = 4096;  // bytes

tl::unexpected<StartProblem> problem(std::string text) {
    return tl::unexpected{StartProblem{std::move(text)}};
}

template <class Problems>
std::string lines(const Problems& problems) {
    std::string text;
    for (const auto& one : problems) text += (text.empty() ? "" : "\n") + one.text;
    return text;
}

}  // namespace

std::filesystem::path shareFolder() {
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    const auto installed = program.parent_path().parent_path() / "share" / "tramso";
    return std::filesystem::is_directory(installed, none) ? installed : TRAMSO_CONFIG_DIR;
}

OrProblem<Settings> readSettings(const std::filesystem::path& file) {
    return loadSettings(file).map_error([](const auto& problems) { return StartProblem{lines(problems)}; });
}

OrProblem<Catalogue> readCatalogue() {
    return loadCatalogue(shareFolder() / "procedures").map_error([](const auto& problems) {
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

OrProblem<std::unique_ptr<OnlineService>> makeService(const Settings& settings) {
    ServiceAddress address{.url = settings.service.url, .token = {}, .timeout = settings.service.timeout};
    if (!settings.service.tokenFile.empty()) {
        const auto token = readFile(settings.service.tokenFile, kLongestToken);
        if (!token) return problem(fmt::format("{}: cannot be read", settings.service.tokenFile.string()));
        address.token = std::string{trim(viewText(*token))};
    }
    return std::make_unique<HttpOnlineService>(std::move(address));
}

OrProblem<std::unique_ptr<DossierStore>> openStore(const Settings& settings, Random& random) {
    const auto key = loadOrMakeKey(settings.store.keyFile, random);
    if (!key)
        return problem(fmt::format("{}: {}", settings.store.keyFile.string(), faultName(key.error().code)));
    auto store = DossierStore::open(settings.store.folder, *key, random);
    if (!store)
        return problem(fmt::format("{}: {}", settings.store.folder.string(), faultName(store.error().code)));
    return std::move(*store);
}

OrProblem<Station> makeStation(const std::filesystem::path& settingsFile, Random& random) {
    auto settings = readSettings(settingsFile);
    if (!settings) return tl::unexpected{settings.error()};
    auto catalogue = readCatalogue();
    if (!catalogue) return tl::unexpected{catalogue.error()};
    auto texts = readFaultTexts();
    if (!texts) return tl::unexpected{texts.error()};
    auto reader = makePageReader(*settings);
    if (!reader) return tl::unexpected{reader.error()};
    auto service = makeService(*settings);
    if (!service) return tl::unexpected{service.error()};
    auto store = openStore(*settings, random);
    if (!store) return tl::unexpected{store.error()};
    return Station{std::move(*settings), std::move(*catalogue), std::move(*texts), std::move(*reader),
                   makeBarcodeReader(),  std::move(*service),   std::move(*store)};
}

}  // namespace tramso
