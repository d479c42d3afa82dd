// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/scan_wishes.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "drivers/scanner/sane_device.h"

namespace tramso {

namespace {

// What is asked of the device for each kind of scan; mm.
struct Wish {
    int dpi;
    double width;
    double height;
};
constexpr Wish kPaper{300, 210.0, 297.0};
constexpr Wish kCard{600, 110.0, 80.0};  // an ID-1 card, laid down by hand
constexpr double kLongest = 356.0;       // mm; the longest sheet of an office, where sheets end by themselves
constexpr int kCoarsest = 200;           // dpi
constexpr double kNarrowlyAbove = 199.0;  // some backends round what they took

// Back ends name these as they like; seen in those of Debian 12: fujitsu, canon_dr, kvs1025, kvs20xx,
// kvs40xx. Length and skew of a sheet are no signs of two: here papers of all sizes come in one stack.
constexpr const char* kSheetLength[] = {"ald", "length-control"};
constexpr const char* kTwoSheets[] = {"df-thickness", "double-feed", "dfeed"};
constexpr const char* kTwoSheetsAction = "df-action";
constexpr const char* kTwoSheetsSensor = "double-feed";  // where it can be read and not set
constexpr const char* kFeederWidth = "page-width";
constexpr const char* kFeederHeight = "page-height";

// The choice that contains one of the words, earlier words first.
std::optional<std::string> pick(const std::vector<std::string>& choices,
                                std::initializer_list<const char*> words) {
    for (const char* word : words)
        for (const auto& choice : choices)
            if (choice.find(word) != std::string::npos) return choice;
    return std::nullopt;
}

// Sheets are told apart by the device itself; the length of page it was set to, mm.
double prepareFeeder(SaneDevice& device) {
    bool findsEnds = false;
    for (const char* option : kSheetLength) findsEnds = device.switchOn(option) || findsEnds;
    for (const char* option : kTwoSheets) device.switchOn(option);
    if (const auto stop = pick(device.choices(kTwoSheetsAction), {"Stop"}))
        device.choose(kTwoSheetsAction, *stop);
    const double height = findsEnds ? kLongest : kPaper.height;
    device.setNumber(kFeederWidth, kPaper.width);  // these bound the area and centre the sheet
    device.setNumber(kFeederHeight, height);
    return height;
}

}  // namespace

std::vector<std::string> placesFor(ScanKind kind, const SaneDevice& device) {
    const auto sources = device.choices(SANE_NAME_SCAN_SOURCE);
    const auto feeder = pick(sources, {"Duplex", "Document Feeder", "ADF", "Feeder"});
    const auto glass = pick(sources, {"Flatbed", "Platen", "Normal"});
    std::vector<std::string> places;
    if (kind == ScanKind::Paper && feeder) places.push_back(*feeder);
    if (glass) places.push_back(*glass);
    if (kind == ScanKind::Card && !glass && feeder) places.push_back(*feeder);
    if (places.empty()) places.emplace_back();
    return places;
}

bool isFeeder(const std::string& place) {
    return pick({place}, {"Duplex", "Feeder", "ADF"}).has_value();
}

Result<int> prepareScan(SaneDevice& device, ScanKind kind, const std::string& place) {
    const Wish& wish = kind == ScanKind::Card ? kCard : kPaper;
    if (!place.empty()) device.choose(SANE_NAME_SCAN_SOURCE, place);
    if (const auto colour = pick(device.choices(SANE_NAME_SCAN_MODE), {"Color", "Colour", "RGB"}))
        device.choose(SANE_NAME_SCAN_MODE, *colour);
    device.setNumber(SANE_NAME_BIT_DEPTH, 8);
    const double dpi = device.setNumber(SANE_NAME_SCAN_RESOLUTION, wish.dpi, kCoarsest);
    if (dpi > 0 && dpi < kNarrowlyAbove) return fail(FaultCode::ScannerFailed, "scanner resolution");
    const bool sheets = kind == ScanKind::Paper && isFeeder(place);
    const double height = sheets ? prepareFeeder(device) : wish.height;
    device.setNumber(SANE_NAME_SCAN_TL_X, 0);
    device.setNumber(SANE_NAME_SCAN_TL_Y, 0);
    device.setNumber(SANE_NAME_SCAN_BR_X, wish.width);
    device.setNumber(SANE_NAME_SCAN_BR_Y, height);
    return dpi > 0 ? static_cast<int>(std::lround(dpi)) : wish.dpi;
}

FaultCode sharperFault(FaultCode fault, const SaneDevice& device) {
    const bool two = fault == FaultCode::ScannerJam && device.senses(kTwoSheetsSensor);
    return two ? FaultCode::ScannerDoubleFeed : fault;
}

ScannerAbilities abilitiesOf(const SaneDevice& device) {
    const auto sources = device.choices(SANE_NAME_SCAN_SOURCE);
    ScannerAbilities can;
    can.duplex = pick(sources, {"Duplex"}).has_value();
    can.feeder = std::ranges::any_of(sources, isFeeder);
    can.flatbed = !can.feeder || pick(sources, {"Flatbed", "Platen", "Normal"}).has_value();
    can.maxDpi = static_cast<int>(std::lround(device.largest(SANE_NAME_SCAN_RESOLUTION)));
    can.depth = static_cast<int>(
        std::lround(std::max(device.largest(SANE_NAME_BIT_DEPTH), device.number(SANE_NAME_BIT_DEPTH))));
    if (can.depth == 0) can.depth = 8;  // what a device without the option sends
    can.widthMm = device.largest(SANE_NAME_SCAN_BR_X);
    can.heightMm = device.largest(SANE_NAME_SCAN_BR_Y);
    return can;
}

}  // namespace tramso
