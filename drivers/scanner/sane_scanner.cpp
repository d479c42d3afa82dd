// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/sane_scanner.h"

#include <array>

#include "drivers/scanner/sane_device.h"
#include "drivers/scanner/sane_frame.h"
#include "drivers/scanner/scan_wishes.h"
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
    return abilitiesOf(*device);
}

Result<int> SaneScanner::scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                              std::stop_token stop) {
    auto device = openFresh();
    if (!device) return tl::unexpected{device.error()};
    const Run run{device->get(), onSign_, onRows_, stop};
    Result<int> pages = fail(FaultCode::ScannerEmpty, "scanner place");
    for (const std::string& place : placesFor(kind, *device)) {
        const auto dpi = prepareScan(*device, kind, place);
        if (!dpi) return dpi;
        pages = scanPlace(run, isFeeder(place), *dpi, onPage);
        if (pages) return pages;
        if (pages.error().code == FaultCode::ScannerEmpty) continue;
        const FaultCode fault = sharperFault(pages.error().code, *device);
        if (fault != pages.error().code) return fail(fault, "scanner page");
        return pages;
    }
    return pages;
}

}  // namespace tramso
