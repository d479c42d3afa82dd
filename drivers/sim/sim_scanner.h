// SPDX-License-Identifier: GPL-3.0-or-later
// A scanner made of folders, with buttons for misfortune. For demonstrations and tests; never in the product.
#pragma once

#include <filesystem>
#include <mutex>
#include <vector>

#include "drivers/scanner/scanner.h"

namespace tramso::sim {

// Behaves like a feeder scanner: cards come one per scan, papers come as stacks.
// The folder holds `card/*.jpg|png` and `papers/<stack>/*.jpg|png`; each scan takes the next card or the next
// stack, by name; past the last it starts again.
class SimScanner final : public Scanner {
public:
    explicit SimScanner(std::filesystem::path folder) : folder_{std::move(folder)} {}

    [[nodiscard]] Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                   std::stop_token stop) override;

    // Buttons. Each holds until mended.
    void openCover();
    void unplug();
    void emptyFeeder();
    void jamOnPage(int page);  // 1 = first page of the next scan; earlier pages still come
    void mend();               // everything is well again
    // Chooses which stack comes next, by folder name; ignored when there is none of that name.
    void putNext(const std::string& stack);

private:
    std::filesystem::path folder_;
    std::mutex mutex_;
    // (state: written by the implementer)
};

}  // namespace tramso::sim
