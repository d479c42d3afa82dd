// SPDX-License-Identifier: GPL-3.0-or-later
// From one scanned picture to what stands on the page: the port the visit uses, and its values.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "kiosk/picture/picture.h"

namespace tramso {

// One recognised word. Text is UTF-8 NFC; the box is in px of PageReading::cleanPicture.
struct Word {
    std::string text;
    Box box;
    int confidence = 0;  // 0–100, as Tesseract reports it
    int line = 0;        // words of one text line share a number; numbers follow reading order
};

// What is wrong with a page; one verdict per page, the first that applies.
enum class PageVerdict : std::uint8_t {
    Good,
    Blank,        // nothing on it: the empty back of a sheet
    TooDark,      // under-exposed
    TooLight,     // print hardly darker than its paper
    TooCoarse,    // letters of too few pixels
    Blurred,      // out of focus or smeared, all of it or a part: an officer could not read it
    SecondSheet,  // another sheet lay over this one and hides print
    CutOff,       // text runs over the edge of the picture
    Glare,        // a lamp's reflection has wiped out print
    Unreadable,   // sharp enough, but recognition finds hardly any word it trusts
    SamePage,     // scanned before in this visit; found by comparing looks, never by one page alone
};

// Where on a page something is: shares of its width and height, 0–1, from the top-left corner of the picture
// the mark comes with.
struct PageMark {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    friend bool operator==(const PageMark&, const PageMark&) = default;
};

// The mark of a page that is turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] constexpr PageMark turnedMark(const PageMark& mark, int degrees) {
    PageMark turned = mark;
    for (int quarter = 0; quarter < degrees / 90; ++quarter)
        turned = {1.0 - turned.y - turned.height, turned.x, turned.height, turned.width};
    return turned;
}

// What the judge measured and did.
struct PageQuality {
    PageVerdict verdict = PageVerdict::Good;
    std::optional<PageMark> mark;  // what the verdict means; nothing when it is the whole page
    bool flattened = false;    // a sheet on a darker ground: cropped to it, perspective and bend taken out
    int turnedDegrees = 0;     // clockwise turn that made it upright: 0, 90, 180, 270
    double skewDegrees = 0.0;  // clockwise turn that made its lines level, after turnedDegrees
    double inkShare = 0.0;     // share of dark pixels, 0–1
    double sharpness = 0.0;    // variance of the Laplacian over ink
    int meanConfidence = 0;    // 0–100, over words
};

// A page reduced to where its ink is, for telling whether it was scanned before. Bits, a row at a time.
struct PageImprint {
    int width = 0;   // px; 0: too little on the page to tell
    int height = 0;  // px
    std::vector<std::uint32_t> rows;
};

// What can be said of a page before it is read.
struct PageLook {
    PageQuality quality;  // turn, skew and confidence are not known yet
    Bytes preview;        // JPEG that fits 900 × 1200 px, as scanned; marks are of this picture
    PageImprint imprint;
};

// The kept picture in layers: smaller, and sharper in print, than one JPEG. All layers cover the whole page.
struct PageLayers {
    Bytes background;   // JPEG, 150 dpi: paper, seals, signatures
    Bytes inkColour;    // JPEG, a few px per letter: the colour of the print
    Bytes inkMask;      // JBIG2, embedded organisation, without loss: where the print is
    int maskWidth = 0;  // px
    int maskHeight = 0;
};

// Everything known about one page after reading.
struct PageReading {
    PageQuality quality;
    std::vector<Word> words;  // in reading order; none on a blank, blurred or dark page
    std::string text;         // lines in reading order, ended by \n
    Bytes cleanPicture;       // JPEG: upright, deskewed
    // The same for the PDF, when the page is print on paper; else the PDF gets cleanPicture.
    std::optional<PageLayers> layers;
    int width = 0;   // px of cleanPicture
    int height = 0;  // px
    int dpi = 300;
    // Milliseconds spent, per step, in order: decode, flatten (if it was), judge, lighten, orient,
    // deskew, clean, recognise, encode. A page not worth reading goes from judge to encode.
    struct StepTime {
        const char* step;
        double milliseconds;
    };
    std::vector<StepTime> times;
};

// What is known of a page before it is read.
struct ReadingHints {
    std::optional<PageQuality> judged;  // by look(); else read() judges itself
    bool thisWayUp = false;             // a person turned it: it is not turned any more
};

class PageReader {
public:
    virtual ~PageReader() = default;
    // Judges one page by its picture, much faster than it is read: an A4 page of 300 dpi within 250 ms of one
    // core. `dpi` is what the scanner was set to, 0 when not known. PictureUnreadable, PictureTooLarge. Any
    // thread.
    [[nodiscard]] virtual Result<PageLook> look(ByteView pictureFile, int dpi) = 0;
    // Whether two looks are of the same page. Milliseconds; any thread.
    [[nodiscard]] virtual bool samePage(const PageLook& one, const PageLook& other) const = 0;
    // Cleans and recognises one page. A blank or blurred page is a value with that verdict, not an error.
    // PictureUnreadable, PictureTooLarge, OcrLanguageMissing, OcrFailed, Cancelled. Seconds; callable from
    // several threads at once, each call uses one core.
    [[nodiscard]] virtual Result<PageReading> read(ByteView pictureFile, const ReadingHints& hints,
                                                   std::stop_token stop) = 0;
};

}  // namespace tramso
