// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/escpos.h"

#include <algorithm>
#include <initializer_list>

namespace tramso::escpos {

namespace {

void append(Bytes& to, std::initializer_list<int> values) {
    for (const int value : values) to.push_back(static_cast<std::byte>(value));
}

bool has(std::byte status, unsigned bits) {
    return (std::to_integer<unsigned>(status) & bits) != 0;
}

// Every answer to DLE EOT has bits 1 and 4 set and bits 0 and 7 clear.
bool isStatus(std::byte status) {
    return (std::to_integer<unsigned>(status) & 0x93U) == 0x12U;
}

}  // namespace

Bytes initialise() {
    return {std::byte{0x1B}, std::byte{0x40}};
}

Bytes raster(const DotImage& image, int bandRows) {
    Bytes out;
    const int rowBytes = image.width / 8;
    for (int y = 0; y < image.height; y += bandRows) {
        const int rows = std::min(bandRows, image.height - y);
        append(out, {0x1D, 0x76, 0x30, 0, rowBytes & 0xFF, rowBytes >> 8, rows & 0xFF, rows >> 8});
        const auto first = image.rows.begin() + std::ptrdiff_t{y} * rowBytes;
        out.insert(out.end(), first, first + std::ptrdiff_t{rows} * rowBytes);
    }
    return out;
}

Bytes cut(Knife knife, std::uint8_t feedDots) {
    Bytes out;
    if (knife == Knife::None)
        append(out, {0x1B, 0x4A, feedDots});
    else
        append(out, {0x1D, 0x56, knife == Knife::Full ? 65 : 66, feedDots});
    return out;
}

Bytes askStatus(std::uint8_t n) {
    Bytes out;
    append(out, {0x10, 0x04, n});
    return out;
}

Bytes askWhenPrinted() {
    Bytes out;
    append(out, {0x1D, 0x72, 1});
    return out;
}

Result<PrinterState> parseStatus(ByteView fourBytes) {
    if (fourBytes.size() != 4 || !std::all_of(fourBytes.begin(), fourBytes.end(), isStatus))
        return fail(FaultCode::BadData, "printer status");
    const auto printer = fourBytes[0];
    const auto cause = fourBytes[1];
    const auto error = fourBytes[2];
    const auto paper = fourBytes[3];
    // The cover first: most printers see no paper either while it is open, and closing it comes first.
    if (has(cause, 0x04)) return PrinterState::CoverOpen;
    if (has(cause, 0x20) || has(paper, 0x60)) return PrinterState::NoPaper;
    if (has(error, 0x08)) return PrinterState::CutterStuck;
    if (has(error, 0x40)) return PrinterState::Overheated;  // "recovers by itself": the head's temperature
    if (has(cause, 0x40) || has(error, 0x24)) return PrinterState::Failed;
    if (has(printer, 0x08)) return PrinterState::Offline;
    if (has(paper, 0x0C)) return PrinterState::PaperLow;
    return PrinterState::Ready;
}

PrinterState parsePortStatus(std::byte status) {
    if (has(status, 0x20)) return PrinterState::NoPaper;
    if (!has(status, 0x08)) return PrinterState::Failed;
    return has(status, 0x10) ? PrinterState::Ready : PrinterState::Offline;
}

}  // namespace tramso::escpos
