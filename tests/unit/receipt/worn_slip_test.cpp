// SPDX-License-Identifier: GPL-3.0-or-later
// A slip from a worn print head, as the camera of a telephone sees it.
#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>
#include <memory>
#include <random>

#include "drivers/barcode/zxing_barcode_reader.h"
#include "kiosk/base/files.h"
#include "tests/scratch_folder.h"
#include "tests/unit/receipt/slip_samples.h"

using namespace tramso;
using namespace tramso::test;

namespace {

struct DestroyPix {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<Pix, DestroyPix>;

// A print head and how it prints.
struct Head {
    int widthDots;
    int dpi;
};

void killColumn(DotImage& slip, int column) {
    for (int y = 0; y < slip.height; ++y)
        slip.rows[static_cast<std::size_t>(y * (slip.width / 8) + column / 8)] &=
            ~(std::byte{0x80} >> (column % 8));
}

// One row in ten stays white, as when the head loses contact.
void loseRows(DotImage& slip, unsigned seed) {
    std::mt19937 chance{seed};
    const auto rowBytes = static_cast<std::size_t>(slip.width / 8);
    for (std::size_t y = 0; y < static_cast<std::size_t>(slip.height); ++y)
        if (chance() % 10 == 0)
            std::fill_n(slip.rows.begin() + static_cast<std::ptrdiff_t>(y * rowBytes), rowBytes,
                        std::byte{0});
}

Picture onPaper(const DotImage& slip) {
    Picture paper{pixCreate(slip.width + 64, slip.height + 64, 8)};
    pixSetAllArbitrary(paper.get(), 235);
    for (int y = 0; y < slip.height; ++y)
        for (int x = 0; x < slip.width; ++x)
            if ((slip.rows[static_cast<std::size_t>(y * (slip.width / 8) + x / 8)] &
                 (std::byte{0x80} >> (x % 8))) != std::byte{0})
                pixSetPixel(paper.get(), x + 32, y + 32, 40);
    return paper;
}

// How a telephone is held.
struct Look {
    int softDots = 2;  // over so many dots each way the lens blurs
    float pixelsPerMm = 4.0F;
};

// Dots run together as ink and lens let them, then some pixels to a millimetre, held a little askew.
Picture seenByPhone(const Picture& paper, int dpi, Look look = {}) {
    const Picture soft{pixBlockconv(paper.get(), look.softDots, look.softDots)};
    const Picture askew{pixRotate(soft.get(), 0.06F, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0)};
    const float scale = look.pixelsPerMm * 25.4F / static_cast<float>(dpi);
    return Picture{pixScaleAreaMap(askew.get(), scale, scale)};
}

Bytes asFile(const Picture& picture) {
    const ScratchFolder folder{ScratchFolder::On::Memory};
    const auto file = folder.path() / "slip.png";
    REQUIRE(pixWrite(file.c_str(), picture.get(), IFF_PNG) == 0);
    return readFile(file, std::size_t{1} << 24U).value();
}

std::string readBack(const Picture& picture) {
    const ScratchFolder folder{ScratchFolder::On::Memory};
    const auto file = folder.path() / "slip.png";
    REQUIRE(pixWrite(file.c_str(), picture.get(), IFF_PNG) == 0);
    return zbar(file);
}

}  // namespace

TEST_CASE("a telephone reads the code of a slip, wherever a dead column runs through it") {
    needQt();
    const auto head = GENERATE(Head{576, 203}, Head{512, 180}, Head{384, 203});
    const auto content = sampleSlip(Language::Vietnamese);
    const auto slip = drawSlip(content, head.widthDots).value();
    CHECK(readBack(seenByPhone(onPaper(slip), head.dpi)) == content.trackingUrl + "\n");
    for (const int column : {0, 37, 74, 111, 148}) {  // from the middle of the code to its edge
        CAPTURE(head.widthDots, column);
        auto worn = slip;
        killColumn(worn, head.widthDots / 2 + column);
        CHECK(readBack(seenByPhone(onPaper(worn), head.dpi)) == content.trackingUrl + "\n");
    }
}

// Rows that are missing stand out sharply: as the lens goes through its focus and the hand comes nearer, in
// one picture or the next they run together, and a telephone takes dozens of pictures.
TEST_CASE("an independent reader finds the code of a worn head in one of a few pictures a telephone takes") {
    needQt();
    const auto head = GENERATE(Head{576, 203}, Head{512, 180}, Head{384, 203});
    const auto content = sampleSlip(Language::Vietnamese);
    const auto slip = drawSlip(content, head.widthDots).value();
    for (int wear = 0; wear < 5; ++wear) {
        CAPTURE(head.widthDots, wear);
        auto worn = slip;
        killColumn(worn, head.widthDots / 2 + wear * 37);
        loseRows(worn, static_cast<unsigned>(wear));
        const Picture paper = onPaper(worn);
        bool read = false;
        for (const float near : {2.0F, 2.5F, 3.0F, 4.0F})
            for (const int soft : {2, 3, 4, 5})
                read = read ||
                       readBack(seenByPhone(paper, head.dpi, {soft, near})) == content.trackingUrl + "\n";
        CHECK(read);
    }
}

// zbar finds a code by straight cuts through its corners and loses it between missing rows; the readers of
// telephones look at areas, as ZXing does.
TEST_CASE("a telephone reads the code from a worn head: a dead column, and one row in ten missing") {
    needQt();
    const auto head = GENERATE(Head{576, 203}, Head{512, 180}, Head{384, 203});
    const auto content = sampleSlip(Language::Vietnamese);
    const auto slip = drawSlip(content, head.widthDots).value();
    ZxingBarcodeReader reader;
    for (int wear = 0; wear < 5; ++wear) {
        CAPTURE(head.widthDots, wear);
        auto worn = slip;
        killColumn(worn, head.widthDots / 2 + wear * 37);
        loseRows(worn, static_cast<unsigned>(wear));
        const auto codes = reader.read(asFile(seenByPhone(onPaper(worn), head.dpi)));
        REQUIRE(codes);
        CHECK(*codes == std::vector<std::string>{content.trackingUrl});
    }
}
