// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/document.h"

#include <fmt/format.h>

#include <future>
#include <nlohmann/json.hpp>

#include "kiosk/app/ctl/paper_report.h"
#include "kiosk/base/files.h"
#include "kiosk/dossier/manifest_names.h"
#include "kiosk/visit/visit_data.h"
#include "kiosk/visit/work_queue.h"
#include "ocr/pdf/pdf_writer.h"

namespace tramso::ctl {
namespace {

using Json = nlohmann::ordered_json;
using Stopwatch = std::chrono::steady_clock;

double secondsSince(Stopwatch::time_point start) {
    return std::chrono::duration<double>(Stopwatch::now() - start).count();
}

// As the manifest names a doubt.
std::string_view verdictName(PageVerdict verdict) {
    const auto doubt = doubtOf(verdict);
    return doubt ? manifest::nameOf(manifest::kDoubts, *doubt) : "good";
}

Json wordJson(const Word& word) {
    return {{"text", word.text},
            {"box", {word.box.x, word.box.y, word.box.width, word.box.height}},
            {"confidence", word.confidence},
            {"line", word.line}};
}

Json pageJson(const PageSource& source, const PageReading& page) {
    Json words = Json::array();
    for (const Word& word : page.words) words.push_back(wordJson(word));
    Json steps = Json::object();
    double seconds = 0;
    for (const auto& [step, milliseconds] : page.times) {
        steps[step] = milliseconds / 1000.0;
        seconds += milliseconds / 1000.0;
    }
    return {{"file", source.file.string()},
            {"pdf_page", source.pdfPage},
            {"verdict", verdictName(page.quality.verdict)},
            {"text", page.text},
            {"width", page.width},
            {"height", page.height},
            {"dpi", page.dpi},
            {"flattened", page.quality.flattened},
            {"turned_degrees", page.quality.turnedDegrees},
            {"skew_degrees", page.quality.skewDegrees},
            {"ink_share", page.quality.inkShare},
            {"sharpness", page.quality.sharpness},
            {"mean_confidence", page.quality.meanConfidence},
            {"words", words},
            {"steps", steps},
            {"seconds", seconds}};
}

std::string nameOf(const PageSource& source) {
    return source.pdfPage > 0 ? fmt::format("{} page {}", source.file.string(), source.pdfPage)
                              : source.file.string();
}

Result<PageReading> readOne(PageReader& reader, const PageSource& source, const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "read page");
    return loadPage(source).and_then([&](const Bytes& bytes) { return reader.read(bytes, {}, stop); });
}

Json reportOf(const DigitizeOptions& options, const std::vector<PageSource>& sources,
              const std::vector<PageReading>& pages, std::size_t bytes) {
    Json list = Json::array();
    for (std::size_t i = 0; i < pages.size(); ++i) list.push_back(pageJson(sources[i], pages[i]));
    return {{"pdf", options.pdf.string()},
            {"bytes", bytes},
            {"papers", papersJson(sources, pages, options.cutOuts)},
            {"pages", list}};
}

}  // namespace

OrProblem<std::unique_ptr<PageReader>> readerFor(const DigitizeOptions& options) {
    Settings settings;
    settings.ocr.language = options.language;
    settings.ocr.threads = options.threads;
    return makePageReader(settings);
}

tl::expected<std::vector<PageReading>, FileFault> readPages(PageReader& reader,
                                                            const std::vector<PageSource>& sources,
                                                            int threads, const std::stop_token& stop,
                                                            const std::function<void(std::size_t)>& onRead) {
    std::vector<std::promise<Result<PageReading>>> promises(sources.size());
    std::vector<std::future<Result<PageReading>>> futures;
    futures.reserve(promises.size());
    for (auto& promise : promises) futures.push_back(promise.get_future());
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    WorkQueue queue{threads > 0 ? threads : cores};
    for (std::size_t i = 0; i < promises.size(); ++i)
        queue.post([&, i] { promises[i].set_value(readOne(reader, sources[i], stop)); });
    std::vector<PageReading> pages;
    for (std::size_t i = 0; i < futures.size(); ++i) {
        auto reading = futures[i].get();
        if (!reading) return tl::unexpected{FileFault{nameOf(sources[i]), reading.error()}};
        pages.push_back(std::move(*reading));
        onRead(pages.size());
    }
    return pages;
}

tl::expected<Done, FileFault> writeDocument(const DigitizeOptions& options,
                                            const std::vector<PageSource>& sources,
                                            const std::vector<PageReading>& pages,
                                            Stopwatch::time_point start) {
    std::vector<const PageReading*> views;
    views.reserve(pages.size());
    for (const PageReading& page : pages) views.push_back(&page);
    const auto pdfStart = Stopwatch::now();
    const auto pdf = writePdf(views, {options.title, {}, SystemClock{}.now()});
    if (!pdf) return tl::unexpected{FileFault{options.pdf.string(), pdf.error()}};
    if (const auto wrote = writeFile(options.pdf, *pdf); !wrote)
        return tl::unexpected{FileFault{options.pdf.string(), wrote.error()}};
    if (options.json.empty()) return Done{};
    Json report = reportOf(options, sources, pages, pdf->size());
    report["steps"] = {{"pdf", secondsSince(pdfStart)}};
    report["seconds"] = secondsSince(start);
    const auto wrote = writeFile(options.json, viewBytes(report.dump(1) + "\n"));
    if (!wrote) return tl::unexpected{FileFault{options.json.string(), wrote.error()}};
    return Done{};
}

}  // namespace tramso::ctl
