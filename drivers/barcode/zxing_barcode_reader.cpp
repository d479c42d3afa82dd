// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/barcode/zxing_barcode_reader.h"

#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>
#include <leptonica/allheaders.h>

#include <exception>

#include "kiosk/picture/picture.h"

namespace tramso {

namespace {

constexpr std::int64_t kMaxEnlarged = 16'000'000;  // px; beyond that a code is large enough as it is

Result<Picture> grey(const Picture& picture) {
    Pix* pix = pixConvertTo8(picture.pix(), 0);
    if (pix == nullptr) return fail(FaultCode::PictureUnreadable, "barcode grey");
    return Picture{pix};
}

// Leptonica keeps pixels in 32-bit words of the machine; ZXing wants them in a row.
std::vector<std::uint8_t> pixels(const Picture& picture) {
    std::vector<std::uint8_t> out;
    out.reserve(static_cast<std::size_t>(picture.width()) * static_cast<std::size_t>(picture.height()));
    const l_uint32* data = pixGetData(picture.pix());
    const auto stride = static_cast<std::ptrdiff_t>(pixGetWpl(picture.pix()));
    for (std::ptrdiff_t y = 0; y < picture.height(); ++y)
        for (std::ptrdiff_t x = 0; x < picture.width(); ++x)
            out.push_back(static_cast<std::uint8_t>(data[y * stride + x / 4] >> (24 - 8 * (x % 4))));
    return out;
}

std::vector<std::string> codesIn(const Picture& picture) {
    const auto bytes = pixels(picture);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true);
    hints.setCharacterSet("UTF-8");  // ID cards carry UTF-8 without saying so
    std::vector<std::string> texts;
    try {
        const ZXing::ImageView view{bytes.data(), picture.width(), picture.height(), ZXing::ImageFormat::Lum};
        for (const auto& code : ZXing::ReadBarcodes(view, hints))
            if (code.isValid()) texts.push_back(ZXing::TextUtfEncoding::ToUtf8(code.text()));
    } catch (const std::exception&) {
        return {};  // a picture ZXing cannot digest shows no code
    }
    return texts;
}

}  // namespace

Result<std::vector<std::string>> ZxingBarcodeReader::read(ByteView pictureFile) {
    const auto decoded = decodePicture(pictureFile);
    if (!decoded) return tl::unexpected{decoded.error()};
    const auto picture = grey(*decoded);
    if (!picture) return tl::unexpected{picture.error()};
    if (auto texts = codesIn(*picture); !texts.empty()) return texts;
    const auto area = std::int64_t{picture->width()} * picture->height();
    for (const float scale : {2.0F, 0.5F}) {
        if (scale > 1.0F && area * 4 > kMaxEnlarged) continue;
        Pix* scaled = pixScale(picture->pix(), scale, scale);
        if (scaled == nullptr) continue;
        if (auto texts = codesIn(Picture{scaled}); !texts.empty()) return texts;
    }
    return fail(FaultCode::BarcodeNone, "barcode");
}

}  // namespace tramso
