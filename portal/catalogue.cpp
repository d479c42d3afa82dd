// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/catalogue.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <optional>
#include <set>

#include "portal/procedure_names.h"

namespace portal {
namespace {

std::vector<Titled> titledOf(const toml::table& file, std::string_view list, std::string_view words) {
    std::vector<Titled> entries;
    if (const auto* array = file[list].as_array())
        for (const auto& entry : *array)
            if (const auto* table = entry.as_table())
                entries.emplace_back((*table)["key"].value_or(std::string{}),
                                     (*table)[words]["vi"].value_or(std::string{}));
    return entries;
}

// What is asked of each person of a list, under "members.*.name".
std::vector<Titled> withParts(const toml::table& file, std::vector<Titled> fields) {
    const auto* lists = file["fields"].as_array();
    if (lists == nullptr) return fields;
    for (const auto& list : *lists)
        if (const auto* table = list.as_table())
            for (const auto& [key, label] : titledOf(*table, "parts", "label"))
                fields.emplace_back((*table)["key"].value_or(std::string{}) + ".*." + key, label);
    return fields;
}

// "members.2.name" as "members.*.name" and "2"; nothing for another key.
std::optional<std::pair<std::string, std::string>> asPart(const std::string& key) {
    const auto last = key.rfind('.');
    const auto before = last == std::string::npos || last == 0 ? last : key.rfind('.', last - 1);
    if (before == std::string::npos || last == before + 1) return std::nullopt;
    std::string number = key.substr(before + 1, last - before - 1);
    const bool digits =
        std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return std::nullopt;
    return std::pair{key.substr(0, before) + ".*" + key.substr(last), std::move(number)};
}

}  // namespace

tl::expected<Catalogue, std::string> Catalogue::load(const std::filesystem::path& folder) {
    Catalogue catalogue;
    if (folder.empty()) return catalogue;
    std::error_code problem;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder, problem})
        if (entry.path().extension() == ".toml") files.insert(entry.path());
    if (problem) return tl::make_unexpected(fmt::format("{}: cannot be read", folder.string()));
    for (const auto& path : files) try {
            const toml::table file = toml::parse_file(path.string());
            const std::string code = file["code"].value_or(std::string{});
            if (code.empty()) return tl::make_unexpected(fmt::format("{}: no procedure", path.string()));
            catalogue.procedures_[code] = {
                file["title"]["vi"].value_or(std::string{}), file["level"].value_or(std::string{}),
                withParts(file, titledOf(file, "fields", "label")), titledOf(file, "papers", "title")};
        } catch (const toml::parse_error&) {
            return tl::make_unexpected(fmt::format("{}: not TOML", path.string()));
        }
    return catalogue;
}

std::string Catalogue::title(std::string_view code) const {
    const auto found = procedures_.find(code);
    return found == procedures_.end() || found->second.title.empty() ? std::string{procedureName(code)}
                                                                     : found->second.title;
}

std::string Catalogue::field(std::string_view code, const std::string& key) const {
    const auto found = procedures_.find(code);
    if (found == procedures_.end()) return key;
    const auto& fields = found->second.fields;
    const auto titled = [&](const std::string& wanted) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const Titled& entry) { return entry.first == wanted; });
        return field == fields.end() ? std::string{} : field->second;
    };
    if (std::string title = titled(key); !title.empty()) return title;
    if (const auto part = asPart(key))
        if (const std::string title = titled(part->first); !title.empty())
            return fmt::format("{} (người thứ {})", title, part->second);
    return key;
}

std::string Catalogue::level(std::string_view code) const {
    const auto found = procedures_.find(code);
    return found == procedures_.end() ? std::string{} : found->second.level;
}

ProcedureLevels Catalogue::levels() const {
    ProcedureLevels levels;
    for (const auto& [code, words] : procedures_) ++(words.level == "full" ? levels.full : levels.part);
    return levels;
}

const std::vector<Titled>& Catalogue::papers(std::string_view code) const {
    static const std::vector<Titled> none;
    const auto found = procedures_.find(code);
    return found == procedures_.end() ? none : found->second.papers;
}

}  // namespace portal
