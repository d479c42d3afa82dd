// SPDX-License-Identifier: GPL-3.0-or-later
// Scans a stack as a visit does, through SANE in the helper process, with looking and reading behind it:
//   feeder_bench HELPER    SANE_CONFIG_DIR says which scanner. One line a page, then a summary; for
//   feeder.py.
#include <fmt/format.h>

#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <vector>

#include "drivers/barcode/zxing_barcode_reader.h"
#include "drivers/scanner/helper_scanner.h"
#include "kiosk/base/random.h"
#include "kiosk/crypto/sealing.h"
#include "kiosk/visit/visit_work.h"
#include "ocr/text/tesseract_page_reader.h"
#include "tests/scratch_folder.h"

namespace {

using namespace tramso;
using Time = std::chrono::steady_clock;

class NoPrinter final : public ReceiptPrinter {
public:
    PrinterState state() override { return PrinterState::Unplugged; }
    [[nodiscard]] int widthDots() const override { return 576; }
    Result<Done> print(const DotImage&) override { return fail(FaultCode::PrinterUnplugged, "bench"); }
};

double seconds(Time::duration time) {
    return std::chrono::duration<double>(time).count();
}

long mostMegabytes() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            long kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

// When each thing was done, from the beginning of the scan.
struct Page {
    Time::time_point came, looked, read;
};

class Feed {
public:
    Feed(VisitPorts ports, QCoreApplication& app) : work_{ports, app}, app_{app} {}

    int run() {
        begin_ = Time::now();
        work_.scanPaper({.onRows = [](const PageRows&) {},
                         .onPage = [this](const RawPage& page) { came(page); },
                         .onEnd = [this](const Result<int>& pages) { ended(pages); }});
        return QCoreApplication::exec();
    }

private:
    void came(const RawPage& page) {
        const std::size_t at = pages_.size();
        pages_.push_back({Time::now(), {}, {}});
        work_.readPage(static_cast<int>(at), page,
                       {.onLooked = [this, at](const auto&) { pages_[at].looked = Time::now(); },
                        .onRead =
                            [this, at](const auto&, const Bytes&) {
                                pages_[at].read = Time::now();
                                ++read_;
                                finishIfDone();
                            }});
    }

    void ended(const Result<int>& pages) {
        if (!pages) std::cout << "ended: " << faultName(pages.error().code) << '\n';
        ended_ = true;
        finishIfDone();
    }

    void finishIfDone() {
        if (!ended_ || read_ < pages_.size()) return;
        for (const Page& page : pages_)
            std::cout << fmt::format("{:.3f}\t{:.3f}\t{:.3f}\n", seconds(page.came - begin_),
                                     seconds(page.looked - page.came), seconds(page.read - page.came));
        std::cout << "peak\t" << mostMegabytes() << std::endl;
        app_.quit();
    }

    VisitWork work_;
    QCoreApplication& app_;
    Time::time_point begin_;
    std::vector<Page> pages_;
    std::size_t read_ = 0;
    bool ended_ = false;
};

int run(int argc, char** argv) {
    QCoreApplication app{argc, argv};
    if (argc != 2) return 2;
    const ScratchFolder folder;
    SystemRandom random;
    auto store = DossierStore::open(folder.path() / "store", makeKey(random), random);
    auto reader = TesseractPageReader::make({});
    if (!store || !reader) return 2;
    HelperScanner scanner{argv[1], ""};
    ZxingBarcodeReader barcodes;
    NoPrinter printer;
    const Catalogue catalogue{{}};
    const Settings settings;
    const SystemClock clock;
    return Feed{{scanner, barcodes, **reader, printer, **store, catalogue, settings, clock, random, {}}, app}
        .run();
}

}  // namespace

int main(int argc, char** argv) {
    return run(argc, argv);
}
