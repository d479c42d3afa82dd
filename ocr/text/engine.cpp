// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/text/engine.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "kiosk/base/text.h"
#include "ocr/text/recognised_text.h"

// From libgomp, which Tesseract is linked to; declared here because clang brings no <omp.h> without its own
// OpenMP. Tesseract's inner parallelism costs four times the processor for no time gained.
extern "C" void omp_set_num_threads(int);  // NOLINT(readability-identifier-naming)

namespace tramso {

namespace {

constexpr const char* kDebianFolder = "/usr/share/tesseract-ocr/5/tessdata";
constexpr int kDoubtfulLine = 40;  // mean confidence; below are seals, folds and handwriting read as letters

struct DeleteText {
    void operator()(char* text) const noexcept { delete[] text; }
};

std::filesystem::path folderOf(const OcrOptions& options) {
    if (!options.dataFolder.empty()) return options.dataFolder;
    const char* prefix = std::getenv("TESSDATA_PREFIX");
    return prefix != nullptr && *prefix != '\0' ? prefix : kDebianFolder;
}

bool isStopped(void* stop, int) {
    return static_cast<const std::stop_token*>(stop)->stop_requested();
}

Box boxOf(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    at.BoundingBox(level, &left, &top, &right, &bottom);
    return {left, top, right - left, bottom - top};
}

// The word (or letter) under the iterator; empty text when it holds nothing but space.
Word wordAt(const tesseract::ResultIterator& at, int line, tesseract::PageIteratorLevel level) {
    const std::unique_ptr<char, DeleteText> text{at.GetUTF8Text(level)};
    Word word{{}, boxOf(at, level), 0, line};
    if (!text) return word;
    word.text = withWholeRe(withOneD(toNfc(trim(text.get())).value_or(std::string{})));
    word.confidence = std::clamp(static_cast<int>(std::lround(at.Confidence(level))), 0, 100);
    return word;
}

std::vector<Word> collectWords(tesseract::TessBaseAPI& api,
                               tesseract::PageIteratorLevel level = tesseract::RIL_WORD) {
    std::vector<Word> words;
    const std::unique_ptr<tesseract::ResultIterator> at{api.GetIterator()};
    if (!at || at->Empty(level)) return words;
    int line = -1;
    do {
        if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
        if (Word word = wordAt(*at, std::max(0, line), level); !word.text.empty())
            words.push_back(std::move(word));
    } while (at->Next(level));
    return words;
}

// Takes out lines nobody should trust and numbers the others without gaps.
std::vector<Word> withoutDoubtfulLines(std::vector<Word> words) {
    std::vector<Word> kept;
    int line = 0;
    for (auto first = words.begin(); first != words.end();) {
        const auto last =
            std::find_if(first, words.end(), [&](const Word& w) { return w.line != first->line; });
        int sum = 0;
        for (auto word = first; word != last; ++word) sum += word->confidence;
        const bool zone = holdsZoneLine({first, last});
        const bool number = last - first == 1 && isLongNumber(first->text);
        if (zone || number || sum >= kDoubtfulLine * static_cast<int>(last - first)) {
            for (auto word = first; word != last; ++word)
                kept.push_back(std::move(*word)), kept.back().line = line;
            ++line;
        }
        first = last;
    }
    return kept;
}

// Letters and digits: strokes upside down come out as signs. A letter outside ASCII counts once.
std::size_t lettersIn(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xC0 || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }));
}

// Recognises with a way out between words; true when it ran to the end.
bool runToEnd(tesseract::TessBaseAPI& api, const std::stop_token& stop) {
    tesseract::ETEXT_DESC monitor;
    auto token = stop;
    monitor.cancel = isStopped;
    monitor.cancel_this = &token;
    return api.Recognize(&monitor) == 0;
}

}  // namespace

Engine::Engine(std::unique_ptr<tesseract::TessBaseAPI> api) : api_{std::move(api)} {}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::make(const OcrOptions& options) {
    const auto folder = folderOf(options);
    std::error_code ignored;
    // Looked for here, because Tesseract complains on standard error before it says no.
    if (!std::filesystem::is_regular_file(folder / (options.language + ".traineddata"), ignored))
        return fail(FaultCode::OcrLanguageMissing, "find model");
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    if (api->Init(folder.c_str(), options.language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
        return fail(FaultCode::OcrLanguageMissing, "load model");
    api->SetVariable("debug_file", "/dev/null");  // diagnostics may quote the page
    // The page is upright; a table's column of numbers is no line of print on its side.
    api->SetVariable("textord_tabfind_vertical_text", "0");
    api->SetVariable("tessedit_do_invert", "0");  // no white print on black: 3 % faster
    return std::unique_ptr<Engine>{new Engine{std::move(api)}};
}

Result<std::vector<Word>> Engine::recognise(Pix* page, int dpi, const std::stop_token& stop) {
    omp_set_num_threads(1);
    api_->SetPageSegMode(tesseract::PSM_AUTO);
    api_->SetVariable("user_defined_dpi", std::to_string(dpi).c_str());
    api_->SetImage(page);
    const bool finished = runToEnd(*api_, stop);
    auto words = finished ? withoutDoubtfulLines(collectWords(*api_)) : std::vector<Word>{};
    api_->Clear();  // keeps the model, drops the page
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "recognise");
    if (!finished) return fail(FaultCode::OcrFailed, "recognise");
    return words;
}

Result<std::vector<Word>> Engine::recogniseLine(Pix* page, Box line, int dpi, const std::stop_token& stop,
                                                Parts parts) {
    omp_set_num_threads(1);
    api_->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    api_->SetVariable("user_defined_dpi", std::to_string(dpi).c_str());
    BOX* at = boxCreate(line.x, line.y, line.width, line.height);
    PIX* part = pixClipRectangle(page, at, nullptr);
    boxDestroy(&at);
    if (part == nullptr) return fail(FaultCode::OcrFailed, "cut out line");
    api_->SetImage(part);
    pixDestroy(&part);  // the engine has its own copy
    const bool finished = runToEnd(*api_, stop);
    const auto level = parts == Parts::Letters ? tesseract::RIL_SYMBOL : tesseract::RIL_WORD;
    auto words = finished ? collectWords(*api_, level) : std::vector<Word>{};
    api_->Clear();
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "recognise line");
    if (!finished) return fail(FaultCode::OcrFailed, "recognise line");
    for (Word& word : words) word.box.x += line.x, word.box.y += line.y, word.line = 0;
    return words;
}

double Engine::plausibility(Pix* band, int dpi, const std::stop_token& stop) {
    omp_set_num_threads(1);
    api_->SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
    api_->SetVariable("user_defined_dpi", std::to_string(dpi).c_str());
    api_->SetImage(band);
    double sum = 0;
    if (runToEnd(*api_, stop))
        for (const Word& word : collectWords(*api_))
            sum += word.confidence * word.confidence * static_cast<double>(lettersIn(word.text));
    api_->Clear();
    return sum;
}

}  // namespace tramso
