// SPDX-License-Identifier: GPL-3.0-or-later
// A SANE back end of ours, "tramso:twin": a feeder with the options of office scanners that SANE's own test
// device lacks. Loaded by SANE as any other (libsane-tramso.so.1); what lies in it stands in tramso.conf, a
// word and a number a line: `sheets`, `length` (mm, of each), `jam` (at which sheet), `two` (1: because of
// two at once), `ends` (1: finds the end of a sheet by itself), `dpi` (once for each resolution it has).
#include <sane/sane.h>
#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "tests/contract/scanner/twin/twin_options.h"

namespace {

using namespace tramso::test::twin;

struct Inside {
    std::map<std::string, int> numbers;
    std::vector<SANE_Word> dpi;
};

Inside readInside() {
    Inside inside{{{"sheets", 1}, {"length", 297}}, {}};
    const char* folder = std::getenv("SANE_CONFIG_DIR");
    std::ifstream file{std::string{folder == nullptr ? "." : folder} + "/tramso.conf"};
    for (std::string word; file >> word;) {
        int number = 0;
        file >> number;
        if (word == "dpi")
            inside.dpi.push_back(number);
        else
            inside.numbers[word] = number;
    }
    if (inside.dpi.empty()) inside.dpi = {75, 150, 300, 600};
    return inside;
}

// One opened scanner.
struct Twin {
    Inside inside = readInside();
    Options options{inside.dpi, inside.numbers["ends"] == 1};
    int sheet = 0;         // that was started last, from 1
    std::size_t sent = 0;  // bytes of it
    bool jammedByTwo = false;

    [[nodiscard]] bool feeder() const { return options.text(Option::Source) == "ADF"; }
    // A feeder that finds no ends gives what lies behind a short sheet as well.
    [[nodiscard]] double millimetres() const {
        const double asked = options.number(Option::BottomY);
        const double length = inside.numbers.at("length");
        return feeder() && options.isOn(Option::FindsEnds) ? std::min(asked, length) : asked;
    }
    [[nodiscard]] SANE_Parameters frame() const {
        const double perMm = options.number(Option::Resolution) / 25.4;
        SANE_Parameters frame{};
        frame.format = options.text(Option::Mode) == "Color" ? SANE_FRAME_RGB : SANE_FRAME_GRAY;
        frame.last_frame = SANE_TRUE;
        frame.depth = 8;
        frame.pixels_per_line = static_cast<SANE_Int>(std::lround(options.number(Option::RightX) * perMm));
        frame.bytes_per_line = frame.pixels_per_line * (frame.format == SANE_FRAME_RGB ? 3 : 1);
        frame.lines = static_cast<SANE_Int>(std::lround(millimetres() * perMm));
        return frame;
    }
};

Twin& twin(SANE_Handle handle) {
    return *static_cast<Twin*>(handle);
}

}  // namespace

// NOLINTBEGIN(readability-identifier-naming): the names SANE looks for.
extern "C" {

SANE_Status sane_tramso_init(SANE_Int* version, SANE_Auth_Callback) {
    if (version != nullptr) *version = SANE_VERSION_CODE(1, 0, 0);
    return SANE_STATUS_GOOD;
}

void sane_tramso_exit() {}

SANE_Status sane_tramso_get_devices(const SANE_Device*** list, SANE_Bool) {
    static const SANE_Device kTwin{"twin", "TramSo", "Twin", "feeder scanner"};
    static const SANE_Device* devices[] = {&kTwin, nullptr};
    *list = devices;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_tramso_open(SANE_String_Const, SANE_Handle* handle) {
    *handle = new Twin;
    return SANE_STATUS_GOOD;
}

void sane_tramso_close(SANE_Handle handle) {
    delete static_cast<Twin*>(handle);
}

const SANE_Option_Descriptor* sane_tramso_get_option_descriptor(SANE_Handle handle, SANE_Int option) {
    return twin(handle).options.descriptor(option);
}

SANE_Status sane_tramso_control_option(SANE_Handle handle, SANE_Int option, SANE_Action action, void* value,
                                       SANE_Int* info) {
    if (info != nullptr) *info = 0;
    Twin& scanner = twin(handle);
    scanner.options.sense(scanner.jammedByTwo);
    return scanner.options.control(option, action, value);
}

SANE_Status sane_tramso_get_parameters(SANE_Handle handle, SANE_Parameters* frame) {
    *frame = twin(handle).frame();
    return SANE_STATUS_GOOD;
}

SANE_Status sane_tramso_start(SANE_Handle handle) {
    Twin& scanner = twin(handle);
    if (scanner.feeder() && scanner.sheet >= scanner.inside.numbers["sheets"]) return SANE_STATUS_NO_DOCS;
    ++scanner.sheet;
    scanner.sent = 0;
    if (!scanner.feeder() || scanner.sheet != scanner.inside.numbers["jam"]) return SANE_STATUS_GOOD;
    // Two sheets go through unseen unless the scanner was told to look.
    const bool two = scanner.inside.numbers["two"] == 1;
    if (two && !scanner.options.isOn(Option::WatchesThickness)) return SANE_STATUS_GOOD;
    scanner.jammedByTwo = two;
    return SANE_STATUS_JAMMED;
}

SANE_Status sane_tramso_read(SANE_Handle handle, SANE_Byte* out, SANE_Int room, SANE_Int* got) {
    Twin& scanner = twin(handle);
    const SANE_Parameters frame = scanner.frame();
    const auto all = static_cast<std::size_t>(frame.lines) * static_cast<std::size_t>(frame.bytes_per_line);
    const std::size_t part = std::min(static_cast<std::size_t>(room), all - scanner.sent);
    std::memset(out, 0xF0 + scanner.sheet % 16, part);  // a blank sheet whose tone is its number
    scanner.sent += part;
    *got = static_cast<SANE_Int>(part);
    return part == 0 ? SANE_STATUS_EOF : SANE_STATUS_GOOD;
}

void sane_tramso_cancel(SANE_Handle) {}

SANE_Status sane_tramso_set_io_mode(SANE_Handle, SANE_Bool) {
    return SANE_STATUS_GOOD;
}

SANE_Status sane_tramso_get_select_fd(SANE_Handle, SANE_Int*) {
    return SANE_STATUS_UNSUPPORTED;
}
}
// NOLINTEND(readability-identifier-naming)
