// SPDX-License-Identifier: GPL-3.0-or-later
// One procedure file as it was read: what loadCatalogue needs beside the procedure itself.
#pragma once

#include "kiosk/procedures/catalogue.h"

namespace tramso {

struct ProcedureFile {
    Procedure procedure;
    std::uint32_t codeLine = 0;  // where `code` stands, from 1
};

// As parseProcedure().
[[nodiscard]] tl::expected<ProcedureFile, std::vector<CatalogueProblem>> readProcedureFile(
    std::string_view toml, const std::string& name);

}  // namespace tramso
