// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/barcode/zxing_barcode_reader.h"

#include <leptonica/allheaders.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

using namespace tramso;

namespace {

// A PNG written by qrencode, modules of that many pixels.
Bytes qrFile(const std::string& text, int modulePx) {
    const auto path =
        std::filesystem::temp_directory_path() / ("tramso-qr-" + std::to_string(getpid()) + ".png");
    const auto command =
        "qrencode -8 -m 4 -s " + std::to_string(modulePx) + " -o " + path.string() + " '" + text + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    auto file = readFile(path, 1U << 20U).value();
    std::filesystem::remove(path);
    return file;
}

// A QR on a page, turned by some degrees.
Bytes turned(const Bytes& qr, float degrees) {
    const auto code = decodePicture(qr).value();
    Pix* grey = pixConvertTo8(code.pix(), 0);
    const Picture page{pixAddBorderGeneral(grey, 100, 100, 100, 100, 255)};
    pixDestroy(&grey);
    const Picture result{
        pixRotate(page.pix(), degrees * 3.14159265F / 180.0F, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0)};
    return encodeJpeg(result, 90).value();
}

const std::string kText = "000000000000||Nguyễn Văn Mẫu|01012000|Nam|Số 1, Đường Ví Dụ|01012024";

}  // namespace

TEST_CASE("a card's UTF-8 text is read with all its marks") {
    ZxingBarcodeReader reader;
    CHECK(reader.read(qrFile(kText, 4)).value() == std::vector<std::string>{kText});
}

TEST_CASE("turned and small codes are read") {
    ZxingBarcodeReader reader;
    for (const float degrees : {17.0F, 90.0F, 180.0F})
        CHECK(reader.read(turned(qrFile(kText, 5), degrees)).value() == std::vector<std::string>{kText});
    CHECK(reader.read(qrFile(kText, 2)).value() == std::vector<std::string>{kText});
}

TEST_CASE("a picture without a code and bytes without a picture are told apart") {
    ZxingBarcodeReader reader;
    std::mt19937 chance{1};
    const Picture noise{pixCreate(300, 300, 8)};
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 300; ++x) pixSetPixel(noise.pix(), x, y, static_cast<l_uint32>(chance() & 0xFFU));
    CHECK(reader.read(encodeJpeg(noise, 90).value()).error().code == FaultCode::BarcodeNone);
    Bytes bytes(10U << 20U);
    for (auto& byte : bytes) byte = static_cast<std::byte>(chance() & 0xFFU);
    CHECK(reader.read(bytes).error().code == FaultCode::PictureUnreadable);
}
