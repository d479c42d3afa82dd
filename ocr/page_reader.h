// SPDX-License-Identifier: GPL-3.0-or-later
// From one scanned picture to what stands on the page: the port the visit uses, and its values.
#pragma once

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

// What is wrong with a page, most grave first; one verdict per page.
enum class PageVerdict {
    Good,
    Blank,       // nothing on it: the empty back of a sheet
    Blurred,     // out of focus or smeared: an officer could not read it
    TooDark,     // under-exposed
    CutOff,      // text runs over the edge of the picture
    Unreadable,  // sharp enough, but recognition finds hardly any word it trusts
};

// What the judge measured and did.
struct PageQuality {
    PageVerdict verdict = PageVerdict::Good;
    int turnedDegrees = 0;     // clockwise turn that made it upright: 0, 90, 180, 270
    double skewDegrees = 0.0;  // clockwise turn that made its lines level, after turnedDegrees
    double inkShare = 0.0;     // share of dark pixels, 0–1
    double sharpness = 0.0;    // variance of the Laplacian over ink
    int meanConfidence = 0;    // 0–100, over words
};

// Everything known about one page after reading.
struct PageReading {
    PageQuality quality;
    std::vector<Word> words;  // in reading order; none on a blank, blurred or dark page
    std::string text;         // lines in reading order, ended by \n
    Bytes cleanPicture;       // JPEG: upright, deskewed, what goes into the PDF
    int width = 0;            // px of cleanPicture
    int height = 0;           // px
    int dpi = 300;
    // Milliseconds spent, per step, in order: decode, judge, orient, deskew, clean, recognise, encode. A page
    // not worth reading goes from judge to encode.
    struct StepTime {
        const char* step;
        double milliseconds;
    };
    std::vector<StepTime> times;
};

class PageReader {
public:
    virtual ~PageReader() = default;
    // Cleans, judges and recognises one page. A blank or blurred page is a value with that verdict, not an
    // error. PictureUnreadable, PictureTooLarge, OcrLanguageMissing, OcrFailed, Cancelled. Seconds; callable
    // from several threads at once, each call uses one core.
    [[nodiscard]] virtual Result<PageReading> read(ByteView pictureFile, std::stop_token stop) = 0;
};

}  // namespace tramso
