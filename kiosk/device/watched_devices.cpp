// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/watched_devices.h"

namespace tramso {
namespace {

// Whose fault it is when a card or a sheet was not as it should be: not the device's.
bool isThePapers(FaultCode fault) {
    switch (fault) {
        case FaultCode::ScannerEmpty:
        case FaultCode::CardAbsent:
        case FaultCode::CardRemoved:
        case FaultCode::CardKeyWrong:
        case FaultCode::CardUnsupported:
            return true;
        default:
            return false;
    }
}

template <class T>
void remember(DeviceMemory& memory, StationPart part, const Result<T>& result, Moment now) {
    if (result)
        memory.worked(part, now);
    else if (!isThePapers(result.error().code))
        memory.failed(part, result.error().code, now);
}

}  // namespace

Result<int> WatchedScanner::scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                 std::stop_token stop) {
    const std::scoped_lock lock{mutex_};
    auto pages = real_.scan(kind, onPage, std::move(stop));
    remember(memory_, StationPart::Scanner, pages, clock_.now());
    return pages;
}

Result<ScannerAbilities> WatchedScanner::abilities() {
    const std::scoped_lock lock{mutex_};
    auto can = real_.abilities();
    if (!can) memory_.failed(StationPart::Scanner, can.error().code, clock_.now());
    return can;
}

PrinterState WatchedPrinter::state() {
    const std::scoped_lock lock{mutex_};
    const PrinterState now = real_.state();
    if (const auto fault = faultOfPrinter(now)) memory_.failed(StationPart::Printer, *fault, clock_.now());
    return now;
}

Result<Done> WatchedPrinter::print(const DotImage& slip) {
    const std::scoped_lock lock{mutex_};
    auto printed = real_.print(slip);
    remember(memory_, StationPart::Printer, printed, clock_.now());
    return printed;
}

CardPresence WatchedCardReader::waitForChange(CardPresence known, std::stop_token stop) {
    const CardPresence now = real_.waitForChange(known, std::move(stop));
    if (now == CardPresence::NoReader && known != now)
        memory_.failed(StationPart::CardReader, FaultCode::CardReaderUnplugged, clock_.now());
    presence_ = now;
    return now;
}

Result<ChipReading> WatchedCardReader::read(const AccessKey& key, const OnPart& onPart,
                                            std::stop_token stop) {
    const std::scoped_lock lock{reading_};
    auto chip = real_.read(key, onPart, std::move(stop));
    remember(memory_, StationPart::CardReader, chip, clock_.now());
    return chip;
}

}  // namespace tramso
