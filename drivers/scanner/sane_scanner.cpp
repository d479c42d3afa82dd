// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/sane_scanner.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "drivers/scanner/sane_device.h"
#include "drivers/scanner/sane_frame.h"
#include "drivers/scanner/small_rows.h"

namespace tramso {

// SANE between sane_init and sane_exit.
class SaneScanner::Session {
public:
    Session() : usable_{sane_init(nullptr, nullptr) == SANE_STATUS_GOOD} {}
    ~Session() { sane_exit(); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] bool usable() const { return usable_; }

private:
    bool usable_;
};

namespace {

// What is asked of the device for each kind of scan; mm.
struct Wish {
    int dpi;
    double width;
    double height;
};
constexpr Wish kPaper{300, 210.0, 297.0};
constexpr Wish kCard{600, 110.0, 80.0};  // an ID-1 card, laid down by hand

std::string firstFound() {
    const SANE_Device** list = nullptr;
    if (sane_get_devices(&list, SANE_FALSE) != SANE_STATUS_GOOD || list == nullptr || *list == nullptr)
        return {};
    return (*list)->name;
}

Result<SaneDevice> openDevice(const std::string& name) {
    const std::string device = name.empty() ? firstFound() : name;
    if (device.empty()) return fail(FaultCode::ScannerUnplugged, "scanner list");
    return SaneDevice::open(device);
}

// The choice that contains one of the words, earlier words first.
std::optional<std::string> pick(const std::vector<std::string>& choices,
                                std::initializer_list<const char*> words) {
    for (const char* word : words)
        for (const auto& choice : choices)
            if (choice.find(word) != std::string::npos) return choice;
    return std::nullopt;
}

// Where pages may come from, in the order to try. An empty name: the device knows but one place.
std::vector<std::string> placesFor(ScanKind kind, const SaneDevice& device) {
    const auto sources = device.choices(SANE_NAME_SCAN_SOURCE);
    const auto feeder = pick(sources, {"Duplex", "Document Feeder", "ADF", "Feeder"});
    const auto glass = pick(sources, {"Flatbed", "Platen", "Normal"});
    std::vector<std::string> places;
    if (kind == ScanKind::Paper && feeder) places.push_back(*feeder);
    if (glass) places.push_back(*glass);
    if (kind == ScanKind::Card && !glass && feeder) places.push_back(*feeder);
    if (places.empty()) places.emplace_back();
    return places;
}

bool isFeeder(const std::string& place) {
    return pick({place}, {"Duplex", "Feeder", "ADF"}).has_value();
}

// Sets the device up and returns the resolution it took.
int prepare(SaneDevice& device, ScanKind kind, const std::string& place) {
    const Wish& wish = kind == ScanKind::Card ? kCard : kPaper;
    if (!place.empty()) device.choose(SANE_NAME_SCAN_SOURCE, place);
    if (const auto colour = pick(device.choices(SANE_NAME_SCAN_MODE), {"Color", "Colour", "RGB"}))
        device.choose(SANE_NAME_SCAN_MODE, *colour);
    device.setNumber(SANE_NAME_BIT_DEPTH, 8);
    const double dpi = device.setNumber(SANE_NAME_SCAN_RESOLUTION, wish.dpi);
    device.setNumber(SANE_NAME_SCAN_TL_X, 0);
    device.setNumber(SANE_NAME_SCAN_TL_Y, 0);
    device.setNumber(SANE_NAME_SCAN_BR_X, wish.width);
    device.setNumber(SANE_NAME_SCAN_BR_Y, wish.height);
    return dpi > 0 ? static_cast<int>(std::lround(dpi)) : wish.dpi;
}

// Ends a scan whatever became of it, so that the device is ready for the next.
class Cancelling {
public:
    explicit Cancelling(SANE_Handle handle) : handle_{handle} {}
    ~Cancelling() { sane_cancel(handle_); }
    Cancelling(const Cancelling&) = delete;
    Cancelling& operator=(const Cancelling&) = delete;

private:
    SANE_Handle handle_;
};

// What a scan needs on its way.
struct Run {
    SANE_Handle handle;
    const std::function<void()>& onSign;
    const std::function<void(PageRows)>& onRows;
    const std::stop_token& stop;
};

Result<Done> readFrame(const Run& run, SaneFrames& page, SmallRows& small) {
    std::array<SANE_Byte, std::size_t{64} * 1024> chunk{};
    while (true) {
        if (run.stop.stop_requested()) return fail(FaultCode::Cancelled, "scanner read");
        SANE_Int got = 0;
        const SANE_Status status =
            sane_read(run.handle, chunk.data(), static_cast<SANE_Int>(chunk.size()), &got);
        run.onSign();
        if (status == SANE_STATUS_EOF) return Done{};
        if (status != SANE_STATUS_GOOD) return fail(scannerFault(status), "scanner read");
        const auto bytes = std::as_bytes(std::span{chunk}).first(static_cast<std::size_t>(got));
        if (auto added = page.add(bytes); !added) return added;
        if (!run.onRows) continue;
        if (auto rows = small.add(bytes)) run.onRows(std::move(*rows));
    }
}

// One page: one frame, or three on a three-pass scanner.
Result<Bytes> readPage(const Run& run) {
    SaneFrames page;
    while (true) {
        if (run.stop.stop_requested()) return fail(FaultCode::Cancelled, "scanner start");
        const SANE_Status status = sane_start(run.handle);
        run.onSign();
        if (status != SANE_STATUS_GOOD) return fail(scannerFault(status), "scanner start");
        SANE_Parameters frame{};
        if (sane_get_parameters(run.handle, &frame) != SANE_STATUS_GOOD)
            return fail(FaultCode::ScannerFailed, "scanner parameters");
        if (auto begun = page.begin(frame); !begun) return tl::unexpected{begun.error()};
        SmallRows small{frame};
        if (auto read = readFrame(run, page, small); !read) return tl::unexpected{read.error()};
        if (frame.last_frame == SANE_TRUE) return page.finish();
    }
}

// Scans one place until it is empty; the number of pages.
Result<int> scanPlace(const Run& run, bool feeder, int dpi, const std::function<void(PageImage)>& onPage) {
    const Cancelling cancelling{run.handle};
    int pages = 0;
    while (true) {
        auto page = readPage(run);
        if (!page && page.error().code == FaultCode::ScannerEmpty && pages > 0) return pages;
        if (!page) return tl::unexpected{page.error()};
        onPage({std::move(*page), dpi, feeder ? PageOrigin::Feeder : PageOrigin::Glass});
        ++pages;
        if (!feeder) return pages;
    }
}

}  // namespace

SaneScanner::SaneScanner(std::string device, std::function<void()> onSign)
    : device_{std::move(device)}, onSign_{std::move(onSign)} {}
SaneScanner::~SaneScanner() = default;

Result<SaneDevice> SaneScanner::openFresh() {
    if (!session_) session_ = std::make_unique<Session>();
    auto device = openDevice(device_);
    onSign_();
    if (device || device.error().code != FaultCode::ScannerUnplugged) return device;
    // Backends look for devices when SANE starts: one plugged in since then needs a new start.
    session_.reset();
    session_ = std::make_unique<Session>();
    if (!session_->usable()) return fail(FaultCode::ScannerFailed, "sane init");
    device = openDevice(device_);
    onSign_();
    return device;
}

Result<ScannerAbilities> SaneScanner::abilities() {
    const auto device = openFresh();
    if (!device) return tl::unexpected{device.error()};
    const auto sources = device->choices(SANE_NAME_SCAN_SOURCE);
    ScannerAbilities can;
    can.duplex = pick(sources, {"Duplex"}).has_value();
    can.feeder = std::ranges::any_of(sources, isFeeder);
    can.flatbed = !can.feeder || pick(sources, {"Flatbed", "Platen", "Normal"}).has_value();
    can.maxDpi = static_cast<int>(std::lround(device->largest(SANE_NAME_SCAN_RESOLUTION)));
    can.widthMm = device->largest(SANE_NAME_SCAN_BR_X);
    can.heightMm = device->largest(SANE_NAME_SCAN_BR_Y);
    return can;
}

Result<int> SaneScanner::scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                              std::stop_token stop) {
    auto device = openFresh();
    if (!device) return tl::unexpected{device.error()};
    const Run run{device->get(), onSign_, onRows_, stop};
    Result<int> pages = fail(FaultCode::ScannerEmpty, "scanner place");
    for (const std::string& place : placesFor(kind, *device)) {
        const int dpi = prepare(*device, kind, place);
        pages = scanPlace(run, isFeeder(place), dpi, onPage);
        if (pages || pages.error().code != FaultCode::ScannerEmpty) return pages;
    }
    return pages;
}

}  // namespace tramso
