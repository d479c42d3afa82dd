// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/first_start_window.h"

#include "kiosk/app/enrol_places.h"
#include "kiosk/app/touch_keeping.h"
#include "kiosk/ui/first_start.h"
#include "kiosk/ui/screens.h"

namespace tramso {
namespace {

// The enrolment code of a sheet; any other code is told as what it is.
Result<std::string> codeOn(const std::vector<std::string>& texts) {
    if (const std::string* code = enrolmentCodeAmong(texts)) return *code;
    if (texts.empty()) return fail(FaultCode::BarcodeNone, "enrolment code");
    return texts.front();
}

}  // namespace

FirstStartWindow::FirstStartWindow(std::filesystem::path settingsFile, Devices devices, FaultTexts texts,
                                   std::function<void()> finished)
    : settingsFile_{std::move(settingsFile)},
      loudspeaker_{devices.loudspeaker},
      scanner_{devices.scanner, memory_, clock_},
      printer_{devices.printer, memory_, clock_},
      cardReader_{devices.cardReader == nullptr
                      ? nullptr
                      : std::make_unique<WatchedCardReader>(*devices.cardReader, memory_, clock_)},
      barcodes_{makeBarcodeReader()},
      check_{{.cardReader = cardReader_.get(),
              .scanner = &scanner_,
              .printer = &printer_,
              .timeIsKept = kernelClockIsKept},
             memory_,
             clock_},
      bench_{{scanner_, *barcodes_, printer_, cardReader_.get(), clock_}},
      texts_{std::move(texts)},
      model_{ports(std::move(finished)), texts_} {}

FirstStartWindow::~FirstStartWindow() {
    engine_.reset();  // the screens look at the model
}

FirstStartPorts FirstStartWindow::ports(std::function<void()> finished) {
    return {.readCode = [this](const std::stop_token& stop) -> Result<std::string> {
                const auto sheet = bench_.scan(stop);
                if (!sheet) return tl::unexpected{sheet.error()};
                const auto texts = barcodes_->read(sheet->picture);
                if (!texts) return tl::unexpected{texts.error()};
                return codeOn(*texts);
            },
            .prove = [this](const std::string& text) -> OrTrouble<EnrolmentCode> {
                const auto key = readOperatorKey(operatorKeyFiles(settingsFile_));
                if (!key) return tl::make_unexpected(key.error());
                return provenEnrolmentCode(text, *key, clock_.now());
            },
            .enrol = [this](const EnrolmentCode& code,
                            const std::stop_token& stop) { return enrolStation(code, settingsFile_, stop); },
            .look = [this](StationPart part) { return check_.look(part); },
            .print = [this](const std::string& station) { return bench_.print(station); },
            .keepTouch = keepTouch(settingsFile_),
            .time = timeFacts,
            .keepVolume = [this](int percent) { return keepVolume(settingsFile_, percent); },
            .loudspeaker = loudspeaker_,
            .clock = clock_,
            .finished = std::move(finished)};
}

OrProblem<std::unique_ptr<FirstStartWindow>> FirstStartWindow::open(const std::filesystem::path& settingsFile,
                                                                    const Settings& settings, Devices devices,
                                                                    std::function<void()> finished) {
    auto texts = readFaultTexts();
    if (!texts) return tl::unexpected{texts.error()};
    std::unique_ptr<FirstStartWindow> first{
        new FirstStartWindow{settingsFile, devices, std::move(*texts), std::move(finished)}};
    first->model_.setEnglish(settings.station.english);
    auto engine = loadFirstStart(first->model_, settings.screen);
    if (!engine) return tl::unexpected{StartProblem{"the screens could not be loaded"}};
    first->engine_ = std::move(*engine);
    first->window_ = windowOf(*first->engine_);
    if (first->window_ == nullptr) return tl::unexpected{StartProblem{"the screens have no window"}};
    return first;
}

}  // namespace tramso
