// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/clock.h"
#include "kiosk/procedures/catalogue.h"

namespace tramso::ctl {
namespace {

// What a procedure says only with "confirm with the ward", by the key in its file.
std::vector<std::string> openStatements(const Procedure& procedure) {
    std::vector<std::string> open;
    const auto look = [&](const char* key, const Statement& statement) {
        if (statement.confirm) open.emplace_back(key);
    };
    const auto lookAll = [&](const char* key, const std::vector<Statement>& statements) {
        for (const Statement& statement : statements) look(key, statement);
    };
    look("level_note", procedure.levelNote);
    look("fee", procedure.fee);
    lookAll("exemptions", procedure.exemptions);
    look("time", procedure.time);
    look("office", procedure.office);
    look("who", procedure.who);
    lookAll("in_person", procedure.inPerson);
    lookAll("legal", procedure.legal);
    for (const PaperRule& paper : procedure.papers)
        if (paper.confirm) open.push_back("papers " + paper.key);
    return open;
}

void tell(const Procedure& procedure, std::chrono::year_month_day today) {
    const auto open = openStatements(procedure);
    std::cout << fmt::format("{} {}: {} papers, {} fields", procedure.code, procedure.plain.vi,
                             procedure.papers.size(), procedure.fields.size());
    if (procedure.lapsed(today)) std::cout << "; its time has run out";
    if (procedure.validFrom > today) std::cout << "; not yet in force";
    if (!open.empty()) std::cout << fmt::format("; to confirm: {}", fmt::join(open, ", "));
    std::cout << '\n';
}

}  // namespace

int proceduresCheck(const std::filesystem::path& folder) {
    const auto where = folder.empty() ? shareFolder() / "procedures" : folder;
    std::error_code none;
    if (!std::filesystem::is_directory(where, none)) {
        std::cerr << where.string() << ": no such folder\n";
        return 2;
    }
    const auto catalogue = loadCatalogue(where);
    if (!catalogue) {
        for (const CatalogueProblem& problem : catalogue.error()) std::cerr << problem.text << '\n';
        std::cerr << fmt::format("{} problems; nothing of this catalogue would be used\n",
                                 catalogue.error().size());
        return 1;
    }
    for (const Procedure& procedure : catalogue->all()) tell(procedure, vietnamDay(SystemClock{}.now()));
    std::cout << fmt::format("{} procedures, no problems\n", catalogue->all().size());
    return 0;
}

}  // namespace tramso::ctl
