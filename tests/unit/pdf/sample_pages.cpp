// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/pdf/sample_pages.h"

#include <leptonica/allheaders.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

struct DestroyPix {
    void operator()(Pix* pix) const noexcept { pixDestroy(&pix); }
};
struct FreeMemory {
    void operator()(l_uint8* memory) const noexcept { lept_free(memory); }
};
using PixOwner = std::unique_ptr<Pix, DestroyPix>;

PixOwner whitePix(int width, int height, bool colour) {
    PixOwner pix{pixCreate(width, height, colour ? 32 : 8)};
    if (!pix || pixSetAll(pix.get()) != 0) throw std::runtime_error{"no picture"};
    return pix;
}

Bytes jpegOf(const PixOwner& pix) {
    l_uint8* raw = nullptr;
    std::size_t size = 0;
    const l_int32 failed = pixWriteMemJpeg(&raw, &size, pix.get(), 80, 0);
    const std::unique_ptr<l_uint8, FreeMemory> owner{raw};
    if (failed != 0) throw std::runtime_error{"no jpeg"};
    const auto view = std::as_bytes(std::span{raw, size});
    return {view.begin(), view.end()};
}

}  // namespace

Bytes whiteJpeg(int width, int height, bool colour) {
    return jpegOf(whitePix(width, height, colour));
}

PageReading samplePage(const std::vector<std::string>& lines, SampleLook look) {
    PageReading page;
    page.dpi = look.dpi;
    page.width = look.dpi * 827 / 100;
    page.height = look.dpi * 1169 / 100;
    const PixOwner pix = whitePix(page.width, page.height, look.colour);
    const int letter = look.dpi / 12;
    const int height = look.dpi / 6;
    for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
        int x = look.dpi / 2;
        for (const auto part : split(lines[static_cast<std::size_t>(row)], ' ')) {
            const int width = letter * static_cast<int>(std::max<std::size_t>(1, toCodePoints(part).size()));
            const Box box{x, look.dpi / 2 + row * height * 2, width, height};
            pixRasterop(pix.get(), box.x, box.y, box.width, box.height, PIX_CLR, nullptr, 0, 0);
            page.words.push_back({std::string{part}, box, 95, row});
            x += width + letter;
        }
        page.text += lines[static_cast<std::size_t>(row)] + "\n";
    }
    page.cleanPicture = jpegOf(pix);
    return page;
}

}  // namespace tramso
