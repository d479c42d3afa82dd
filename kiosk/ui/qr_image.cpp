// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/qr_image.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

namespace tramso {

QImage qrImage(const std::string& text) try {
    constexpr int kQuiet = 4;   // modules
    constexpr int kLevelM = 4;  // the writer counts 0–8 over L, M, Q, H
    const auto modules = ZXing::MultiFormatWriter{ZXing::BarcodeFormat::QRCode}
                             .setEncoding(ZXing::CharacterSet::UTF8)
                             .setEccLevel(kLevelM)
                             .setMargin(kQuiet)
                             .encode(text, 0, 0);
    QImage picture{modules.width(), modules.height(), QImage::Format_RGB32};
    for (int y = 0; y < modules.height(); ++y)
        for (int x = 0; x < modules.width(); ++x)
            picture.setPixel(x, y, modules.get(x, y) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    return picture;
} catch (const std::exception&) {
    return {};
}

}  // namespace tramso
