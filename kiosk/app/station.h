// SPDX-License-Identifier: GPL-3.0-or-later
// The parts every program of the station shares, made from its settings in one place.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "config/loader/fault_texts.h"
#include "config/loader/settings.h"
#include "drivers/barcode/barcode_reader.h"
#include "drivers/printer/printer_profile.h"
#include "kiosk/base/random.h"
#include "kiosk/bundles/catalogue_shelf.h"
#include "kiosk/delivery/allowance.h"
#include "kiosk/delivery/http_online_service.h"
#include "kiosk/delivery/outbox.h"
#include "kiosk/places/places.h"
#include "kiosk/procedures/catalogue.h"
#include "ocr/page_reader.h"

namespace tramso {

// Why a program cannot start: ready to be shown to a technician, one problem a line, English.
struct StartProblem {
    std::string text;
    std::optional<FaultCode> fault = {};  // in whose words it can be told, when there are any
};
template <class T>
using OrProblem = tl::expected<T, StartProblem>;

// Where the shipped configuration (procedures, fault texts) lies: beside an installed program, or in the
// source tree.
[[nodiscard]] std::filesystem::path shareFolder();

// Folders with the certificates of states whose cards are believed: those that ship, those of this station.
[[nodiscard]] std::vector<std::filesystem::path> trustFolders(const Settings& settings);

// The folder this program lies in; its helpers lie beside it.
[[nodiscard]] std::filesystem::path programFolder();

// Settings from a file over the defaults; all problems in one text.
[[nodiscard]] OrProblem<Settings> readSettings(const std::filesystem::path& file);
// The procedures that ship.
[[nodiscard]] OrProblem<Catalogue> readCatalogue();
// Those of the signed catalogue this station keeps, where there is one that can be believed; else what ships.
[[nodiscard]] OrProblem<Catalogue> readCatalogue(const Settings& settings);
// The shelf of that catalogue, believing the keys of the settings' file.
[[nodiscard]] OrProblem<CatalogueShelf> catalogueShelf(const Settings& settings);
[[nodiscard]] OrProblem<Places> readPlaces();
[[nodiscard]] OrProblem<FaultTexts> readFaultTexts();
// How the settings' printer prints.
[[nodiscard]] OrProblem<PrinterProfile> readPrinterProfile(const Settings& settings);
// Says which Debian package is missing when the recognition data is.
[[nodiscard]] OrProblem<std::unique_ptr<PageReader>> makePageReader(const Settings& settings);
[[nodiscard]] std::unique_ptr<BarcodeReader> makeBarcodeReader();
// The station's key from its file; made when there is none.
[[nodiscard]] OrProblem<Key> readKey(const Settings& settings, Random& random);
// The online service of the settings, with token and certificates from their files; what it hands in to one
// of our own kind is signed with the station's key. It keeps to the bound of what may go in a second,
// together with whoever has the same allowance.
[[nodiscard]] OrProblem<std::unique_ptr<OnlineService>> makeService(const Settings& settings,
                                                                    std::shared_ptr<Allowance> shared = {});
// What signs in this station's name.
[[nodiscard]] OrProblem<Signer> stationSigner(const Settings& settings);
// Where that service is, and how this station proves itself there.
[[nodiscard]] OrProblem<ServiceAddress> serviceAddress(const Settings& settings,
                                                       std::shared_ptr<Allowance> shared = {});
// What may go in a second by the settings, for all of a program together.
[[nodiscard]] std::shared_ptr<Allowance> allowanceOf(const Settings& settings);
// The store of the settings, rid of what it has kept long enough.
[[nodiscard]] OrProblem<std::unique_ptr<DossierStore>> openStore(const Settings& settings, Random& random);

// Everything of a station but its devices and its screen. Does not move: parts refer to each other.
struct Station {
    std::filesystem::path settingsFile;
    Settings settings;
    Catalogue catalogue;
    Places places;
    FaultTexts faultTexts;
    PrinterProfile printer;
    std::unique_ptr<PageReader> reader;
    std::unique_ptr<BarcodeReader> barcodes;
    std::shared_ptr<Allowance> allowance;    // of all that goes to the service
    std::unique_ptr<OnlineService> service;  // for the outbox
    std::unique_ptr<OnlineService> desk;     // for people, who do not wait until a large document has gone
    std::unique_ptr<DossierStore> store;
};

// Puts another volume of the tones, 0–100 %, into the settings' file. FileUnreadable when it is not one of
// settings, FileUnwritable.
[[nodiscard]] Result<Done> keepVolume(const std::filesystem::path& settingsFile, int percent);

[[nodiscard]] OrProblem<Station> makeStation(const std::filesystem::path& settingsFile, Random& random);

}  // namespace tramso
