// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at pages and says what is wrong with each: one line of tab-separated values a file, for verdicts.py.
//   looks_bench FILE…           file, verdict, mark (x y width height or -), ms of this thread
//   looks_bench --pairs FILE…   every two of the files: same or different, ms
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "ocr/page/imprint.h"
#include "ocr/page/judge.h"

namespace {

using namespace tramso;

double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

const char* nameOf(PageVerdict verdict) {
    constexpr const char* kNames[] = {"good",       "blank",      "too_dark",     "too_light",
                                      "too_coarse", "blurred",    "second_sheet", "cut_off",
                                      "glare",      "unreadable", "same_page"};
    return kNames[static_cast<std::size_t>(verdict)];
}

std::string markText(const std::optional<PageMark>& mark) {
    if (!mark) return "-";
    return fmt::format("{:.3f} {:.3f} {:.3f} {:.3f}", mark->x, mark->y, mark->width, mark->height);
}

Result<PageLook> lookAt(const std::string& name) {
    return readFile(name, kMaxPictureFile).and_then([](const Bytes& file) { return lookAtPage(file, 0); });
}

int looks(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        const auto file = readFile(name, kMaxPictureFile);
        if (!file) return 1;
        const double before = threadMilliseconds();
        const auto look = lookAtPage(*file, 0);
        const double took = threadMilliseconds() - before;
        if (!look) return 1;
        fmt::print("{}\t{}\t{}\t{:.1f}\t{:.0f}\t{:.5f}\n", name, nameOf(look->quality.verdict),
                   markText(look->quality.mark), took, look->quality.sharpness, look->quality.inkShare);
    }
    return 0;
}

int pairs(const std::vector<std::string>& names) {
    std::vector<PageLook> looks;
    for (const std::string& name : names) {
        auto look = lookAt(name);
        if (!look) return 1;
        looks.push_back(std::move(*look));
    }
    for (std::size_t i = 0; i < looks.size(); ++i)
        for (std::size_t j = i + 1; j < looks.size(); ++j) {
            const double before = threadMilliseconds();
            const bool same = sameImprint(looks[i].imprint, looks[j].imprint);
            const double took = threadMilliseconds() - before;
            fmt::print("{}\t{}\t{}\t{:.1f}\t{:.4f}\n", names[i], names[j], same ? "same" : "different", took,
                       imprintDifference(looks[i].imprint, looks[j].imprint));
        }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> names{argv + 1, argv + argc};
    if (names.empty() || names[0] != "--pairs") return looks(names);
    names.erase(names.begin());
    return pairs(names);
}
