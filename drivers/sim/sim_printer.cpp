// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/sim_printer.h"

#include <algorithm>
#include <utility>

namespace tramso::sim {

namespace {

constexpr std::size_t kMaxAnswers = 256;

unsigned at(const Bytes& bytes, std::size_t i) {
    return std::to_integer<unsigned>(bytes[i]);
}

}  // namespace

SimPrinter::SimPrinter(std::filesystem::path folder, int widthDots) : roll_{std::move(folder), widthDots} {}

bool SimPrinter::stopped() const {
    return now() != PrinterState::Ready && now() != PrinterState::PaperLow;
}

Result<std::size_t> SimPrinter::send(ByteView bytes, std::chrono::milliseconds) {
    const std::scoped_lock lock{mutex_};
    if (now() == PrinterState::Unplugged) return fail(FaultCode::PrinterUnplugged, "sim send");
    if (full_) return std::size_t{0};
    if (bytes.size() == 3 && bytes[0] == std::byte{0x10} && bytes[1] == std::byte{0x04}) {
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
    if (now() == PrinterState::Unplugged) return fail(FaultCode::PrinterUnplugged, "sim send");
    return taken;
}

Result<std::size_t> SimPrinter::receive(std::span<std::byte> out, std::chrono::milliseconds) {
    const std::scoped_lock lock{mutex_};
    if (now() == PrinterState::Unplugged) return fail(FaultCode::PrinterUnplugged, "sim receive");
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
    if (std::exchange(knifeJams_, false)) state_ = PrinterState::CutterStuck;
    if (!stopped()) roll_.cut();
    return feeds ? 4 : 3;
}

void SimPrinter::answer(std::uint8_t n) {
    if (n < 1 || n > 4 || answers_.size() >= kMaxAnswers) return;
    const auto when = [this](PrinterState state, unsigned bits) { return now() == state ? bits : 0U; };
    unsigned status = 0x12;
    if (n == 1 && stopped()) status |= 0x08U;
    if (n == 2)
        status |= when(PrinterState::CoverOpen, 0x04) | when(PrinterState::NoPaper, 0x20) |
                  when(PrinterState::CutterStuck, 0x40) | when(PrinterState::Overheated, 0x40) |
                  when(PrinterState::Failed, 0x40);
    if (n == 3)
        status |= when(PrinterState::CutterStuck, 0x08) | when(PrinterState::Overheated, 0x40) |
                  when(PrinterState::Failed, 0x20);
    if (n == 4) status |= when(PrinterState::NoPaper, 0x6C) | when(PrinterState::PaperLow, 0x0C);
    answers_.push_back(static_cast<std::byte>(status));
}

Result<std::byte> SimPrinter::portStatus(std::chrono::milliseconds) {
    const std::scoped_lock lock{mutex_};
    if (now() == PrinterState::Unplugged) return fail(FaultCode::PrinterUnplugged, "sim port");
    if (now() == PrinterState::NoPaper) return std::byte{0x20};
    if (now() == PrinterState::Offline) return std::byte{0x08};
    return stopped() ? std::byte{0x10} : std::byte{0x18};
}

Result<Done> SimPrinter::softReset(std::chrono::milliseconds) {
    const std::scoped_lock lock{mutex_};
    if (now() == PrinterState::Unplugged) return fail(FaultCode::PrinterUnplugged, "sim reset");
    if (keepsBuffer_) return Done{};
    rasterRows_ = 0;
    pending_.clear();
    answers_.clear();
    row_.clear();
    return Done{};
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

void SimPrinter::become(PrinterState state, int afterRows) {
    const std::scoped_lock lock{mutex_};
    state_ = state;
    rowsLeft_ = std::max(0, afterRows);
}

void SimPrinter::jamOnNextCut() {
    const std::scoped_lock lock{mutex_};
    knifeJams_ = true;
}

void SimPrinter::stopTaking() {
    const std::scoped_lock lock{mutex_};
    full_ = true;
}

void SimPrinter::ignoreSoftReset() {
    const std::scoped_lock lock{mutex_};
    keepsBuffer_ = true;
}

void SimPrinter::mend() {
    const std::scoped_lock lock{mutex_};
    state_ = PrinterState::Ready;
    rowsLeft_ = 0;
    knifeJams_ = full_ = false;
}

std::vector<std::filesystem::path> SimPrinter::papers() const {
    const std::scoped_lock lock{mutex_};
    return roll_.papers();
}

}  // namespace tramso::sim
