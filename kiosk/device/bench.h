// SPDX-License-Identifier: GPL-3.0-or-later
// A technician's trials of the devices. Nothing of a card or a paper is kept, and nothing personal comes out.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "drivers/barcode/barcode_reader.h"
#include "drivers/card/card_reader.h"
#include "drivers/printer/receipt_printer.h"
#include "drivers/scanner/scanner.h"
#include "drivers/sound/loudspeaker.h"
#include "kiosk/base/clock.h"

namespace tramso {

// What the trials work with. All outlive them; no card reader or loudspeaker: there is none to try.
struct BenchPorts {
    Scanner& scanner;
    BarcodeReader& barcodes;
    ReceiptPrinter& printer;
    CardReader* cardReader;
    const Clock& clock;
    Loudspeaker* loudspeaker = nullptr;
};

struct ScanTrial {
    Bytes picture;  // as the scanner gave it
    int dpi = 0;
    std::chrono::milliseconds took{0};
};

struct QrTrial {
    std::string lastSix;  // of the holder's number: opens the chip of the same card
    std::chrono::milliseconds took{0};
};

struct ChipTrial {
    ChipAccess access = ChipAccess::None;
    Verdict verdict = Verdict::NotChecked;
    int groups = 0;  // data groups read
    std::chrono::milliseconds took{0};
};

// Each blocks until the device has done; one thread at a time. Faults are the device's.
class Bench {
public:
    explicit Bench(const BenchPorts& ports) : ports_{ports} {}
    [[nodiscard]] bool hasCardReader() const { return ports_.cardReader != nullptr; }
    // One sheet, its first page.
    [[nodiscard]] Result<ScanTrial> scan(const std::stop_token& stop);
    // The QR code of the card on the glass. BarcodeNone, BarcodeNotIdCard, BadData.
    [[nodiscard]] Result<QrTrial> readQr(const std::stop_token& stop);
    // The chip of the card on the reader, opened with six digits.
    [[nodiscard]] Result<ChipTrial> readChip(const std::string& lastSix, const std::stop_token& stop);
    // A page of text with stacked marks, rules, greys and a QR code.
    [[nodiscard]] Result<Done> print(const std::string& station);
    // Both tones, one after the other. SoundFailed, also where there is no loudspeaker.
    [[nodiscard]] Result<Done> sound();

private:
    BenchPorts ports_;
};

}  // namespace tramso
