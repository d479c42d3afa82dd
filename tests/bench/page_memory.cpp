// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of 600 dpi costs in memory while it is looked at and read, the page itself included:
//   page_memory PICTURE    a sheet of 300 dpi; its pixels are doubled, once as they are, once on a dark lid
#include <fmt/format.h>

#include <fstream>
#include <string>

#include "kiosk/base/files.h"
#include "ocr/text/tesseract_page_reader.h"

namespace {

using namespace tramso;

// A number of /proc/self/status in MB.
double megabytes(const std::string& key) {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == key) {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

// The highest point is counted anew from here.
void forgetPeak() {
    std::ofstream{"/proc/self/clear_refs"} << "5";
}

// As a scanner's driver hands it over: every pixel twice each way, with a margin of the lid around it.
Bytes rawPage(const Picture& sheet, int lid) {
    const int width = 2 * (sheet.width() + 2 * lid);
    const int height = 2 * (sheet.height() + 2 * lid);
    const std::string head = fmt::format("P6\n{} {}\n255\n", width, height);
    Bytes file{viewBytes(head).begin(), viewBytes(head).end()};
    file.reserve(file.size() + std::size_t(width) * std::size_t(height) * 3);
    const auto dark = [&](int px) { file.insert(file.end(), std::size_t(px) * 3, std::byte{60}); };
    dark(2 * lid * width);
    for (int y = 0; y < 2 * sheet.height(); ++y) {
        const Bytes row = rgbRows(sheet, y / 2, 1);
        dark(2 * lid);
        for (std::size_t x = 0; x < row.size(); x += 3)
            for (int twice = 0; twice < 2; ++twice)
                file.insert(file.end(), row.begin() + std::ptrdiff_t(x), row.begin() + std::ptrdiff_t(x) + 3);
        dark(2 * lid);
    }
    dark(2 * lid * width);
    return file;
}

template <class Work>
bool measure(const char* what, const Bytes& page, Work work) {
    const double before = megabytes("VmRSS:");
    const double file = double(page.size()) / (1 << 20);
    forgetPeak();
    if (!work()) return false;
    const double all = megabytes("VmHWM:") - before + file;
    fmt::print("{}: {:.0f} MB with the page's own {:.0f}: {:.2f} times\n", what, all, file, all / file);
    return true;
}

int run(const std::string& name) {
    const auto sheet = readFile(name, kMaxPictureFile);
    auto reader = TesseractPageReader::make({});
    if (!sheet || !reader) return 1;
    const auto picture = decodePicture(*sheet);
    // The reader's own memory is there before anything is counted.
    if (!picture || !(*reader)->read(*sheet, {}, {})) return 1;
    constexpr int kLid = 60;
    for (const int lid : {0, kLid}) {
        const Bytes page = rawPage(*picture, lid);
        const std::string where = lid > 0 ? "on a dark lid" : "alone";
        const bool done = measure((where + ", looked at").c_str(), page,
                                  [&] { return (*reader)->look(page, 600).has_value(); }) &&
                          measure((where + ", read").c_str(), page,
                                  [&] { return (*reader)->read(page, {}, {}).has_value(); });
        if (!done) return 1;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return argc == 2 ? run(argv[1]) : 2;
}
