// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/kiosk_window.h"

#include <QMetaObject>
#include <utility>

#include "kiosk/app/touch_keeping.h"
#include "kiosk/ui/screens.h"

namespace tramso {

namespace {

RollKind rollOf(const Station& station) {
    constexpr double kMillimetres = 1000;  // in a metre
    const double rowsPerMm = station.printer.dpi / 25.4;
    return {station.settings.printer.rollMetres * kMillimetres, rowsPerMm,
            station.printer.feedDots / rowsPerMm};
}

}  // namespace

KioskWindow::KioskWindow(Station& station, Devices devices, Random& random, KioskListeners listeners)
    : station_{station},
      scanner_{devices.scanner, memory_, clock_},
      metered_{devices.printer, rollFile(station.settings.store.folder), rollOf(station), clock_},
      printer_{metered_, memory_, clock_},
      cardReader_{devices.cardReader == nullptr
                      ? nullptr
                      : std::make_unique<WatchedCardReader>(*devices.cardReader, memory_, clock_)},
      check_{{.cardReader = cardReader_.get(),
              .scanner = &scanner_,
              .printer = &printer_,
              .service = station.service.get(),
              .store = station.store.get(),
              .folder = station.settings.store.folder,
              .timeIsKept = kernelClockIsKept},
             memory_,
             clock_},
      bench_{{scanner_, *station.barcodes, printer_, cardReader_.get(), clock_, &devices.loudspeaker}},
      returned_{*station.store, *station.desk, clock_},
      staff_{.store = *station.store,
             .check = check_,
             .bench = bench_,
             .clock = clock_,
             .folder = station.settings.store.folder,
             .version = TRAMSO_VERSION,
             .wakeOutbox = [this] { outbox_->wake(); },
             .returned = &returned_,
             .loudspeaker = &devices.loudspeaker,
             .keepVolume = [file = station.settingsFile](int percent) { return keepVolume(file, percent); },
             .keepTouch = keepTouch(station.settingsFile),
             .updates = devices.updates,
             .makeBlank = listeners.onBlank,
             .rated = [this](int stars) { counter_->rate(stars); }},
      voice_{[&loudspeaker = devices.loudspeaker] { return loudspeaker.volume(); }} {
    const RetryTiming timing{station.settings.service.retryFirst, station.settings.service.retryLongest};
    const auto report = [this, onRound = listeners.onDeliveryRound](const RoundResult&) {
        if (onRound) QMetaObject::invokeMethod(&screenThread_, onRound, Qt::QueuedConnection);
    };
    outbox_ = std::make_unique<Outbox>(*station.store, *station.service, clock_, timing, report);
    const auto committed = [this, tell = std::move(listeners.onCommitted)](const Dossier& dossier,
                                                                           std::span<const Bytes> pdfs) {
        if (tell) tell(dossier, pdfs);
        outbox_->wake();
    };
    visit_ = std::make_unique<Visit>(VisitPorts{scanner_, *station.barcodes, *station.reader, printer_,
                                                *station.store, station.catalogue, station.settings, clock_,
                                                random, committed, cardReader_.get(), station.desk.get(),
                                                &station.places, devices.documents});
    counter_ = std::make_unique<VisitCounter>(*visit_, station.store->tally(), clock_);
    chimes_ = std::make_unique<Chimes>(*visit_, devices.loudspeaker, station.settings.sound, clock_);
    QObject::connect(&everySecond_, &QTimer::timeout, visit_.get(), &Visit::tick);
    QObject::connect(&everySecond_, &QTimer::timeout, &screenThread_, [this] {
        replaceAtRest();
        if (fetching_) fetching_->tellRest(visit_->atRest());
    });
    everySecond_.start(std::chrono::seconds{1});
}

void KioskWindow::useCatalogue(Catalogue next) {
    next_ = std::move(next);
    replaceAtRest();
}

void KioskWindow::replaceAtRest() {
    if (!next_ || !visit_->atRest()) return;
    station_.catalogue = *std::exchange(next_, std::nullopt);
    visit_->catalogueReplaced();
}

KioskWindow::~KioskWindow() {
    fetching_.reset();
    updates_.reset();
    reports_.reset();
    engine_.reset();  // the screens look at the visit, so they go first
    chimes_.reset();
    counter_.reset();
    visit_.reset();
    outbox_.reset();
}

OrProblem<std::unique_ptr<KioskWindow>> KioskWindow::open(Station& station, Devices devices, Random& random,
                                                          KioskListeners listeners) {
    std::unique_ptr<KioskWindow> kiosk{new KioskWindow{station, devices, random, std::move(listeners)}};
    auto engine =
        loadScreens(*kiosk->visit_, station.faultTexts, station.settings, kiosk->staff_, kiosk->voice_);
    if (!engine) return tl::unexpected{StartProblem{"the screens could not be loaded"}};
    kiosk->engine_ = std::move(*engine);
    kiosk->window_ = qobject_cast<QQuickWindow*>(kiosk->engine_->rootObjects().constFirst());
    if (kiosk->window_ == nullptr) return tl::unexpected{StartProblem{"the screens have no window"}};
    kiosk->updates_.emplace(station.settings, [window = kiosk.get()](Catalogue newer) {
        const auto shared = std::make_shared<Catalogue>(std::move(newer));
        QMetaObject::invokeMethod(
            &window->screenThread_, [window, shared] { window->useCatalogue(std::move(*shared)); },
            Qt::QueuedConnection);
    });
    kiosk->reports_.emplace(
        station.settings, StationReports::Ports{kiosk->check_, kiosk->memory_, *station.store, kiosk->clock_,
                                                TRAMSO_VERSION, devices.updates});
    if (devices.updates != nullptr)
        kiosk->fetching_.emplace(station.settings, *devices.updates, kiosk->clock_, station.allowance);
    return kiosk;
}

}  // namespace tramso
