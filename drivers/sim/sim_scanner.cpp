// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/sim_scanner.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

namespace tramso::sim {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPage = 64U << 20U;

bool isPicture(const fs::path& path) {
    const auto end = path.extension();
    return end == ".jpg" || end == ".jpeg" || end == ".png";
}

std::vector<fs::path> sortedInside(const fs::path& folder, bool folders) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error))
        if (folders ? it->is_directory(error) : isPicture(it->path())) found.push_back(it->path());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

std::vector<fs::path> SimScanner::takeNext(ScanKind kind) {
    const std::scoped_lock lock{mutex_};
    if (kind == ScanKind::Card && !onGlass_.empty()) return {std::exchange(onGlass_, {})};
    if (kind == ScanKind::Card) {
        const auto cards = sortedInside(folder_ / "card", false);
        if (cards.empty()) return {};
        return {cards[nextCard_++ % cards.size()]};
    }
    const auto stacks = sortedInside(folder_ / "papers", true);
    if (stacks.empty()) return {};
    return sortedInside(stacks[nextStack_++ % stacks.size()], false);
}

Result<ScannerAbilities> SimScanner::abilities() {
    const std::scoped_lock lock{mutex_};
    if (unplugged_) return fail(FaultCode::ScannerUnplugged, "sim abilities");
    return ScannerAbilities{
        .flatbed = true, .feeder = true, .duplex = false, .maxDpi = 600, .widthMm = 216, .heightMm = 356};
}

Result<Done> SimScanner::troubleOnPage(int n) const {
    if (unplugged_) return fail(FaultCode::ScannerUnplugged, "sim scan");
    if (coverOpen_) return fail(FaultCode::ScannerCoverOpen, "sim scan");
    if (empty_ && n == 1) return fail(FaultCode::ScannerEmpty, "sim scan");
    if (jamPage_ == n) return fail(FaultCode::ScannerJam, "sim scan");
    if (twoSheetsPage_ == n) return fail(FaultCode::ScannerDoubleFeed, "sim scan");
    return Done{};
}

Result<Done> SimScanner::passPage(int n, std::chrono::milliseconds time, const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    if (auto well = troubleOnPage(n); !well) return well;
    if (time.count() > 0)
        wake_.wait_for(lock, stop, time, [this, n] { return !troubleOnPage(n).has_value(); });
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "sim scan");
    return troubleOnPage(n);
}

Result<Done> SimScanner::passRows(int n, ByteView file, const std::stop_token& stop) {
    constexpr int kParts = 10;
    std::chrono::milliseconds time{0};
    {
        const std::scoped_lock lock{mutex_};
        time = delay_;
    }
    if (!onRows_) return passPage(n, time, stop);
    const auto page = decodePicture(file).and_then(
        [](const Picture& whole) { return fitInto(whole, kMaxRowsWidth, kMaxRows); });
    if (!page) return passPage(n, time, stop);
    for (int part = 0; part < kParts; ++part) {
        if (auto well = passPage(n, time / kParts, stop); !well) return well;
        const int first = page->height() * part / kParts;
        const int next = page->height() * (part + 1) / kParts;
        onRows_({page->width(), page->height(), first, rgbRows(*page, first, next - first)});
    }
    return Done{};
}

Result<int> SimScanner::scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                             std::stop_token stop) {
    {
        const std::scoped_lock lock{mutex_};
        auto well = troubleOnPage(1);
        const bool atTheSheet = !well && (well.error().code == FaultCode::ScannerJam ||
                                          well.error().code == FaultCode::ScannerDoubleFeed);
        if (!well && !atTheSheet) return tl::unexpected{well.error()};
    }
    const auto pages = takeNext(kind);
    if (pages.empty()) return fail(FaultCode::ScannerEmpty, "sim folder");
    int n = 0;
    for (const auto& page : pages) {
        auto file = readFile(page, kMaxPage);
        if (!file) return fail(FaultCode::ScannerFailed, "sim page");
        if (auto well = passRows(n + 1, *file, stop); !well) return tl::unexpected{well.error()};
        ++n;
        const bool card = kind == ScanKind::Card;
        onPage({std::move(*file), card ? 600 : 300, card ? PageOrigin::Glass : PageOrigin::Feeder});
    }
    return n;
}

void SimScanner::putOnGlass(fs::path picture) {
    const std::scoped_lock lock{mutex_};
    onGlass_ = std::move(picture);
}

void SimScanner::openCover() {
    const std::scoped_lock lock{mutex_};
    coverOpen_ = true;
    wake_.notify_all();
}

void SimScanner::unplug() {
    const std::scoped_lock lock{mutex_};
    unplugged_ = true;
    wake_.notify_all();
}

void SimScanner::emptyFeeder() {
    const std::scoped_lock lock{mutex_};
    empty_ = true;
    wake_.notify_all();
}

void SimScanner::jamOnPage(int page) {
    const std::scoped_lock lock{mutex_};
    jamPage_ = page;
    wake_.notify_all();
}

void SimScanner::takeTwoOnPage(int page) {
    const std::scoped_lock lock{mutex_};
    twoSheetsPage_ = page;
    wake_.notify_all();
}

void SimScanner::mend() {
    const std::scoped_lock lock{mutex_};
    coverOpen_ = unplugged_ = empty_ = false;
    jamPage_ = twoSheetsPage_ = 0;
}

void SimScanner::putNext(const std::string& stack) {
    const std::scoped_lock lock{mutex_};
    const auto stacks = sortedInside(folder_ / "papers", true);
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        const auto name = stacks[i].filename().string();
        const auto dash = name.find('-');
        if (name == stack || (dash != std::string::npos && name.substr(dash + 1) == stack)) nextStack_ = i;
    }
}

void SimScanner::setPageDelay(std::chrono::milliseconds delay) {
    const std::scoped_lock lock{mutex_};
    delay_ = delay;
}

}  // namespace tramso::sim
