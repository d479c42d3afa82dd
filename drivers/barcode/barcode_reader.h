// SPDX-License-Identifier: GPL-3.0-or-later
// Finding QR codes in a picture.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso {

class BarcodeReader {
public:
    virtual ~BarcodeReader() = default;
    // The texts (UTF-8, NFC not guaranteed) of all QR codes in an encoded picture (JPEG, PNG, PNM, TIFF), in
    // the order found. BarcodeNone when there are none; PictureUnreadable, PictureTooLarge. Up to a second;
    // any thread.
    [[nodiscard]] virtual Result<std::vector<std::string>> read(ByteView pictureFile) = 0;
};

}  // namespace tramso
