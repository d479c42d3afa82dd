// SPDX-License-Identifier: GPL-3.0-or-later
// A scanner made of folders, with buttons for misfortune. For demonstrations and tests; never in the product.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "drivers/scanner/scanner.h"

namespace tramso::sim {

// Behaves like a feeder scanner with a glass: cards come one per scan from the glass, papers as stacks from
// the feeder. The folder holds `card/*.jpg|png` and `papers/<stack>/*.jpg|png`; each scan takes the next card
// or the next stack, by name; past the last it starts again.
class SimScanner final : public Scanner {
public:
    explicit SimScanner(std::filesystem::path folder) : folder_{std::move(folder)} {}

    [[nodiscard]] Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                   std::stop_token stop) override;
    [[nodiscard]] Result<ScannerAbilities> abilities() override;
    void watchRows(const std::function<void(PageRows)>& onRows) override { onRows_ = onRows; }

    // Buttons. Each holds until mended.
    void openCover();
    void unplug();
    void emptyFeeder();
    void jamOnPage(int page);      // 1 = first page of the next scan; earlier pages still come
    void takeTwoOnPage(int page);  // two sheets at once, likewise
    void mend();                   // everything is well again
    // Chooses which stack comes next, by folder name ("02-birth_proof") or by what follows its first dash
    // ("birth_proof"); ignored when there is none of that name.
    void putNext(const std::string& stack);
    // Lays a picture on the glass: the next scan of a card gives it instead of a card.
    void putOnGlass(std::filesystem::path picture);
    // Time before each page, as paper needs to pass; 0 at first. A stop request ends the wait at once.
    void setPageDelay(std::chrono::milliseconds delay);

private:
    std::filesystem::path folder_;
    // The pages of the next scan, and the turn of the one after it.
    [[nodiscard]] std::vector<std::filesystem::path> takeNext(ScanKind kind);
    // Waits for page n (from 1) and says what stops it, if anything does.
    [[nodiscard]] Result<Done> passPage(int n, std::chrono::milliseconds time, const std::stop_token& stop);
    [[nodiscard]] Result<Done> troubleOnPage(int n) const;

    // The page's rows, small, one part after the other while it passes.
    [[nodiscard]] Result<Done> passRows(int n, ByteView file, const std::stop_token& stop);

    std::function<void(PageRows)> onRows_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::filesystem::path onGlass_;  // empty: the next card
    std::size_t nextCard_ = 0;
    std::size_t nextStack_ = 0;
    std::chrono::milliseconds delay_{0};
    bool coverOpen_ = false;
    bool unplugged_ = false;
    bool empty_ = false;
    int jamPage_ = 0;        // 0 = none
    int twoSheetsPage_ = 0;  // 0 = none
};

}  // namespace tramso::sim
