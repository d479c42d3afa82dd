// SPDX-License-Identifier: GPL-3.0-or-later
// From page sources to one PDF and its report: what digitizing once and watching a folder share.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/page_sources.h"
#include "kiosk/app/station.h"
#include "ocr/page_reader.h"

namespace tramso::ctl {

// What could not be done, and to which file.
struct FileFault {
    std::string subject;
    Fault fault;
};

// What reads pages in this language, on so many threads.
[[nodiscard]] OrProblem<std::unique_ptr<PageReader>> readerFor(const DigitizeOptions& options);

// Reads the pages side by side; in the order given, or the first that failed. `onRead` is called with the
// number of pages read so far, from this thread.
[[nodiscard]] tl::expected<std::vector<PageReading>, FileFault> readPages(
    PageReader& reader, const std::vector<PageSource>& sources, int threads, const std::stop_token& stop,
    const std::function<void(std::size_t)>& onRead);

// Writes the PDF, and the report unless options.json is empty; both whole or not at all.
[[nodiscard]] tl::expected<Done, FileFault> writeDocument(const DigitizeOptions& options,
                                                          const std::vector<PageSource>& sources,
                                                          const std::vector<PageReading>& pages,
                                                          std::chrono::steady_clock::time_point start);

}  // namespace tramso::ctl
