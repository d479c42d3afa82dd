// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk for tests: a visit on scripted devices. Pages are plain texts; "scanning" one hands over its text,
// "reading" one gives its words back. Everything between the ports is the real thing.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>

#include "kiosk/visit/visit.h"
#include "tests/flow/visit/scripted_card_reader.h"
#include "tests/flow/visit/scripted_desk.h"

namespace tramso::test {

// What the next scans give: pages, then a fault if there is one.
struct Scan {
    std::vector<std::string> pages;
    std::optional<FaultCode> fault;
    PageOrigin from = PageOrigin::Unknown;
};

inline constexpr int kRowsWidth = 212;  // px of a page that grows

class ScriptedScanner final : public Scanner {
public:
    void next(Scan scan);
    // Half of a page of so many rows comes, and no more until this is 0 again.
    void growing(int rows);
    void watchRows(const std::function<void(PageRows)>& onRows) override;
    // While held, a scan goes on until it is stopped or let go.
    void hold(bool held);
    Result<int> scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                     std::stop_token stop) override;
    Result<ScannerAbilities> abilities() override;
    std::atomic<bool> unplugged = false;

private:
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Scan> scans_;
    bool held_ = false;
    int rows_ = 0;
    std::function<void(PageRows)> onRows_;
};

// The picture's bytes are the code's text.
class TextBarcodes final : public BarcodeReader {
public:
    Result<std::vector<std::string>> read(ByteView pictureFile) override;
};

// The picture's bytes are the page's text, one word box per word; "(blank)" is an empty page, "(blurred)"
// begins a blurred one, "(broken)" is no picture. Pages of the same text are the same page.
class TextPages final : public PageReader {
public:
    TextPages();
    Result<PageLook> look(ByteView pictureFile, int dpi) override;
    bool samePage(const PageLook& one, const PageLook& other) const override;
    Result<PageReading> read(ByteView pictureFile, const ReadingHints& hints, std::stop_token stop) override;

private:
    Bytes paper_;  // a JPEG of the right size, so that PDFs and cut-outs are real
};

class ScriptedPrinter final : public ReceiptPrinter {
public:
    PrinterState state() override { return now; }
    int widthDots() const override { return 576; }
    Result<Done> print(const DotImage& slip) override;
    std::optional<FaultCode> fault;
    std::atomic<PrinterState> now = PrinterState::Ready;
    int printed = 0;
    std::atomic<int> tries = 0;
};

// A printer of sheets: keeps what came out of it.
class ScriptedDocuments final : public DocumentPrinter {
public:
    Result<Done> print(ByteView pdf, const std::string& name) override;
    std::optional<FaultCode> fault;
    std::vector<Bytes> printed;
};

class HandClock final : public Clock {
public:
    Moment now() const override { return now_; }
    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    Moment now_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{2};
};

// A store in front of the real one that can be told to be full.
class FillableStore final : public DossierStore {
public:
    explicit FillableStore(std::unique_ptr<DossierStore> real) : real_{std::move(real)} {}
    std::atomic<bool> full = false;
    Result<Done> commit(const Dossier& dossier, std::span<const Bytes> pdfs) override;
    Result<std::optional<FileLock>> takeSendingTurn() override { return real_->takeSendingTurn(); }
    Result<std::vector<OutboxEntry>> list() override { return real_->list(); }
    Result<std::optional<OutboxEntry>> nextDue(Moment now) override { return real_->nextDue(now); }
    Result<std::optional<OutboxEntry>> lastAlike(const std::string& procedure,
                                                 const std::string& number) override {
        return real_->lastAlike(procedure, number);
    }
    Result<std::string> manifest(const std::string& id) override { return real_->manifest(id); }
    Result<Bytes> document(const std::string& id, const std::string& file) override {
        return real_->document(id, file);
    }
    Result<Done> rememberUpload(const std::string& id, const std::string& file,
                                const UploadPlace& place) override {
        return real_->rememberUpload(id, file, place);
    }
    Result<UploadPlace> upload(const std::string& id, const std::string& file) override {
        return real_->upload(id, file);
    }
    Result<Done> markDelivered(const std::string& id, const std::string& code) override {
        return real_->markDelivered(id, code);
    }
    Result<Done> defer(const std::string& id, FaultCode why, Moment nextTry) override {
        return real_->defer(id, why, nextTry);
    }
    Result<Done> bringForward(Moment latest) override { return real_->bringForward(latest); }
    Result<Done> unpark(const std::string& id, Moment now) override { return real_->unpark(id, now); }
    Result<Done> park(const std::string& id, FaultCode why) override { return real_->park(id, why); }
    Result<Done> retire(Moment delivered, Moment consents) override {
        return real_->retire(delivered, consents);
    }
    Result<std::string> consentRecord(const std::string& id) override { return real_->consentRecord(id); }
    Result<Done> note(const StaffEvent& event) override { return real_->note(event); }
    Result<std::string> journal() override { return real_->journal(); }
    DraftShelf& drafts() override { return real_->drafts(); }
    VisitTally& tally() override { return real_->tally(); }

private:
    std::unique_ptr<DossierStore> real_;
};

// The synthetic citizen of every test.
inline constexpr const char* kCard =
    "079090000123|020000123|Nguyễn Văn Mẫu|15011990|Nam|1 Đường Mẫu, TP. Hồ Chí Minh|15012022";

// One made-up procedure with one paper and one field.
[[nodiscard]] Catalogue testCatalogue();

// Whether the kiosk has a card reader.
enum class CardDesk { Without, WithReader };

class Kiosk {
public:
    // With other procedures, or another way of reading pages than as plain texts; `pages` outlives the kiosk.
    explicit Kiosk(Catalogue procedures = testCatalogue(), PageReader* pages = nullptr,
                   CardDesk reading = CardDesk::Without);
    ~Kiosk();

    // Lets the visit's work go on until something is true; false after ten seconds.
    [[nodiscard]] bool until(const std::function<bool()>& condition) const;
    // Goes to a step the way a person would, with the given pages as the only paper.
    void goTo(Step step, const std::vector<std::string>& pages = {"Họ tên: Nguyễn Văn Mẫu"});
    // The same, from Identify on, once somebody is known there.
    void goOnTo(Step step, const std::vector<std::string>& pages = {"Họ tên: Nguyễn Văn Mẫu"});
    // The power goes and comes back: store and visit are made anew over the same folder and key.
    void restart();
    // Scans the paper once and waits for its pages to be read.
    void scan(Scan scan);
    [[nodiscard]] const std::vector<ScannedPage>& pages() const { return visit->data().papers.at(0).pages; }

    std::filesystem::path folder;
    Settings settings;
    Catalogue catalogue;
    ScriptedScanner scanner;
    ScriptedCardReader cardReader;
    ScriptedDesk desk;
    TextBarcodes barcodes;
    TextPages reader;
    ScriptedPrinter printer;
    ScriptedDocuments documents;
    HandClock clock;
    SystemRandom random;
    Key key;
    CardDesk cardDesk;
    PageReader* pageReader;
    std::unique_ptr<FillableStore> store;
    std::unique_ptr<Visit> visit;

private:
    void open();
};

}  // namespace tramso::test
