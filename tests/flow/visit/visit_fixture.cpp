// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/visit/visit_fixture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QTimer>
#include <catch2/catch.hpp>

#include "kiosk/base/text.h"
#include "kiosk/crypto/sealing.h"

namespace tramso::test {
namespace {

constexpr int kPageWidth = 800;
constexpr int kPageHeight = 1100;

FieldRule cardField(const char* value, LocalText label) {
    FieldRule rule;
    rule.key = std::string{"requester."} + value;
    rule.label = std::move(label);
    rule.fromCard = value;
    return rule;
}

Procedure testProcedure() {
    Procedure procedure;
    procedure.code = "9.000001";
    procedure.version = "2026-11-01";
    procedure.title = procedure.plain = {"Thủ tục thử", "Test procedure"};
    procedure.papers.push_back({.key = "form",
                                .title = {"Tờ khai", "Form"},
                                .hint = {},
                                .kind = PaperKind::Original,
                                .required = true,
                                .titles = {}});
    FieldRule name;
    name.key = "child.name";
    name.label = {"Họ tên", "Name"};
    name.kind = FieldKind::Name;
    name.fromPaper = "form";
    name.labels = {"Họ tên"};
    procedure.fields.push_back(name);
    procedure.fields.push_back(cardField("name", {"Họ tên người yêu cầu", "Applicant's name"}));
    procedure.fields.push_back(cardField("address", {"Nơi cư trú của người yêu cầu", "Applicant's address"}));
    procedure.consents.push_back({.key = "send", .text = {"Gửi", "Send"}, .required = true});
    procedure.consents.push_back({.key = "news", .text = {"Tin", "News"}, .required = false});
    return procedure;
}

const Places& shippedPlaces() {
    static const Places kPlaces = loadPlaces(TRAMSO_SOURCE_DIR "/config/places").value();
    return kPlaces;
}

std::filesystem::path freshFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tramso-visit-XXXXXX").string();
    return mkdtemp(pattern.data());
}

}  // namespace

void ScriptedScanner::next(Scan scan) {
    const std::scoped_lock lock{mutex_};
    scans_.push_back(std::move(scan));
}

void ScriptedScanner::growing(int rows) {
    const std::scoped_lock lock{mutex_};
    rows_ = rows;
    wake_.notify_all();
}

void ScriptedScanner::watchRows(const std::function<void(PageRows)>& onRows) {
    const std::scoped_lock lock{mutex_};
    onRows_ = onRows;
}

void ScriptedScanner::hold(bool held) {
    const std::scoped_lock lock{mutex_};
    held_ = held;
    wake_.notify_all();
}

Result<int> ScriptedScanner::scan(ScanKind, const std::function<void(PageImage)>& onPage,
                                  std::stop_token stop) {
    std::unique_lock lock{mutex_};
    if (!wake_.wait(lock, stop, [this] { return !held_; })) return fail(FaultCode::Cancelled, "script");
    if (scans_.empty()) return fail(FaultCode::ScannerEmpty, "script");
    const Scan scan = std::move(scans_.front());
    scans_.pop_front();
    for (const std::string& page : scan.pages) {
        if (onRows_ && rows_ > 0)
            onRows_({kRowsWidth, rows_, 0,
                     Bytes(static_cast<std::size_t>(kRowsWidth * 3 * (rows_ / 2)), std::byte{200})});
        if (!wake_.wait(lock, stop, [this] { return rows_ == 0; }))
            return fail(FaultCode::Cancelled, "script");
        const auto bytes = viewBytes(page);
        onPage({Bytes{bytes.begin(), bytes.end()}, 300, scan.from});
    }
    if (scan.fault) return tl::unexpected{Fault{*scan.fault, "script"}};
    return static_cast<int>(scan.pages.size());
}

Result<ScannerAbilities> ScriptedScanner::abilities() {
    if (unplugged) return fail(FaultCode::ScannerUnplugged, "script");
    return ScannerAbilities{true, true, false, 600, 8, 216, 356};
}

Result<std::vector<std::string>> TextBarcodes::read(ByteView pictureFile) {
    return std::vector<std::string>{std::string{viewText(pictureFile)}};
}

TextPages::TextPages() {
    QImage white{kPageWidth, kPageHeight, QImage::Format_RGB32};
    white.fill(Qt::white);
    QByteArray jpeg;
    QBuffer buffer{&jpeg};
    white.save(&buffer, "JPEG");
    const auto bytes = viewBytes({jpeg.constData(), static_cast<std::size_t>(jpeg.size())});
    paper_.assign(bytes.begin(), bytes.end());
}

Result<PageLook> TextPages::look(ByteView pictureFile, int) {
    const std::string text{viewText(pictureFile)};
    if (text == "(broken)") return fail(FaultCode::PictureUnreadable, "script");
    PageLook look;
    for (const char c : text) look.imprint.rows.push_back(static_cast<std::uint32_t>(c));
    if (text == "(blank)") look.quality.verdict = PageVerdict::Blank;
    if (text.starts_with("(blurred)")) {
        look.quality.verdict = PageVerdict::Blurred;
        look.quality.mark = PageMark{0.1, 0.2, 0.3, 0.4};
    }
    return look;
}

bool TextPages::samePage(const PageLook& one, const PageLook& other) const {
    return one.imprint.rows == other.imprint.rows && one.quality.verdict != PageVerdict::Blank;
}

Result<PageReading> TextPages::read(ByteView pictureFile, const ReadingHints& hints, std::stop_token) {
    const std::string text{viewText(pictureFile)};
    PageReading page;
    page.quality = hints.judged.value_or(PageQuality{});
    page.cleanPicture = paper_;
    page.width = kPageWidth;
    page.height = kPageHeight;
    page.text = hints.thisWayUp ? "turned\n" : text + "\n";
    int x = 50;
    for (const std::string_view word : split(text, ' ')) {
        const int width = 12 * static_cast<int>(toCodePoints(word).size());
        page.words.push_back({std::string{word}, {x, 100, width, 24}, 95, 0});
        x += width + 10;
    }
    return page;
}

Result<Done> ScriptedPrinter::print(const DotImage& slip) {
    ++tries;
    if (fault) return tl::unexpected{Fault{*fault, "script"}};
    printed += slip.height > 0 ? 1 : 0;
    return Done{};
}

Result<Done> FillableStore::commit(const Dossier& dossier, std::span<const Bytes> pdfs) {
    if (full) return fail(FaultCode::DiskFull, "script");
    return real_->commit(dossier, pdfs);
}

Result<Done> ScriptedDocuments::print(ByteView pdf, const std::string&) {
    if (fault) return fail(*fault, "scripted documents");
    printed.emplace_back(pdf.begin(), pdf.end());
    return Done{};
}

Catalogue testCatalogue() {
    return Catalogue{{testProcedure()}};
}

Kiosk::Kiosk(Catalogue procedures, PageReader* pages, CardDesk reading)
    : folder{freshFolder()},
      catalogue{std::move(procedures)},
      key{makeKey(random)},
      cardDesk{reading},
      pageReader{pages != nullptr ? pages : &reader} {
    settings.station.name = "Điểm hỗ trợ Khu phố 5";
    settings.station.ward = "UBND phường Ví Dụ";
    open();
}

void Kiosk::restart() {
    visit.reset();
    store.reset();
    open();
}

void Kiosk::open() {
    auto opened = DossierStore::open(folder / "store", key, random);
    REQUIRE(opened);
    store = std::make_unique<FillableStore>(std::move(*opened));
    visit = std::make_unique<Visit>(VisitPorts{scanner,
                                               barcodes,
                                               *pageReader,
                                               printer,
                                               *store,
                                               catalogue,
                                               settings,
                                               clock,
                                               random,
                                               {},
                                               cardDesk == CardDesk::WithReader ? &cardReader : nullptr,
                                               &desk,
                                               &shippedPlaces(),
                                               &documents});
}

Kiosk::~Kiosk() {
    visit.reset();
    store.reset();
    std::filesystem::remove_all(folder);
}

bool Kiosk::until(const std::function<bool()>& condition) const {
    if (condition()) return true;
    QElapsedTimer time;
    time.start();
    constexpr int kLimit = 10'000;  // ms
    // With a limit of time of its own processEvents() does not wait for events, and would take the processor
    // from those whose work is waited for.
    QTimer wake;
    wake.start(std::chrono::milliseconds{2});
    while (!condition() && time.elapsed() < kLimit)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return condition();
}

void Kiosk::scan(Scan scan) {
    scanner.next(std::move(scan));
    visit->scanPaper("form");
    REQUIRE(until([this] {
        return !visit->scanning() && std::ranges::none_of(pages(), [](const ScannedPage& page) {
            return page.progress == PageProgress::Reading;
        });
    }));
}

void Kiosk::goTo(Step step, const std::vector<std::string>& papers) {
    visit->begin();
    if (step == Step::Identify) return;
    scanner.next({{kCard}, {}});
    visit->scanCard();
    REQUIRE(until([this] { return visit->canConfirm(); }));
    goOnTo(step, papers);
}

void Kiosk::goOnTo(Step step, const std::vector<std::string>& papers) {
    const auto reach = [this](Step wanted) { REQUIRE(until([&] { return visit->step() == wanted; })); };
    visit->confirm();
    if (step == Step::Procedure) return;
    visit->chooseProcedure("9.000001");
    visit->confirm();
    if (step == Step::Consent) return;
    visit->setConsent("send", true);
    visit->confirm();
    if (step == Step::Papers) return;
    scan({papers, {}});
    visit->confirm();
    reach(Step::Check);
    if (step == Step::Check) return;
    visit->confirm();
    if (step == Step::Send) return;
    visit->confirm();
    reach(Step::Slip);
    REQUIRE(until([this] { return visit->data().send == SendProgress::Finished; }));
}

}  // namespace tramso::test
