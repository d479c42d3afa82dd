// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/visit_work.h"

#include <QMetaObject>
#include <optional>
#include <thread>

#include "kiosk/base/log.h"

namespace tramso {
namespace {

constexpr int kPreviewWidth = 900;    // px
constexpr int kPreviewHeight = 1200;  // px
constexpr int kPreviewQuality = 80;

// Empty when the picture cannot be shown; the reader will say why.
Bytes previewOf(ByteView file) {
    return decodePicture(file)
        .and_then([](const Picture& page) { return fitInto(page, kPreviewWidth, kPreviewHeight); })
        .and_then([](const Picture& small) { return encodeJpeg(small, kPreviewQuality); })
        .value_or(Bytes{});
}

int pageThreads(const Settings& settings) {
    if (settings.ocr.threads > 0) return settings.ocr.threads;
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace

VisitWork::VisitWork(const VisitPorts& ports, QObject& receiver)
    : ports_{ports}, receiver_{receiver}, pages_{pageThreads(ports.settings)} {}

VisitWork::~VisitWork() {
    all_.request_stop();
    scanning_.request_stop();
}

void VisitWork::forget() {
    ++epoch_;
    all_.request_stop();
    scanning_.request_stop();
    all_ = {};
    scanning_ = {};
}

void VisitWork::cancelScan() {
    scanning_.request_stop();
    scanning_ = {};
}

void VisitWork::deliver(int epoch, std::function<void()> result) {
    const auto ifStillHere = [this, epoch, result = std::move(result)] {
        if (epoch == epoch_) result();
    };
    QMetaObject::invokeMethod(&receiver_, ifStillHere, Qt::QueuedConnection);
}

Result<IdCard> VisitWork::readCard(const std::stop_token& stop) const {
    std::optional<PageImage> side;
    const auto scanned = ports_.scanner.scan(
        ScanKind::Card, [&](PageImage image) { side = std::move(image); }, stop);
    if (!scanned) return tl::unexpected{scanned.error()};
    if (!side) return fail(FaultCode::ScannerEmpty, "card scan");
    const auto codes = ports_.barcodes.read(side->file);
    if (!codes) return tl::unexpected{codes.error()};
    Result<IdCard> card = fail(FaultCode::BarcodeNone, "card code");
    for (const std::string& code : *codes) {
        card = parseCardQr(code, vietnamDay(ports_.clock.now()));
        if (card) break;
    }
    return card;
}

void VisitWork::scanCard(std::function<void(const Result<IdCard>&)> onCard) {
    scanner_.post([this, epoch = epoch_, stop = scanning_.get_token(), onCard = std::move(onCard)] {
        auto card = readCard(stop);
        deliver(epoch, [onCard, card = std::move(card)] { onCard(card); });
    });
}

void VisitWork::scanPaper(std::function<void(std::shared_ptr<const Bytes>)> onPage,
                          std::function<void(const Result<int>&)> onEnd) {
    scanner_.post([this, epoch = epoch_, stop = scanning_.get_token(), onPage = std::move(onPage),
                   onEnd = std::move(onEnd)] {
        const auto pageCame = [&](PageImage image) {
            deliver(epoch,
                    [onPage, file = std::make_shared<const Bytes>(std::move(image.file))] { onPage(file); });
        };
        const auto pages = ports_.scanner.scan(ScanKind::Paper, pageCame, stop);
        deliver(epoch, [onEnd, pages] { onEnd(pages); });
    });
}

void VisitWork::readPage(std::shared_ptr<const Bytes> file, PageCallbacks callbacks) {
    pages_.post([this, epoch = epoch_, stop = all_.get_token(), file = std::move(file),
                 callbacks = std::move(callbacks)] { startRead(file, callbacks, epoch, stop); });
}

void VisitWork::startRead(const std::shared_ptr<const Bytes>& file, const PageCallbacks& callbacks, int epoch,
                          const std::stop_token& stop) {
    if (stop.stop_requested()) return;
    deliver(epoch, [onPreview = callbacks.onPreview, preview = previewOf(*file)] { onPreview(preview); });
    const auto reading = ports_.reader.read(*file, stop).map([](PageReading&& read) {
        return std::shared_ptr<const PageReading>{std::make_shared<PageReading>(std::move(read))};
    });
    Bytes preview = reading ? previewOf((*reading)->cleanPicture) : Bytes{};
    deliver(epoch,
            [onRead = callbacks.onRead, reading, preview = std::move(preview)] { onRead(reading, preview); });
}

void VisitWork::fill(const VisitData& data, std::function<void(const FilledForm&)> onFilled) {
    pages_.post([this, epoch = epoch_, data, onFilled = std::move(onFilled)] {
        const auto form = std::make_shared<const FilledForm>(fillForm(data));
        deliver(epoch, [onFilled, form] { onFilled(*form); });
    });
}

void VisitWork::save(const VisitData& data, const DossierNames& names, SendCallbacks callbacks) {
    saving_.post([this, epoch = epoch_, data, names, callbacks = std::move(callbacks)] {
        const Moment started = ports_.clock.now();
        auto made = assemble(data, names, ports_.settings.station.name, started);
        deliver(epoch, callbacks.onSaving);
        if (made)
            if (auto saved = ports_.store.commit(made->dossier, made->pdfs); !saved)
                made = tl::unexpected{saved.error()};
        if (made)
            logEvent(LogEvent::DossierCommitted, made->pdfs.size(), ports_.clock.now() - started);
        else
            logFault(made.error());
        const auto result = std::make_shared<const Result<AssembledDossier>>(std::move(made));
        deliver(epoch, [onSaved = callbacks.onSaved, result] { onSaved(*result); });
    });
}

void VisitWork::print(const SlipContent& slip, std::function<void(const Result<Done>&)> onPrinted) {
    printer_.post([this, epoch = epoch_, slip, onPrinted = std::move(onPrinted)] {
        const auto printed =
            drawSlip(slip, ports_.printer.widthDots()).and_then([this](const DotImage& dots) {
                return ports_.printer.print(dots);
            });
        deliver(epoch, [onPrinted, printed] { onPrinted(printed); });
    });
}

}  // namespace tramso
