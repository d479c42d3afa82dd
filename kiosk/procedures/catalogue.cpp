// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/catalogue.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/files.h"
#include "kiosk/procedures/procedure_toml.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxFile = 256U << 10U;  // bytes

// Another file describes the same procedure for some of the same days.
bool hasRival(const std::vector<ProcedureFile>& files, const Procedure& procedure) {
    const auto endsBefore = [](const Procedure& a, const Procedure& b) { return a.lapsed(b.validFrom); };
    for (const ProcedureFile& file : files) {
        const Procedure& other = file.procedure;
        if (other.code == procedure.code && !endsBefore(other, procedure) && !endsBefore(procedure, other))
            return true;
    }
    return false;
}

// What has been read so far, and everything wrong with it.
struct Reading {
    std::vector<ProcedureFile> files;
    std::vector<CatalogueProblem> problems;
};

void readInto(Reading& reading, std::string_view toml, const std::string& name) {
    auto file = readProcedureFile(toml, name);
    if (!file) {
        reading.problems.insert(reading.problems.end(), file.error().begin(), file.error().end());
        return;
    }
    if (hasRival(reading.files, file->procedure))
        reading.problems.push_back({fmt::format("{}:{}: code {} is in another file too, for the same days",
                                                name, file->codeLine, file->procedure.code)});
    reading.files.push_back(std::move(*file));
}

void readInto(Reading& reading, const std::filesystem::path& path) {
    if (const auto text = readFile(path, kMaxFile))
        readInto(reading, viewText(*text), path.filename().string());
    else
        reading.problems.push_back({path.string() + ": cannot be read, or is longer than 256 kB"});
}

tl::expected<Catalogue, std::vector<CatalogueProblem>> catalogueOf(Reading&& reading,
                                                                   const std::string& place) {
    if (reading.files.empty() && reading.problems.empty())
        reading.problems.push_back({place + ": no procedures (*.toml) here"});
    if (!reading.problems.empty()) return tl::unexpected{std::move(reading.problems)};
    std::vector<Procedure> procedures;
    for (ProcedureFile& file : reading.files) procedures.push_back(std::move(file.procedure));
    return Catalogue{std::move(procedures)};
}

}  // namespace

const Procedure* Catalogue::find(std::string_view code, std::chrono::year_month_day day) const {
    const Procedure* youngest = nullptr;
    for (const Procedure& procedure : procedures_) {
        const bool fits = procedure.code == code && procedure.validFrom <= day;
        if (fits && (youngest == nullptr || youngest->validFrom < procedure.validFrom)) youngest = &procedure;
    }
    return youngest;
}

std::vector<const Procedure*> Catalogue::offered(std::chrono::year_month_day day) const {
    std::vector<const Procedure*> offered;
    for (const Procedure& procedure : procedures_)
        if (find(procedure.code, day) == &procedure) offered.push_back(&procedure);
    return offered;
}

tl::expected<Catalogue, std::vector<CatalogueProblem>> loadCatalogue(const std::filesystem::path& folder) {
    Reading reading;
    for (const auto& path : filesIn(folder, ".toml")) readInto(reading, path);
    return catalogueOf(std::move(reading), folder.string());
}

tl::expected<Catalogue, std::vector<CatalogueProblem>> parseCatalogue(std::span<const CatalogueText> files) {
    Reading reading;
    for (const CatalogueText& file : files) {
        if (file.toml.size() <= kMaxFile)
            readInto(reading, file.toml, file.name);
        else
            reading.problems.push_back({file.name + ": is longer than 256 kB"});
    }
    return catalogueOf(std::move(reading), "bundle");
}

}  // namespace tramso
