// SPDX-License-Identifier: GPL-3.0-or-later
// The side that asks.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <optional>

#include "kiosk/app/ctl/pdf_drawing.h"
#include "kiosk/app/ctl/pdf_exit.h"
#include "kiosk/base/child_process.h"
#include "kiosk/base/owned_fd.h"

namespace tramso::ctl {
namespace {

constexpr std::size_t kMostBytes = 130U << 20U;  // more than the largest page takes

// What the child writes until it ends; too much is cut off, which ends it.
Bytes collect(int input) {
    Bytes bytes;
    Bytes chunk(64U << 10U);  // as much as a pipe holds
    while (bytes.size() < kMostBytes) {
        const ssize_t got = ::read(input, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + got);
    }
    return bytes;
}

Result<Bytes> ask(const std::filesystem::path& file, int page) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(FaultCode::FileUnreadable, "pipe");
    const OwnedFd input{ends[0]};
    std::optional<pid_t> child;
    {
        const OwnedFd output{ends[1]};
        child = startWriting("/proc/self/exe",
                             {"tramsoctl", kDrawCommand, "--", file.string(), std::to_string(page)},
                             output.get());
    }
    if (!child) return fail(FaultCode::FileUnreadable, "start drawing");
    Bytes bytes = collect(input.get());
    if (const int code = exitCodeOf(*child).value_or(kExitNotDrawn); code != 0)
        return fail(faultOfExit(code), "draw PDF");
    return bytes;
}

}  // namespace

Result<int> countPdfPages(const std::filesystem::path& file) {
    const auto answer = ask(file, 0);
    // A file that cannot even be opened is no picture gone wrong.
    if (!answer && answer.error().code == FaultCode::PictureUnreadable)
        return fail(FaultCode::BadData, "open PDF");
    if (!answer) return tl::unexpected{answer.error()};
    const auto text = viewText(*answer);
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    if (count < 1) return fail(FaultCode::BadData, "pages of PDF");
    return count;
}

Result<Bytes> drawPdfPage(const std::filesystem::path& file, int page) {
    return ask(file, page);
}

}  // namespace tramso::ctl
