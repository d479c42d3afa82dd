// SPDX-License-Identifier: GPL-3.0-or-later
// A scanner whose driver runs in a process of its own: one that crashes or hangs does not take the kiosk
// along.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

#include "drivers/scanner/scanner.h"

namespace tramso {

enum class HelperOrder : std::uint8_t;

// How long a helper may stay silent.
struct HelperLimits {
    std::chrono::milliseconds silence{30'000};  // a lamp warms up, a busy scanner is asked again for 10 s
    std::chrono::milliseconds stop{1'500};      // after a request to stop
};

// Starts the helper with the first call and keeps it; a helper that died, fell silent or talked nonsense is
// killed and reported as ScannerStopped, and the next call starts a new one. One thread at a time.
class HelperScanner final : public Scanner {
public:
    // `program` is tramso-scanner; `device` a SANE name, empty for the first one found.
    HelperScanner(std::filesystem::path program, std::string device, HelperLimits limits = {});
    ~HelperScanner() override;
    HelperScanner(const HelperScanner&) = delete;
    HelperScanner& operator=(const HelperScanner&) = delete;

    [[nodiscard]] Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                   std::stop_token stop) override;
    void watchRows(const std::function<void(PageRows)>& onRows) override { onRows_ = onRows; }
    // What the scanner can do; faults as scan().
    [[nodiscard]] Result<ScannerAbilities> abilities() override;

private:
    class Helper;
    [[nodiscard]] Result<Done> start();
    // Gives an order and follows it to its end.
    template <class OnMessage>
    [[nodiscard]] Result<int> follow(HelperOrder order, const std::stop_token& stop, OnMessage onMessage);

    std::filesystem::path program_;
    std::string device_;
    HelperLimits limits_;
    std::unique_ptr<Helper> helper_;
    std::function<void(PageRows)> onRows_;
};

}  // namespace tramso
