// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/document.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/app/ctl/quiet.h"

namespace tramso::ctl {
namespace {

Result<std::vector<PageSource>> sourcesOf(const DigitizeOptions& options, std::filesystem::path& at) {
    std::vector<PageSource> sources;
    for (const auto& path : options.pages) {
        at = path;
        auto pages = pagesIn(path);
        if (!pages) return pages;
        sources.insert(sources.end(), pages->begin(), pages->end());
    }
    if (sources.empty()) return fail(FaultCode::FileUnreadable, "no pages");
    return sources;
}

tl::expected<std::vector<PageReading>, FileFault> readAloud(PageReader& reader,
                                                            const std::vector<PageSource>& sources,
                                                            int threads, const LibrariesSilenced& silenced) {
    auto pages = readPages(reader, sources, threads, {}, [&](std::size_t count) {
        silenced.say(fmt::format("\rpage {} of {}", count, sources.size()));
    });
    silenced.say("\n");
    return pages;
}

// All of it but the words for what went wrong, which need standard error.
tl::expected<Done, FileFault> digitizeQuietly(PageReader& reader, const DigitizeOptions& options,
                                              std::chrono::steady_clock::time_point start) {
    const LibrariesSilenced silenced;
    std::filesystem::path at;
    const auto sources = sourcesOf(options, at);
    if (!sources) return tl::unexpected{FileFault{at.string(), sources.error()}};
    const auto pages = readAloud(reader, *sources, options.threads, silenced);
    if (!pages) return tl::unexpected{pages.error()};
    return writeDocument(options, *sources, *pages, start);
}

}  // namespace

int digitize(const DigitizeOptions& options) {
    const auto start = std::chrono::steady_clock::now();
    const auto reader = readerFor(options);
    if (!reader) return complain(reader.error());
    const auto done = digitizeQuietly(**reader, options, start);
    return done ? 0 : complain(done.error().subject, done.error().fault);
}

}  // namespace tramso::ctl
