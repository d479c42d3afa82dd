// SPDX-License-Identifier: GPL-3.0-or-later
// The procedures this station offers, read from config/procedures/*.toml.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"
#include "kiosk/base/file_problem.h"
#include "kiosk/procedures/procedure.h"

namespace tramso {

using CatalogueProblem = FileProblem;

// Procedures in the order of their file names. Values only; copyable; any thread.
class Catalogue {
public:
    explicit Catalogue(std::vector<Procedure> procedures) : procedures_{std::move(procedures)} {}
    [[nodiscard]] const std::vector<Procedure>& all() const { return procedures_; }
    // The description of a procedure for a day, by national code: the youngest that has begun. It may have
    // lapsed (Procedure::lapsed) when nobody has written its successor. nullptr when none has begun.
    // Valid as long as the catalogue.
    [[nodiscard]] const Procedure* find(std::string_view code, std::chrono::year_month_day day) const;
    // What is offered on a day: one description of each procedure that has begun, in the catalogue's order.
    [[nodiscard]] std::vector<const Procedure*> offered(std::chrono::year_month_day day) const;

private:
    std::vector<Procedure> procedures_;
};

// Reads every *.toml of a folder. All problems of all files are returned, so a technician mends them in one
// go.
[[nodiscard]] tl::expected<Catalogue, std::vector<CatalogueProblem>> loadCatalogue(
    const std::filesystem::path& folder);

// One procedure file as a text; `name` is used in problems.
struct CatalogueText {
    std::string name;
    std::string toml;
};

// The same from texts.
[[nodiscard]] tl::expected<Catalogue, std::vector<CatalogueProblem>> parseCatalogue(
    std::span<const CatalogueText> files);

// Reads one procedure from TOML text; `name` is used in problems. For loadCatalogue and for fuzzing.
[[nodiscard]] tl::expected<Procedure, std::vector<CatalogueProblem>> parseProcedure(std::string_view toml,
                                                                                    const std::string& name);

}  // namespace tramso
