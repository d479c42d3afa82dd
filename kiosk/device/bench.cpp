// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/bench.h"

#include <algorithm>
#include <optional>

#include "kiosk/identity/id_card.h"
#include "kiosk/receipt/test_slip.h"

namespace tramso {
namespace {

constexpr std::size_t kCanDigits = 6;

}  // namespace

Result<ScanTrial> Bench::scan(const std::stop_token& stop) {
    const Moment began = ports_.clock.now();
    std::optional<PageImage> first;
    const auto keepFirst = [&](PageImage page) {
        if (!first) first = std::move(page);
    };
    if (const auto pages = ports_.scanner.scan(ScanKind::Paper, keepFirst, stop); !pages)
        return tl::unexpected{pages.error()};
    if (!first) return fail(FaultCode::ScannerEmpty, "scan trial");
    return ScanTrial{std::move(first->file), first->dpi, ports_.clock.now() - began};
}

Result<QrTrial> Bench::readQr(const std::stop_token& stop) {
    const Moment began = ports_.clock.now();
    std::optional<PageImage> side;
    const auto scanned = ports_.scanner.scan(
        ScanKind::Card, [&](PageImage image) { side = std::move(image); }, stop);
    if (!scanned) return tl::unexpected{scanned.error()};
    if (!side) return fail(FaultCode::ScannerEmpty, "card trial");
    const auto codes = ports_.barcodes.read(side->file);
    if (!codes) return tl::unexpected{codes.error()};
    const auto card = findCard(*codes, vietnamDay(ports_.clock.now()));
    if (!card) return tl::unexpected{card.error()};
    const std::string& number = card->number;
    return QrTrial{number.substr(number.size() - std::min(number.size(), kCanDigits)),
                   ports_.clock.now() - began};
}

Result<ChipTrial> Bench::readChip(const std::string& lastSix, const std::stop_token& stop) {
    if (ports_.cardReader == nullptr) return fail(FaultCode::CardReaderUnplugged, "chip trial");
    const Moment began = ports_.clock.now();
    const auto key = AccessKey::fromCan(lastSix);
    if (!key) return fail(FaultCode::CardKeyWrong, "chip trial key");
    const auto read = ports_.cardReader->read(
        *key, [](ChipStage, const ChipReading&) {}, stop);
    if (!read) return tl::unexpected{read.error()};
    const auto groups = std::ranges::count(read->groups, GroupOutcome::Read, &DataGroupState::outcome);
    return ChipTrial{read->access, read->genuineness.verdict, static_cast<int>(groups),
                     ports_.clock.now() - began};
}

Result<Done> Bench::print(const std::string& station) {
    return drawTestSlip(station, ports_.clock.now(), ports_.printer.widthDots())
        .and_then([this](const DotImage& dots) { return ports_.printer.print(dots); });
}

Result<Done> Bench::sound() {
    if (ports_.loudspeaker == nullptr) return fail(FaultCode::SoundFailed, "sound trial");
    return ports_.loudspeaker->play(Tone::LookHere).and_then([this](Done) {
        return ports_.loudspeaker->play(Tone::Done);
    });
}

}  // namespace tramso
