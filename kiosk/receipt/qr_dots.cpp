// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/qr_dots.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/TextUtfEncoding.h>

#include <exception>

namespace tramso {

Result<QrDots> makeQr(const std::string& utf8) {
    constexpr int kLevelM = 4;  // ZXing's scale of 1-8 for four levels
    try {
        ZXing::MultiFormatWriter writer{ZXing::BarcodeFormat::QRCode};
        writer.setMargin(0).setEccLevel(kLevelM).setEncoding(ZXing::CharacterSet::UTF8);
        const auto matrix = writer.encode(ZXing::TextUtfEncoding::FromUtf8(utf8), 0, 0);
        QrDots dots{matrix.width(), {}};
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x) dots.black.push_back(matrix.get(x, y));
        return dots;
    } catch (const std::exception&) {
        return fail(FaultCode::TooLarge, "slip qr");
    }
}

}  // namespace tramso
