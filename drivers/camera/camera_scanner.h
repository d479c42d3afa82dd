// SPDX-License-Identifier: GPL-3.0-or-later
// A document camera as a scanner: one sheet or card under it is one page.
#pragma once

#include <functional>
#include <memory>

#include "drivers/camera/frame_source.h"
#include "drivers/scanner/scanner.h"

namespace tramso {

// Opens the camera for each scan and closes it after: no lamp burns and no picture is taken between two. Lets
// the exposure settle and hands leave, then keeps the sharpest of a few frames. What the camera sees comes as
// rows, again and again, each time from row 0. Pages carry no resolution: that depends on how far the sheet
// lies. Whether there is a sheet at all is for the page's judge to say. Threads as Scanner.
class CameraScanner final : public Scanner {
public:
    // Opens the camera. Scanner… faults.
    using Open = std::function<Result<std::unique_ptr<FrameSource>>()>;
    // onSign is called with every frame: a sign of life.
    explicit CameraScanner(
        Open open, std::function<void()> onSign = [] {})
        : open_{std::move(open)}, onSign_{std::move(onSign)} {}

    [[nodiscard]] Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                   std::stop_token stop) override;
    // A flatbed for one A4 sheet; maxDpi is what its pictures give when the sheet fills them.
    [[nodiscard]] Result<ScannerAbilities> abilities() override;
    void watchRows(const std::function<void(PageRows)>& onRows) override { onRows_ = onRows; }

private:
    Open open_;
    std::function<void()> onSign_;
    std::function<void(PageRows)> onRows_;
};

}  // namespace tramso
