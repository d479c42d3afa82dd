// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/opencps_names.h"

#include <fmt/format.h>

#include "kiosk/base/bytes.h"
#include "kiosk/base/files.h"
#include "kiosk/base/toml.h"

namespace tramso {
namespace {

constexpr std::size_t kMostNames = 256U << 10U;  // bytes

using Wrong = tl::unexpected<std::string>;

std::string textAt(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string{});
}

tl::expected<OpencpsProcedure, std::string> readProcedure(const std::string& code, const toml::table& table) {
    OpencpsProcedure procedure{.service = textAt(table, "service"), .templateNo = textAt(table, "template")};
    if (procedure.service.empty()) procedure.service = code;
    if (const toml::table* parts = table["parts"].as_table())
        for (const auto& [paper, number] : *parts)
            procedure.parts.emplace(std::string{paper.str()}, number.value_or(std::string{}));
    if (procedure.templateNo.empty()) return Wrong{fmt::format("procedure {}: template is missing", code)};
    if (procedure.parts.empty()) return Wrong{fmt::format("procedure {}: parts are missing", code)};
    for (const auto& [paper, number] : procedure.parts)
        if (number.empty()) return Wrong{fmt::format("procedure {}: part {} has no number", code, paper)};
    return procedure;
}

}  // namespace

tl::expected<OpencpsNames, std::string> parseOpencpsNames(std::string_view text, const std::string& name) {
    const toml::parse_result parsed = toml::parse(text, name);
    if (!parsed)
        return Wrong{
            fmt::format("{}:{}: {}", name, parsed.error().source().begin.line, parsed.error().description())};
    const toml::table& file = parsed.table();
    OpencpsNames names{.group = textAt(file, "group"),
                       .scheme = file["scheme"].value_or(std::string{"Basic"}),
                       .agency = textAt(file, "agency"),
                       .city = textAt(file, "city"),
                       .ward = textAt(file, "ward")};
    if (names.agency.empty()) return Wrong{fmt::format("{}: agency is missing", name)};
    const toml::table* procedures = file["procedure"].as_table();
    if (procedures == nullptr || procedures->empty()) return Wrong{fmt::format("{}: no procedure", name)};
    for (const auto& [code, node] : *procedures) {
        const std::string key{code.str()};
        const toml::table* table = node.as_table();
        auto procedure = table == nullptr ? Wrong{fmt::format("procedure {} is no table", key)}
                                          : readProcedure(key, *table);
        if (!procedure) return Wrong{fmt::format("{}: {}", name, procedure.error())};
        names.procedures.emplace(key, std::move(*procedure));
    }
    return names;
}

tl::expected<OpencpsNames, std::string> loadOpencpsNames(const std::filesystem::path& file) {
    const auto text = readFile(file, kMostNames);
    if (!text) return Wrong{fmt::format("{}: cannot be read", file.string())};
    return parseOpencpsNames(viewText(*text), file.filename().string());
}

}  // namespace tramso
