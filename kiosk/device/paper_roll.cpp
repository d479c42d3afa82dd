// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/paper_roll.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"

namespace tramso {

namespace {

constexpr std::size_t kLongestBook = 4096;  // bytes
constexpr std::size_t kDays = 14;
constexpr double kLeastDay = 3'000;      // mm; some twelve slips
constexpr double kSpare = 0.05;          // of a roll: their lengths differ
constexpr double kMost = 1'000'000;      // mm; a number beyond is none of ours
constexpr int kMostDay = 2'000'000'000;  // of a calendar that begins in 1970

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::chrono::sys_days dayOf(Moment moment) {
    return std::chrono::sys_days{vietnamDay(moment)};
}

// "used 1234", "ended 1", "low 1", "day 20786 3400"; millimetres and days since 1970.
bool take(RollBook& book, const std::vector<std::string_view>& words) {
    const auto first = words.size() > 1 ? wholeNumber(words[1]) : std::nullopt;
    if (!first || *first > kMostDay) return false;
    if (words[0] == "used" && words.size() == 2)
        book.usedMm = std::min(double(*first), kMost);
    else if (words[0] == "ended" && words.size() == 2)
        book.ended = *first == 1;
    else if (words[0] == "low" && words.size() == 2)
        book.low = *first == 1;
    else if (const auto second = words.size() == 3 ? wholeNumber(words[2]) : std::nullopt;
             words[0] == "day" && second)
        book.days[std::chrono::sys_days{std::chrono::days{*first}}] = std::min(double(*second), kMost);
    else
        return false;
    return true;
}

}  // namespace

double busiestDayMm(const RollBook& book) {
    double most = kLeastDay;
    for (const auto& [day, printed] : book.days) most = std::max(most, printed);
    return most;
}

RollBook readRollBook(const std::filesystem::path& file) {
    const auto content = readFile(file, kLongestBook);
    RollBook book;
    if (!content) return book;
    for (const std::string_view line : split(viewText(*content), '\n'))
        if (!line.empty() && !take(book, split(line, ' '))) return {};
    return book;
}

Result<Done> writeRollBook(const std::filesystem::path& file, const RollBook& book) {
    std::string text = fmt::format("used {:.0f}\nended {:d}\nlow {:d}\n", book.usedMm, book.ended, book.low);
    for (const auto& [day, printed] : book.days)
        text += fmt::format("day {} {:.0f}\n", day.time_since_epoch().count(), printed);
    return writeFile(file, viewBytes(text));
}

std::filesystem::path rollFile(const std::filesystem::path& storeFolder) {
    return storeFolder / "printer-roll";
}

MeteredPrinter::MeteredPrinter(ReceiptPrinter& real, std::filesystem::path file, RollKind roll,
                               const Clock& clock)
    : real_{real}, file_{std::move(file)}, roll_{roll}, clock_{clock}, book_{readRollBook(file_)} {}

bool MeteredPrinter::runsLow() const {
    const double left = roll_.lengthMm - book_.usedMm;
    return roll_.lengthMm > 0 && left < busiestDayMm(book_) + kSpare * roll_.lengthMm;
}

// What cannot be kept is only counted until the program ends: a slip is not refused for that.
void MeteredPrinter::keep() {
    if (roll_.lengthMm > 0) (void)writeRollBook(file_, book_);
}

void MeteredPrinter::saw(PrinterState state) {
    const RollBook before = book_;
    const bool prints = state == PrinterState::Ready || state == PrinterState::PaperLow;
    if (state == PrinterState::NoPaper) book_.ended = true;
    if (state == PrinterState::CoverOpen) lidOpened_ = lidOpened_ || runsLow() || book_.low;
    const bool fuller = state == PrinterState::Ready && book_.low;
    if (prints && (book_.ended || lidOpened_ || fuller)) {
        book_.usedMm = 0;
        book_.ended = false;
        lidOpened_ = false;
    }
    if (prints) book_.low = state == PrinterState::PaperLow;
    if (!(book_ == before)) keep();
}

PrinterState MeteredPrinter::state() {
    const PrinterState state = real_.state();
    saw(state);
    return state == PrinterState::Ready && runsLow() ? PrinterState::PaperLow : state;
}

Result<Done> MeteredPrinter::print(const DotImage& slip) {
    const auto printed = real_.print(slip);
    if (!printed) return printed;
    const double millimetres = slip.height / roll_.rowsPerMm + roll_.feedMm;
    book_.usedMm += millimetres;
    book_.days[dayOf(clock_.now())] += millimetres;
    while (book_.days.size() > kDays) book_.days.erase(book_.days.begin());
    keep();
    return printed;
}

}  // namespace tramso
