// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a declaration, line by line; no drawing. Seen by this folder's source files and its tests.
#pragma once

#include "kiosk/declaration/declaration.h"

namespace tramso {

struct FormLine {
    std::string section;  // heading that begins above this line; empty: none does
    std::string label;
    std::string value;  // empty: dots to write on
    // Of a list of persons: a table instead of a value, with room for more by hand.
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {};
};

// The lines of the procedure's own paper "declaration", in the catalogue's order; values read from another
// paper are not on it.
[[nodiscard]] std::vector<FormLine> formLines(const Procedure& procedure,
                                              const std::vector<FormField>& fields);

// The title as printed: "TỜ KHAI ĐĂNG KÝ KHAI SINH". Empty when there is no such paper.
[[nodiscard]] std::string formTitle(const Procedure& procedure);

}  // namespace tramso
