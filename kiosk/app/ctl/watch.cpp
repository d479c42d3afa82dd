// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/document.h"
#include "kiosk/app/ctl/folder_watch.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/app/ctl/quiet.h"
#include "kiosk/base/files.h"

namespace tramso::ctl {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLookAgain{1000};  // while somebody still writes a file

// Files of a folder that are pages, by name; hidden ones are not meant yet.
std::vector<fs::path> pageFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        const auto name = at->path().filename().string();
        if (!name.starts_with('.') && isPageFile(at->path()) &&
            fs::is_regular_file(at->symlink_status(error)))
            files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// A stem like the one given under which none of the endings is taken in a folder.
std::string freeStem(const fs::path& folder, const std::string& stem,
                     std::initializer_list<std::string> endings) {
    std::string name = stem;
    const auto taken = [&](const std::string& ending) {
        std::error_code ignored;
        return fs::exists(folder / (name + ending), ignored);
    };
    for (int i = 2; std::any_of(endings.begin(), endings.end(), taken); ++i)
        name = fmt::format("{}-{}", stem, i);
    return name;
}

// One folder on its way into another.
class Watcher {
public:
    Watcher(PageReader& reader, const DigitizeOptions& options, const StopOrder& stop,
            const LibrariesSilenced& silenced)
        : reader_{reader},
          options_{options},
          stop_{stop},
          silenced_{silenced},
          done_{options.watch / "done"},
          failed_{options.watch / "failed"} {}

    // Until stop is ordered, or something is wrong that is no file's fault.
    tl::expected<Done, FileFault> run() {
        for (const auto& folder : {options_.pdf, done_, failed_}) {
            std::error_code error;
            fs::create_directories(folder, error);
            if (error) return problem(folder, Fault{FaultCode::FileUnwritable, "make folder"});
        }
        const auto watch = FolderWatch::open(options_.watch);
        if (!watch) return tl::unexpected{FileFault{options_.watch.string(), watch.error()}};
        silenced_.say(fmt::format("{}: watching\n", options_.watch.string()));
        for (;;) {
            const auto allTaken = takeAll();
            if (!allTaken) return tl::unexpected{allTaken.error()};
            if (stop_.token().stop_requested()) return Done{};
            const auto longest = *allTaken ? std::nullopt : std::optional{kLookAgain};
            if (const auto changed = (*watch)->wait(longest, stop_); !changed)
                return tl::unexpected{FileFault{options_.watch.string(), changed.error()}};
        }
    }

private:
    static tl::unexpected<FileFault> problem(const fs::path& path, Fault fault) {
        return tl::unexpected{FileFault{path.string(), fault}};
    }

    // Every file that is there and complete; false when some are still being written.
    tl::expected<bool, FileFault> takeAll() {
        bool all = true;
        for (const auto& file : pageFiles(options_.watch)) {
            if (stop_.token().stop_requested()) return true;
            if (!isComplete(file))
                all = false;
            else if (const auto taken = take(file); !taken)
                return tl::unexpected{taken.error()};
        }
        return all;
    }

    tl::expected<Done, FileFault> take(const fs::path& file) {
        const auto start = std::chrono::steady_clock::now();
        auto pages = read(file);
        if (!pages) {
            std::error_code ignored;
            // Told to stop, or somebody took the file back: nothing is wrong with it.
            if (pages.error().fault.code == FaultCode::Cancelled || !fs::exists(file, ignored)) return Done{};
            return putAside(file, pages.error().fault);
        }
        DigitizeOptions one = options_;
        const auto stem = freeStem(options_.pdf, file.stem().string(), {".pdf", ".json"});
        one.title = file.stem().string();
        one.pdf = options_.pdf / (stem + ".pdf");
        one.json = options_.pdf / (stem + ".json");
        if (auto wrote = writeDocument(one, sources_, *pages, start); !wrote) return wrote;
        auto moved = move(file, done_);
        if (moved)
            silenced_.say(
                fmt::format("{}: {} pages in {}\n", file.string(), pages->size(), one.pdf.string()));
        return moved;
    }

    tl::expected<std::vector<PageReading>, FileFault> read(const fs::path& file) {
        auto sources = pagesIn(file);
        if (!sources) return tl::unexpected{FileFault{file.string(), sources.error()}};
        sources_ = std::move(*sources);
        return readPages(reader_, sources_, options_.threads, stop_.token(), [](std::size_t) {});
    }

    // Out of the way, with a note beside it for whoever looks.
    tl::expected<Done, FileFault> putAside(const fs::path& file, const Fault& fault) {
        const auto texts = readFaultTexts();
        const auto stem = freeStem(failed_, file.stem().string(), {file.extension().string(), ".txt"});
        const auto note =
            texts ? fmt::format("{} {}\n", texts->of(fault.code).what.vi, texts->of(fault.code).now.vi)
                  : fmt::format("{}\n", faultName(fault.code));
        const auto noted = writeFile(failed_ / (stem + ".txt"), viewBytes(note));
        if (!noted) return tl::unexpected{FileFault{failed_.string(), noted.error()}};
        auto moved = move(file, failed_, stem);
        if (moved) silenced_.say(fmt::format("{}: [{}]\n", file.string(), faultName(fault.code)));
        return moved;
    }

    static tl::expected<Done, FileFault> move(const fs::path& file, const fs::path& folder,
                                              std::string stem = {}) {
        const auto ending = file.extension().string();
        if (stem.empty()) stem = freeStem(folder, file.stem().string(), {ending});
        std::error_code error;
        fs::rename(file, folder / (stem + ending), error);
        // Somebody who took the file away was quicker; a file that stays would be read again and again.
        if (error && error != std::errc::no_such_file_or_directory)
            return problem(file, Fault{FaultCode::FileUnwritable, "move file"});
        return Done{};
    }

    PageReader& reader_;
    const DigitizeOptions& options_;
    const StopOrder& stop_;
    const LibrariesSilenced& silenced_;
    fs::path done_;
    fs::path failed_;
    std::vector<PageSource> sources_;  // of the file in hand
};

tl::expected<Done, FileFault> watchQuietly(PageReader& reader, const DigitizeOptions& options,
                                           const StopOrder& stop) {
    const LibrariesSilenced silenced;
    return Watcher{reader, options, stop, silenced}.run();
}

}  // namespace

int watch(const DigitizeOptions& options) {
    std::error_code ignored;
    if (!fs::is_directory(options.watch, ignored))
        return complain(options.watch.string(), Fault{FaultCode::FileUnreadable, "watch"});
    if (fs::weakly_canonical(options.watch, ignored) == fs::weakly_canonical(options.pdf, ignored))
        return complain(StartProblem{"what is watched and what is written must be two folders"});
    const StopOrder stop;
    const auto reader = readerFor(options);
    if (!reader) return complain(reader.error());
    const auto done = watchQuietly(**reader, options, stop);
    return done ? 0 : complain(done.error().subject, done.error().fault);
}

}  // namespace tramso::ctl
