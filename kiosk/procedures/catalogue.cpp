// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/catalogue.h"

#include <algorithm>

#include "kiosk/base/files.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxFile = 256U << 10U;  // bytes

std::vector<std::filesystem::path> tomlFiles(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failed})
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

const Procedure* Catalogue::find(std::string_view code) const {
    const auto found = std::ranges::find(procedures_, code, &Procedure::code);
    return found == procedures_.end() ? nullptr : &*found;
}

tl::expected<Catalogue, std::vector<CatalogueProblem>> loadCatalogue(const std::filesystem::path& folder) {
    std::vector<Procedure> procedures;
    std::vector<CatalogueProblem> problems;
    for (const auto& path : tomlFiles(folder)) {
        const auto text = readFile(path, kMaxFile);
        if (!text) {
            problems.push_back({path.string() + ": cannot be read, or is longer than 256 kB"});
            continue;
        }
        auto procedure = parseProcedure(viewText(*text), path.filename().string());
        if (!procedure)
            problems.insert(problems.end(), procedure.error().begin(), procedure.error().end());
        else if (std::ranges::find(procedures, procedure->code, &Procedure::code) != procedures.end())
            problems.push_back(
                {path.filename().string() + ": code " + procedure->code + " is in another file too"});
        else
            procedures.push_back(std::move(*procedure));
    }
    if (procedures.empty() && problems.empty())
        problems.push_back({folder.string() + ": no procedures (*.toml) here"});
    if (!problems.empty()) return tl::unexpected{std::move(problems)};
    return Catalogue{std::move(procedures)};
}

}  // namespace tramso
