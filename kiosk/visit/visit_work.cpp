// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/visit_work.h"

#include <QMetaObject>
#include <optional>
#include <thread>

#include "kiosk/base/log.h"
#include "kiosk/base/memory.h"
#include "kiosk/visit/paper_home.h"
#include "ocr/read_side.h"

namespace tramso {
namespace {

constexpr int kPreviewWidth = 900;    // px
constexpr int kPreviewHeight = 1200;  // px
constexpr int kPreviewQuality = 80;
constexpr int kTurnedQuality = 92;                            // read from once more
constexpr int kPackedQuality = 95;                            // as scanners compress
constexpr std::size_t kWorthPacking = std::size_t{8} << 20U;  // bytes
constexpr std::size_t kAsTheyCame = 2;                        // pages that wait to be read
constexpr int kPortraitWidth = 480;                           // px
constexpr int kPortraitHeight = 640;                          // px
constexpr int kPortraitQuality = 90;

// Empty when the picture cannot be shown; the reader will say why.
Bytes previewOf(ByteView file) {
    return decodePicture(file)
        .and_then([](const Picture& page) { return fitInto(page, kPreviewWidth, kPreviewHeight); })
        .and_then([](const Picture& small) { return encodeJpeg(small, kPreviewQuality); })
        .value_or(Bytes{});
}

// The face, made fit for a screen.
Bytes portraitOf(ByteView file) {
    return decodePicture(file)
        .and_then([](const Picture& face) { return fitInto(face, kPortraitWidth, kPortraitHeight); })
        .and_then([](const Picture& small) { return encodeJpeg(small, kPortraitQuality); })
        .value_or(Bytes{});
}

// A page that has to wait, in a tenth of the memory: a stack of forty as they come would take a gigabyte.
std::shared_ptr<const Bytes> packed(std::shared_ptr<const Bytes> file) {
    if (file->size() <= kWorthPacking) return file;
    // As large as it is read.
    auto jpeg = decodeReduced(*file, kReadSide).and_then([](const ReducedPicture& page) {
        return encodeJpeg(page.picture, kPackedQuality);
    });
    return jpeg ? std::make_shared<const Bytes>(std::move(*jpeg)) : file;
}

int pageThreads(const Settings& settings) {
    if (settings.ocr.threads > 0) return settings.ocr.threads;
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace

VisitWork::VisitWork(const VisitPorts& ports, QObject& receiver)
    : ports_{ports}, receiver_{receiver}, pages_{pageThreads(ports.settings), Pace::Behind} {}

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
    looks_.post([this] { seen_.clear(); });
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

Result<std::vector<std::string>> VisitWork::codesOnGlass(PageOrigin& from,
                                                         const std::stop_token& stop) const {
    std::optional<PageImage> side;
    const auto scanned = ports_.scanner.scan(
        ScanKind::Card, [&](PageImage image) { side = std::move(image); }, stop);
    if (!scanned) return tl::unexpected{scanned.error()};
    if (!side) return fail(FaultCode::ScannerEmpty, "card scan");
    from = side->from;
    return ports_.barcodes.read(side->file);
}

Result<IdCard> VisitWork::readCard(PageOrigin& from, const std::stop_token& stop) const {
    return codesOnGlass(from, stop).and_then([this](const std::vector<std::string>& codes) {
        return findCard(codes, vietnamDay(ports_.clock.now()));
    });
}

void VisitWork::scanCard(std::function<void(PageOrigin, const Result<IdCard>&)> onCard) {
    scanner_.post([this, epoch = epoch_, stop = scanning_.get_token(), onCard = std::move(onCard)] {
        PageOrigin from = PageOrigin::Unknown;
        auto card = readCard(from, stop);
        deliver(epoch, [onCard, from, card = std::move(card)] { onCard(from, card); });
    });
}

void VisitWork::watchCard(std::function<void(CardPresence)> onChange) {
    if (ports_.cardReader == nullptr) return;
    watch_ = std::jthread{[this, onChange = std::move(onChange)](const std::stop_token& stop) {
        CardPresence known = CardPresence::NoReader;
        while (!stop.stop_requested()) {
            const CardPresence now = ports_.cardReader->waitForChange(known, stop);
            if (now == known) continue;
            known = now;
            QMetaObject::invokeMethod(
                &receiver_, [onChange, now] { onChange(now); }, Qt::QueuedConnection);
        }
    }};
}

Result<ChipFindings> VisitWork::findingsOf(const ChipReading& reading) const {
    const auto today = vietnamDay(ports_.clock.now());
    ChipFindings findings{
        .claims = claimsOf(reading, today), .evidence = evidenceOf(reading), .portrait = {}};
    if (!mergeClaims(findings.claims, {}, today).complete()) return fail(FaultCode::CardDataBad, "chip data");
    if (reading.portrait) findings.portrait = portraitOf(reading.portrait->picture);
    return findings;
}

void VisitWork::readChip(std::shared_ptr<const AccessKey> key, ChipCallbacks callbacks) {
    chip_.post([this, epoch = epoch_, stop = all_.get_token(), key = std::move(key),
                callbacks = std::move(callbacks)] {
        const auto stageReached = [&](ChipStage stage, const ChipReading&) {
            deliver(epoch, [onStage = callbacks.onStage, stage] { onStage(stage); });
        };
        const auto chip =
            ports_.cardReader->read(*key, stageReached, stop).and_then([this](const ChipReading& read) {
                return findingsOf(read);
            });
        deliver(epoch, [onRead = callbacks.onRead, chip] { onRead(chip); });
    });
}

void VisitWork::scanPaper(ScanCallbacks callbacks) {
    scanner_.post([this, epoch = epoch_, stop = scanning_.get_token(), callbacks = std::move(callbacks)] {
        ports_.scanner.watchRows([&](PageRows rows) {
            deliver(epoch, [onRows = callbacks.onRows, rows = std::move(rows)] { onRows(rows); });
        });
        const auto pageCame = [&](PageImage image) {
            deliver(epoch, [onPage = callbacks.onPage,
                            page = RawPage{std::make_shared<const Bytes>(std::move(image.file)), image.dpi,
                                           image.from}] { onPage(page); });
        };
        const auto pages = ports_.scanner.scan(ScanKind::Paper, pageCame, stop);
        ports_.scanner.watchRows({});
        deliver(epoch, [onEnd = callbacks.onEnd, pages] { onEnd(pages); });
    });
}

Result<PageLooked> VisitWork::lookAt(int pageId, const RawPage& page) {
    auto look = ports_.reader.look(*page.file, page.dpi);
    if (!look) return tl::unexpected{look.error()};
    PageLooked looked{look->quality, std::move(look->preview), {}};
    for (const auto& [earlier, seen] : seen_)
        if (ports_.reader.samePage(seen, *look)) looked.sameAs.push_back(earlier);
    seen_.emplace_back(pageId, std::move(*look));
    return looked;
}

void VisitWork::read(ByteView file, const ReadingHints& hints, const OnRead& onRead, int epoch,
                     const std::stop_token& stop) {
    const auto reading = ports_.reader.read(file, hints, stop).map([](PageReading&& read) {
        return std::shared_ptr<const PageReading>{std::make_shared<PageReading>(std::move(read))};
    });
    Bytes preview = reading ? previewOf((*reading)->cleanPicture) : Bytes{};
    deliver(epoch, [onRead, reading, preview = std::move(preview)] { onRead(reading, preview); });
    giveBackMemory();  // a hundred megabytes of pictures came and went
}

void VisitWork::readPage(int pageId, RawPage page, PageCallbacks callbacks) {
    looks_.post([this, epoch = epoch_, stop = all_.get_token(), pageId, page = std::move(page),
                 callbacks = std::move(callbacks)] {
        if (stop.stop_requested()) return;
        const auto looked = lookAt(pageId, page);
        deliver(epoch, [onLooked = callbacks.onLooked, looked] { onLooked(looked); });
        if (!looked) return;
        const ReadingHints hints{.judged = looked->quality};
        const auto kept = pages_.waiting() < kAsTheyCame ? page.file : packed(page.file);
        pages_.post([this, epoch, stop, file = kept, hints, onRead = callbacks.onRead] {
            if (!stop.stop_requested()) read(*file, hints, onRead, epoch, stop);
        });
    });
}

void VisitWork::turnPage(std::shared_ptr<const PageReading> page, const PageQuality& judged, OnRead onRead) {
    ReadingHints hints{.judged = judged, .thisWayUp = true};
    pages_.post([this, epoch = epoch_, stop = all_.get_token(), page = std::move(page), hints,
                 onRead = std::move(onRead)] {
        const auto turned =
            decodePicture(page->cleanPicture)
                .and_then([](const Picture& clean) { return quarterTurned(clean); })
                .and_then([](const Picture& clean) { return encodeJpeg(clean, kTurnedQuality); });
        if (turned) return read(*turned, hints, onRead, epoch, stop);
        deliver(epoch, [onRead, why = turned.error()] { onRead(tl::unexpected{why}, {}); });
    });
}

void VisitWork::compareTitles(std::shared_ptr<const PageReading> page, std::vector<PaperRule> papers,
                              std::function<void(const TitleFits&)> onCompared) {
    pages_.post([this, epoch = epoch_, page = std::move(page), papers = std::move(papers),
                 onCompared = std::move(onCompared)] {
        deliver(epoch, [onCompared, fits = titleFits(*page, papers)] { onCompared(fits); });
    });
}

void VisitWork::fill(const VisitData& data, std::function<void(const FilledForm&)> onFilled) {
    pages_.post([this, epoch = epoch_, data, onFilled = std::move(onFilled)] {
        FilledForm filled = fillForm(data);
        filled.sentBefore = lastSent(data, ports_.store);
        const auto form = std::make_shared<const FilledForm>(std::move(filled));
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

void VisitWork::lookAtPrinter(std::function<void(PrinterState)> onState) {
    printer_.post([this, epoch = epoch_, onState = std::move(onState)] {
        deliver(epoch, [onState, state = ports_.printer.state()] { onState(state); });
    });
}

void VisitWork::print(const SlipContent& slip, std::function<void(const Result<Done>&)> onPrinted) {
    printer_.post([this, epoch = epoch_, slip, onPrinted = std::move(onPrinted)] {
        const auto printed =
            drawSlip(slip, ports_.printer.widthDots()).and_then([this](const DotImage& dots) {
                return ports_.printer.print(dots);
            });
        if (!printed)
            logFault(printed.error());
        else if (ports_.printer.state() == PrinterState::PaperLow)
            logEvent(LogEvent::PaperRunsLow);
        deliver(epoch, [onPrinted, printed] { onPrinted(printed); });
    });
}

}  // namespace tramso
