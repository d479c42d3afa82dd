// SPDX-License-Identifier: GPL-3.0-or-later
// The closed list of things that can go wrong, and the value type that carries one.
// A fault holds a code and a literal only: there is no room in it for a person's name or number.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <tl/expected.hpp>

namespace tramso {

// Every failure a person or caller can meet. The words for each stand in config/faults.toml.
enum class FaultCode : std::uint8_t {
    BadData,               // outside data does not follow its format
    TooLarge,              // outside data is larger than its limit
    NotFound,              // asked for something that is not there
    Cancelled,             // the person or the program stopped it
    FileUnreadable,        // a file cannot be opened or read
    FileUnwritable,        // a file cannot be written
    DiskFull,              // no space left where it must be written
    SettingsInvalid,       // the settings file has an unknown key or a bad value
    CatalogueInvalid,      // a procedure file is incomplete or contradictory
    PictureUnreadable,     // not a picture, or a truncated one
    PictureTooLarge,       // a picture whose header claims more pixels than we accept
    BarcodeNone,           // no code found in the picture
    BarcodeNotIdCard,      // a code, but not that of an ID card
    BarcodeInsuranceCard,  // the code of a health-insurance card
    CardReaderUnplugged,   // no card reader answers
    CardAbsent,            // no card on the reader
    CardRemoved,           // the card was taken away while it was being read
    CardUnsupported,       // a card, but without the travel-document application of an ID card
    CardKeyWrong,          // the card does not accept this access number or these lines
    CardTimeout,           // the card or its reader did not answer in time
    CardFailed,            // the card or its reader reports another failure
    CardDataBad,           // what the card holds does not follow its format
    ScannerUnplugged,      // no scanner answers
    ScannerEmpty,          // nothing in the feeder or on the glass
    ScannerJam,            // paper is stuck
    ScannerDoubleFeed,     // it pulled in two sheets at once
    ScannerCoverOpen,      // the lid is open
    ScannerBusy,           // another program holds the scanner
    ScannerLost,           // it broke off in the middle of a page: switched off, cable, network
    ScannerDenied,         // the station may not use it
    ScannerNoMemory,       // it or its driver has not enough memory for the page
    ScannerStopped,        // its driver crashed or hung and was started anew
    ScannerFailed,         // the scanner reports another failure
    PrinterUnplugged,      // no printer answers
    PrinterNoPaper,        // the roll is empty
    PrinterCoverOpen,      // the printer lid is open
    PrinterCutterStuck,    // the knife does not return
    PrinterOverheated,     // the print head must cool down first
    PrinterOffline,        // it takes nothing and names no cause
    PrinterFailed,         // the printer reports another failure
    SoundFailed,           // no sound card, or it does not play
    OcrLanguageMissing,    // the recognition data for Vietnamese is not installed
    OcrFailed,             // recognition could not finish
    PdfFailed,             // the PDF could not be written
    StoreBroken,           // the store cannot be opened or is damaged
    StoreLocked,           // the store's key is missing or is not the right one
    ServiceUnreachable,    // no answer from the online service
    ServiceNotOurs,        // an answer, but not from the online service (captive portal, wrong address)
    ServiceUnproven,       // what answered has no certificate that proves it to be the service
    ServiceNotInDate,      // its certificate is not valid at this station's date and time
    ServiceBusy,           // the service asks to come back later
    ServiceDenied,         // the service does not accept this station's credentials
    ServiceRefused,        // the service refuses this dossier; trying again will not help
    UploadLost,            // the service no longer knows the upload; start it anew
};

// All codes, in order: for tests and for documents that must be complete.
inline constexpr auto kAllFaultCodes = [] {
    std::array<FaultCode, static_cast<std::size_t>(FaultCode::UploadLost) + 1> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<FaultCode>(i);
    return all;
}();

// The stable name of a code, "scanner.jam": in logs, in config/faults.toml, in replies to a technician.
[[nodiscard]] std::string_view faultName(FaultCode code);

// Where in our code it happened. Only literals compile, so no run-time text can slip into a log.
struct StepName {
    const char* text;
    consteval StepName(const char* t) : text{t} {}  // NOLINT: implicit on purpose, `Fault{code, "read"}`
};

// One failure.
struct Fault {
    FaultCode code;
    StepName step;
    friend bool operator==(const Fault& a, const Fault& b) { return a.code == b.code; }
};

// A value or the reason there is none.
template <class T>
using Result = tl::expected<T, Fault>;

// The value of a Result that only says "it worked".
struct Done {};

// `return fail(FaultCode::BadData, "tlv length");`
[[nodiscard]] inline tl::unexpected<Fault> fail(FaultCode code, StepName step) {
    return tl::unexpected<Fault>{Fault{code, step}};
}

}  // namespace tramso
