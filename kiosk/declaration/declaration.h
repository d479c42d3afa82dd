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
// be drawn, BadData when the procedure has no form to fill
// (PaperRule::form).
[[nodiscard]] Result<Bytes> drawDeclaration(const Procedure& procedure, const DeclarationContent& content);

// The same pages as pictures for a screen: JPEG, 1190 × 1684 px each.
[[nodiscard]] Result<std::vector<Bytes>> pictureDeclaration(const Procedure& procedure,
                                                            const DeclarationContent& content);

// Whether the procedure has a declaration that can be drawn.
[[nodiscard]] bool hasDeclaration(const Procedure& procedure);

}  // namespace tramso
