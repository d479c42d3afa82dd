// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the Internet Printing Protocol (RFC 8010), as far as a PDF needs them; no line. For IppPrinter,
// its tests and fuzzing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/fault.h"

namespace tramso::ipp {

// Operations (RFC 8011 §4.2).
inline constexpr std::uint16_t kPrintJob = 0x0002;
inline constexpr std::uint16_t kGetPrinterAttributes = 0x000B;

// What a request says beside its operation: language and character set are added.
struct Request {
    std::uint16_t operation = kGetPrinterAttributes;
    std::string printer;             // its address, "ipp://host/ipp/print"
    std::string jobName;             // kPrintJob
    std::string format;              // kPrintJob: media type of what follows
    std::vector<std::string> asked;  // kGetPrinterAttributes: names of attributes
};

// The request as bytes; the document of a job follows it directly.
[[nodiscard]] Bytes write(const Request& request);

// What a printer answers: its status, and the attributes whose values are words, by name.
struct Answer {
    std::uint16_t status = 0;
    std::map<std::string, std::vector<std::string>> words;
    [[nodiscard]] bool well() const { return status < 0x0100; }  // "successful-…" (RFC 8011 §4.1.6.1)
};

// Reads an answer; BadData when it is cut short or not one. Values of other kinds are passed over.
[[nodiscard]] Result<Answer> read(ByteView bytes);

// What keeps a printer of these `printer-state-reasons` (RFC 8011 §5.4.12) from printing; nothing when
// nothing does.
[[nodiscard]] std::optional<FaultCode> inTheWay(const Answer& answer);

}  // namespace tramso::ipp
