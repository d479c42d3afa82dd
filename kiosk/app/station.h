// SPDX-License-Identifier: GPL-3.0-or-later
// The parts every program of the station shares, made from its settings in one place.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "config/loader/fault_texts.h"
#include "config/loader/settings.h"
#include "drivers/barcode/barcode_reader.h"
#include "kiosk/base/random.h"
#include "kiosk/delivery/outbox.h"
#include "kiosk/procedures/catalogue.h"
#include "ocr/page_reader.h"

namespace tramso {

// Why a program cannot start: ready to be shown to a technician, one problem a line, English.
struct StartProblem {
    std::string text;
};
template <class T>
using OrProblem = tl::expected<T, StartProblem>;

// Where the shipped configuration (procedures, fault texts) lies: beside an installed program, or in the
// source tree.
[[nodiscard]] std::filesystem::path shareFolder();

// Settings from a file over the defaults; all problems in one text.
[[nodiscard]] OrProblem<Settings> readSettings(const std::filesystem::path& file);
[[nodiscard]] OrProblem<Catalogue> readCatalogue();
[[nodiscard]] OrProblem<FaultTexts> readFaultTexts();
// Says which Debian package is missing when the recognition data is.
[[nodiscard]] OrProblem<std::unique_ptr<PageReader>> makePageReader(const Settings& settings);
[[nodiscard]] std::unique_ptr<BarcodeReader> makeBarcodeReader();
// The online service of the settings, with the token from its file.
[[nodiscard]] OrProblem<std::unique_ptr<OnlineService>> makeService(const Settings& settings);
[[nodiscard]] OrProblem<std::unique_ptr<DossierStore>> openStore(const Settings& settings, Random& random);

// Everything of a station but its devices and its screen. Does not move: parts refer to each other.
struct Station {
    Settings settings;
    Catalogue catalogue;
    FaultTexts faultTexts;
    std::unique_ptr<PageReader> reader;
    std::unique_ptr<BarcodeReader> barcodes;
    std::unique_ptr<OnlineService> service;
    std::unique_ptr<DossierStore> store;
};

[[nodiscard]] OrProblem<Station> makeStation(const std::filesystem::path& settingsFile, Random& random);

}  // namespace tramso
