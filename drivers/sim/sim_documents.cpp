// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/sim_documents.h"

#include <fmt/format.h>

#include "kiosk/base/files.h"

namespace tramso::sim {

Result<Done> SimDocuments::print(ByteView pdf, const std::string&) {
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    if (!writeFile(folder_ / fmt::format("to-khai-{:02}.pdf", ++printed_), pdf))
        return fail(FaultCode::PrinterFailed, "virtual sheets");
    return Done{};
}

}  // namespace tramso::sim
