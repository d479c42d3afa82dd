// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes found by ZXing-C++.
#pragma once

#include "drivers/barcode/barcode_reader.h"

namespace tramso {

// Tries the picture as it is, then twice and half as large, and stops at the first size that shows a code.
// No state: any number of threads.
class ZxingBarcodeReader final : public BarcodeReader {
public:
    [[nodiscard]] Result<std::vector<std::string>> read(ByteView pictureFile) override;
};

}  // namespace tramso
