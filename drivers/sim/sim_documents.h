// SPDX-License-Identifier: GPL-3.0-or-later
// A printer of sheets whose sheets are files: what is printed lies in a folder as to-khai-NN.pdf.
#pragma once

#include <filesystem>

#include "drivers/printer/document_printer.h"

namespace tramso::sim {

class SimDocuments final : public DocumentPrinter {
public:
    explicit SimDocuments(std::filesystem::path folder) : folder_{std::move(folder)} {}
    [[nodiscard]] Result<Done> print(ByteView pdf, const std::string& name) override;

private:
    std::filesystem::path folder_;
    int printed_ = 0;
};

}  // namespace tramso::sim
