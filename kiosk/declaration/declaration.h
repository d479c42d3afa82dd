// SPDX-License-Identifier: GPL-3.0-or-later
// The filled declaration (tờ khai) as a PDF to print, sign and scan, in the layout people know.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/dossier/dossier.h"
#include "kiosk/procedures/procedure.h"

namespace tramso {

struct DeclarationContent {
    std::vector<FormField> fields;  // what is known; the rest is left to be written by hand
    std::string addressee;          // "Ủy ban nhân dân phường Bình Tân"; empty: dots
    std::chrono::year_month_day today;
};

// Pages of A4. The labels are those the catalogue looks for on the paper, so that the signed page is read
// back when it is scanned. Always in Vietnamese. Needs a QGuiApplication and fonts. PdfFailed when it cannot
// be drawn, BadData when the procedure has no paper with the key "declaration".
[[nodiscard]] Result<Bytes> drawDeclaration(const Procedure& procedure, const DeclarationContent& content);

}  // namespace tramso
