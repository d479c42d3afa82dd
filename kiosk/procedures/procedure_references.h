// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of one procedure file say of one another.
#pragma once

#include "kiosk/base/toml_table.h"
#include "kiosk/procedures/procedure.h"

namespace tramso {

// The tables a procedure's papers and fields were read from, in the same order.
struct ProcedureTables {
    std::vector<TomlTable> papers;
    std::vector<TomlTable> fields;
};

// Names of papers and fields must be those of papers and fields that are there and can bear what is said of
// them; a problem at the place where one is not.
void checkReferences(const Procedure& procedure, ProcedureTables& tables);

}  // namespace tramso
