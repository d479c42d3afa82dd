// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/sim_printer.h"

#include <algorithm>

namespace tramso::sim {

namespace {

constexpr std::size_t kMaxAnswers = 256;

unsigned at(const Bytes& bytes, std::size_t i) {
    return std::to_integer<unsigned>(bytes[i]);
}

}  // namespace

SimPrinter::SimPrinter(std::filesystem::path folder, int widthDots) : roll_{std::move(folder), widthDots} {}

Result<std::size_t> SimPrinter::send(ByteView bytes, std::chrono::milliseconds) {
    const std::scoped_lock lock{mutex_};
    if (unplugged_) return fail(FaultCode::PrinterUnplugged, "sim send");
    // A stopped printer answers real-time questions only.
    if (stopped()) {
        if (bytes.size() < 3 || bytes[0] != std::byte{0x10} || bytes[1] != std::byte{0x04})
            return std::size_t{0};
        answer(std::to_integer<std::uint8_t>(bytes[2]));
        return std::size_t{3};
    }
    std::size_t taken = 0;
    while (taken < bytes.size() && !stopped()) {
        const auto value = bytes[taken++];
        if (rasterRows_ > 0) {
            takeRasterByte(value);
            continue;
        }
        pending_.push_back(value);
        const auto done = runCommand();
        pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(done));
    }
    return taken;
}

Result<std::size_t> SimPrinter::receive(std::span<std::byte> out, std::chrono::milliseconds) {
    const std::scoped_lock lock{mutex_};
    if (unplugged_) return fail(FaultCode::PrinterUnplugged, "sim receive");
    const auto count = std::min(out.size(), answers_.size());
    const auto end = answers_.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(answers_.begin(), end, out.begin());
    answers_.erase(answers_.begin(), end);
    return count;
}

std::size_t SimPrinter::runCommand() {
    switch (at(pending_, 0)) {
        case 0x0A:
            feed(24);
            return 1;
        case 0x1B:
            return runEsc();
        case 0x1D:
            return runGs();
        case 0x10:
            if (pending_.size() < 2) return 0;
            if (at(pending_, 1) != 0x04) return 1;
            if (pending_.size() < 3) return 0;
            answer(static_cast<std::uint8_t>(at(pending_, 2)));
            return 3;
        default:
            return 1;
    }
}

std::size_t SimPrinter::runEsc() {
    if (pending_.size() < 2) return 0;
    const auto letter = at(pending_, 1);
    if (letter != 'd' && letter != 'J') return 2;
    if (pending_.size() < 3) return 0;
    feed(static_cast<int>(at(pending_, 2)) * (letter == 'd' ? 24 : 1));
    return 3;
}

std::size_t SimPrinter::runGs() {
    if (pending_.size() < 2) return 0;
    switch (at(pending_, 1)) {
        case 'v':
            return startRaster();
        case 'V':
            return runCut();
        case 'r':
            if (pending_.size() < 3) return 0;
            if (answers_.size() < kMaxAnswers) answers_.push_back(std::byte{0});
            return 3;
        default:
            return 2;
    }
}

std::size_t SimPrinter::startRaster() {
    if (pending_.size() < 8) return 0;
    rowBytes_ = at(pending_, 4) | at(pending_, 5) << 8U;
    rasterRows_ = rowBytes_ == 0 ? 0 : static_cast<int>(at(pending_, 6) | at(pending_, 7) << 8U);
    row_.clear();
    return 8;
}

std::size_t SimPrinter::runCut() {
    if (pending_.size() < 3) return 0;
    const auto form = at(pending_, 2);
    const bool feeds = form == 65 || form == 66;
    if (feeds && pending_.size() < 4) return 0;
    if (feeds) feed(static_cast<int>(at(pending_, 3)));
    if (!stopped()) roll_.cut();
    return feeds ? 4 : 3;
}

void SimPrinter::answer(std::uint8_t n) {
    if (n < 1 || n > 4 || answers_.size() >= kMaxAnswers) return;
    const bool empty = rowsLeft_ == 0;
    unsigned status = 0x12;
    if (n == 1 && stopped()) status |= 0x08U;
    if (n == 2 && coverOpen_) status |= 0x04U;
    if (n == 2 && empty) status |= 0x20U;
    if (n == 4 && empty) status |= 0x6CU;
    answers_.push_back(static_cast<std::byte>(status));
}

void SimPrinter::takeRasterByte(std::byte value) {
    row_.push_back(value);
    if (row_.size() < rowBytes_) return;
    --rasterRows_;
    printRow(row_);
    row_.clear();
}

void SimPrinter::printRow(const Bytes& row) {
    if (stopped()) return;
    roll_.addRow(row);
    if (rowsLeft_ > 0) --rowsLeft_;
}

void SimPrinter::feed(int rows) {
    for (int i = 0; i < rows; ++i) printRow({});
}

void SimPrinter::runOutOfPaperAfterRows(int rows) {
    const std::scoped_lock lock{mutex_};
    rowsLeft_ = std::max(0, rows);
}

void SimPrinter::openCover() {
    const std::scoped_lock lock{mutex_};
    coverOpen_ = true;
}

void SimPrinter::unplug() {
    const std::scoped_lock lock{mutex_};
    unplugged_ = true;
}

void SimPrinter::mend() {
    const std::scoped_lock lock{mutex_};
    coverOpen_ = unplugged_ = false;
    rowsLeft_ = -1;
    rasterRows_ = 0;
    pending_.clear();
    answers_.clear();
    roll_.tearOff();
}

std::vector<std::filesystem::path> SimPrinter::papers() const {
    const std::scoped_lock lock{mutex_};
    return roll_.papers();
}

}  // namespace tramso::sim
