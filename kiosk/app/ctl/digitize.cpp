// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <chrono>
#include <future>
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"
#include "kiosk/visit/work_queue.h"
#include "ocr/pdf/pdf_writer.h"

namespace tramso::ctl {
namespace {

using Json = nlohmann::ordered_json;
using Stopwatch = std::chrono::steady_clock;

double secondsSince(Stopwatch::time_point start) {
    return std::chrono::duration<double>(Stopwatch::now() - start).count();
}

const char* verdictName(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::Good:
            return "good";
        case PageVerdict::Blank:
            return "blank";
        case PageVerdict::Blurred:
            return "blurred";
        case PageVerdict::TooDark:
            return "too_dark";
        case PageVerdict::CutOff:
            return "cut_off";
        case PageVerdict::Unreadable:
            return "unreadable";
    }
    return "unreadable";
}

Json wordJson(const Word& word) {
    return {{"text", word.text},
            {"box", {word.box.x, word.box.y, word.box.width, word.box.height}},
            {"confidence", word.confidence},
            {"line", word.line}};
}

Json pageJson(const std::filesystem::path& file, const PageReading& page) {
    Json words = Json::array();
    for (const Word& word : page.words) words.push_back(wordJson(word));
    Json steps = Json::object();
    double seconds = 0;
    for (const auto& [step, milliseconds] : page.times) {
        steps[step] = milliseconds / 1000.0;
        seconds += milliseconds / 1000.0;
    }
    return {{"file", file.string()},
            {"verdict", verdictName(page.quality.verdict)},
            {"text", page.text},
            {"width", page.width},
            {"height", page.height},
            {"dpi", page.dpi},
            {"turned_degrees", page.quality.turnedDegrees},
            {"skew_degrees", page.quality.skewDegrees},
            {"ink_share", page.quality.inkShare},
            {"sharpness", page.quality.sharpness},
            {"mean_confidence", page.quality.meanConfidence},
            {"words", words},
            {"steps", steps},
            {"seconds", seconds}};
}

Result<PageReading> readOne(PageReader& reader, const std::filesystem::path& file) {
    return readFile(file, kMaxPictureFile).and_then([&](const Bytes& bytes) {
        return reader.read(bytes, {});
    });
}

// All pages, read side by side, in the order given.
std::vector<Result<PageReading>> readAll(PageReader& reader, const DigitizeOptions& options) {
    std::vector<std::promise<Result<PageReading>>> promises(options.pages.size());
    std::vector<std::future<Result<PageReading>>> futures;
    futures.reserve(promises.size());
    for (auto& promise : promises) futures.push_back(promise.get_future());
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    WorkQueue queue{options.threads > 0 ? options.threads : cores};
    for (std::size_t i = 0; i < promises.size(); ++i)
        queue.post([&, i] { promises[i].set_value(readOne(reader, options.pages[i])); });
    std::vector<Result<PageReading>> readings;
    for (std::size_t i = 0; i < futures.size(); ++i) {
        readings.push_back(futures[i].get());
        std::cerr << fmt::format("\rpage {} of {}", i + 1, futures.size()) << std::flush;
    }
    std::cerr << '\n';
    return readings;
}

int writeOutputs(const DigitizeOptions& options, const std::vector<PageReading>& pages,
                 Stopwatch::time_point start) {
    std::vector<const PageReading*> views;
    views.reserve(pages.size());
    for (const PageReading& page : pages) views.push_back(&page);
    const auto pdfStart = Stopwatch::now();
    const auto pdf = writePdf(views, {options.title, {}, SystemClock{}.now()});
    if (!pdf) return complain(options.pdf.string(), pdf.error());
    if (const auto wrote = writeFile(options.pdf, *pdf); !wrote)
        return complain(options.pdf.string(), wrote.error());
    const double pdfSeconds = secondsSince(pdfStart);
    if (options.json.empty()) return 0;
    Json list = Json::array();
    for (std::size_t i = 0; i < pages.size(); ++i) list.push_back(pageJson(options.pages[i], pages[i]));
    const Json report = {{"pdf", options.pdf.string()},
                         {"bytes", pdf->size()},
                         {"pages", list},
                         {"steps", {{"pdf", pdfSeconds}}},
                         {"seconds", secondsSince(start)}};
    const auto wrote = writeFile(options.json, viewBytes(report.dump(1) + "\n"));
    return wrote ? 0 : complain(options.json.string(), wrote.error());
}

}  // namespace

int digitize(const DigitizeOptions& options) {
    const auto start = Stopwatch::now();
    Settings settings;
    settings.ocr.language = options.language;
    settings.ocr.threads = options.threads;
    const auto reader = makePageReader(settings);
    if (!reader) return complain(reader.error());
    std::vector<PageReading> pages;
    auto readings = readAll(**reader, options);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (!readings[i]) return complain(options.pages[i].string(), readings[i].error());
        pages.push_back(std::move(*readings[i]));
    }
    return writeOutputs(options, pages, start);
}

}  // namespace tramso::ctl
