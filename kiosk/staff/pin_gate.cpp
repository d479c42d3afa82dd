// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/staff/pin_gate.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr int kFree = 2;  // so many wrong codes cost nothing: people mistype
constexpr std::chrono::seconds kFirstWait{30};
constexpr std::chrono::seconds kLongestWait{900};
constexpr std::size_t kLongestCount = 16;  // bytes

int countIn(const std::filesystem::path& file) {
    const auto content = readFile(file, kLongestCount);
    if (!content) return 0;
    const std::string_view text = trim(viewText(*content));
    int count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    return read.ec == std::errc{} ? std::max(0, count) : 0;
}

}  // namespace

PinGate::PinGate(std::filesystem::path file, const Clock& clock)
    : file_{std::move(file)}, clock_{clock}, wrong_{countIn(file_)}, since_{clock.now()} {}

std::chrono::seconds PinGate::waitAfter(int wrong) {
    if (wrong <= kFree) return std::chrono::seconds{0};
    const int doublings = std::min(wrong - kFree - 1, 10);
    return std::min(kLongestWait, kFirstWait * (1 << doublings));
}

std::chrono::seconds PinGate::waitLeft() const {
    const auto all = waitAfter(wrong_);
    const auto passed = clock_.now() - since_;
    if (passed < decltype(passed)::zero()) return all;  // the clock was set back: no more than the whole wait
    return std::max(std::chrono::seconds{0}, std::chrono::ceil<std::chrono::seconds>(all - passed));
}

int PinGate::wrong() {
    ++wrong_;
    since_ = clock_.now();
    keep();
    return wrong_;
}

void PinGate::right() {
    if (wrong_ == 0) return;
    wrong_ = 0;
    keep();
}

void PinGate::keep() const {
    if (const auto kept = writeFile(file_, viewBytes(std::to_string(wrong_) + "\n")); !kept)
        logFault(kept.error());
}

}  // namespace tramso
