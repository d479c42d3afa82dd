// SPDX-License-Identifier: GPL-3.0-or-later
#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <thread>

#include "kiosk/base/text.h"
#include "ocr/text/tesseract_page_reader.h"
#include "tests/unit/ocr/sample_pages.h"

using namespace tramso;

namespace {

// One reader for all cases: loading the model takes longer than some of them.
TesseractPageReader& reader() {
    static const auto made = TesseractPageReader::make({.threads = 2});
    REQUIRE(made);
    return **made;
}

PageReading readSample(const std::string& name) {
    auto reading = reader().read(sampleFile(name + ".jpg"), {}, {});
    REQUIRE(reading);
    return std::move(*reading);
}

// Runs of white space as one space, ends trimmed; letter case and marks as they are.
std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return std::string{trim(out)};
}

// Share of the drawn characters that were read right, 0–1.
double accuracy(const PageReading& reading) {
    const std::string drawn = folded(viewText(sampleFile("page.txt")));
    const auto wrong = static_cast<double>(editDistance(folded(reading.text), drawn));
    return 1.0 - wrong / static_cast<double>(toCodePoints(drawn).size());
}

const Word* findWord(const PageReading& reading, const std::string& text) {
    for (const Word& word : reading.words)
        if (word.text == text) return &word;
    return nullptr;
}

}  // namespace

TEST_CASE("a printed page is read with at least 99 of 100 characters right") {
    const auto reading = readSample("upright");
    CHECK(reading.quality.verdict == PageVerdict::Good);
    CHECK(accuracy(reading) >= 0.99);
    CHECK(toNfc(reading.text).value() == reading.text);
    CHECK(reading.quality.meanConfidence > 80);
}

TEST_CASE("words lie over their print in the kept picture, in reading order") {
    const auto reading = readSample("upright");
    // "Nguyễn" starts line 5; the drawn line is at y = 90 + 4 · 76 px of a 300 dpi page, kept at 200 dpi.
    const Word* word = findWord(reading, "Nguyễn");
    REQUIRE(word != nullptr);
    CHECK(word->line == 4);
    const double middle = (word->box.y + word->box.height / 2.0) * kSampleDpi / reading.dpi;
    CHECK(middle > 90 + 4 * 76);
    CHECK(middle < 90 + 5 * 76);
    const auto kept = decodePicture(reading.cleanPicture);
    REQUIRE(kept);
    for (const Word& w : reading.words) {
        CAPTURE(w.text);
        CHECK(w.box.x >= 0);
        CHECK(w.box.y >= 0);
        CHECK(w.box.x + w.box.width <= kept->width());
        CHECK(w.box.y + w.box.height <= kept->height());
    }
    CHECK(std::is_sorted(reading.words.begin(), reading.words.end(),
                         [](const Word& a, const Word& b) { return a.line < b.line; }));
}

TEST_CASE("a page laid upside down and askew comes out upright with the same text") {
    const auto reading = readSample("upside_down");
    CHECK(reading.quality.turnedDegrees == 180);
    CHECK(std::abs(reading.quality.skewDegrees) == Approx(1.5).margin(0.3));
    CHECK(accuracy(reading) >= 0.99);
    // The kept picture is upright too: read again, it needs no turn.
    const auto again = reader().read(reading.cleanPicture, {}, {});
    REQUIRE(again);
    CHECK(again->quality.turnedDegrees == 0);
    CHECK(std::abs(again->quality.skewDegrees) < 0.3);
    CHECK(accuracy(*again) >= 0.97);
}

TEST_CASE("a notice of a few large lines is read however it lies") {
    for (const char* name : {"notice_18_5", "notice_26_3", "notice_26_1", "notice_36_4"})
        for (const int laid : {0, 90, 180, 270}) {
            CAPTURE(name, laid);
            const auto page = samplePicture(name);
            const Picture lying{pixRotateOrth(page.pix(), laid / 90)};
            const auto reading = reader().read(*encodeJpeg(lying, 90), {}, {});
            REQUIRE(reading);
            CHECK(reading->quality.turnedDegrees == (360 - laid) % 360);
            CHECK(reading->text.find("số thứ tự") != std::string::npos);
        }
}

TEST_CASE("a tilted page is read as well as a straight one") {
    const auto reading = readSample("tilted");
    CHECK(std::abs(reading.quality.skewDegrees) == Approx(3.0).margin(0.3));
    CHECK(accuracy(reading) >= 0.99);
}

TEST_CASE("seal, signature and dotted leaders do not cost the text of a form") {
    CHECK(accuracy(readSample("form")) >= 0.97);
}

TEST_CASE("pages not worth reading say so, and are kept") {
    const std::array<std::pair<const char*, PageVerdict>, 3> pages{
        {{"blank", PageVerdict::Blank}, {"blurred", PageVerdict::Blurred}, {"dark", PageVerdict::TooDark}}};
    for (const auto& [name, verdict] : pages) {
        CAPTURE(name);
        const auto reading = readSample(name);
        CHECK(reading.quality.verdict == verdict);
        CHECK(reading.words.empty());
        CHECK(reading.text.empty());
        CHECK(decodePicture(reading.cleanPicture));
    }
}

TEST_CASE("steps are timed in the order they happen") {
    const auto reading = readSample("upright");
    std::string steps;
    for (const auto& time : reading.times) steps += std::string{time.step} + " ";
    CHECK(steps == "decode judge lighten orient deskew clean recognise encode ");
}

TEST_CASE("a broken picture file is a fault, not a page") {
    const auto whole = sampleFile("upright.jpg");
    const auto cut = reader().read(ByteView{whole}.first(whole.size() / 2), {}, {});
    REQUIRE_FALSE(cut);
    CHECK(cut.error().code == FaultCode::PictureUnreadable);
    const auto bomb = reader().read(viewBytes("P5\n30000 30000\n255\n"), {}, {});
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().code == FaultCode::PictureTooLarge);
}

TEST_CASE("missing recognition data is reported when the reader is made") {
    const auto noFolder = TesseractPageReader::make({.dataFolder = TRAMSO_SOURCE_DIR "/docs"});
    REQUIRE_FALSE(noFolder);
    CHECK(noFolder.error().code == FaultCode::OcrLanguageMissing);
    const auto noLanguage = TesseractPageReader::make({.language = "xyz"});
    REQUIRE_FALSE(noLanguage);
    CHECK(noLanguage.error().code == FaultCode::OcrLanguageMissing);
}

TEST_CASE("a reading that was stopped ends as cancelled, and the reader goes on") {
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = reader().read(sampleFile("upright.jpg"), {}, stop.get_token());
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == FaultCode::Cancelled);
    CHECK(accuracy(readSample("upright")) >= 0.99);
}

TEST_CASE("recognition itself can be stopped between words") {
    auto engine = Engine::make({});
    REQUIRE(engine);
    const auto page = samplePicture("upright");
    Pix* grey = pixConvertTo8(page.pix(), 0);
    std::stop_source stop;
    stop.request_stop();
    const auto words = (*engine)->recognise(grey, kSampleDpi, stop.get_token());
    REQUIRE_FALSE(words);
    CHECK(words.error().code == FaultCode::Cancelled);
    CHECK((*engine)->recognise(grey, kSampleDpi, {}).value().size() > 50);
    pixDestroy(&grey);
}

TEST_CASE("several threads read at once, more than there are engines") {
    std::array<std::string, 3> texts;
    {
        std::array<std::jthread, 3> threads;
        for (std::size_t i = 0; i < threads.size(); ++i)
            threads[i] = std::jthread{[&texts, i, file = sampleFile("upright.jpg")] {
                if (auto reading = reader().read(file, {}, {})) texts[i] = reading->text;
            }};
    }
    CHECK_FALSE(texts[0].empty());
    CHECK(texts[0] == texts[1]);
    CHECK(texts[0] == texts[2]);
}
