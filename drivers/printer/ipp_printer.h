// SPDX-License-Identifier: GPL-3.0-or-later
// A printer that speaks the Internet Printing Protocol and takes PDF, as every driverless one does: on the
// network, or on USB behind ipp-usb.
#pragma once

#include <chrono>

#include "drivers/printer/document_printer.h"

namespace tramso {

class IppPrinter final : public DocumentPrinter {
public:
    // "ipp://host:631/ipp/print"; ipps, http and https are taken too.
    explicit IppPrinter(std::string address, std::chrono::seconds patience = std::chrono::seconds{20});

    // One at a time. PrinterFailed also when the printer takes no PDF.
    [[nodiscard]] Result<Done> print(ByteView pdf, const std::string& name) override;

private:
    std::string address_;
    std::chrono::seconds patience_;
};

}  // namespace tramso
