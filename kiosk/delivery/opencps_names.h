// SPDX-License-Identifier: GPL-3.0-or-later
// What an OpenCPS installation calls things: its office, its templates, the numbers of its papers.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace tramso {

// A procedure as the installation knows it.
struct OpencpsProcedure {
    std::string service;     // serviceCode; the national code unless it says otherwise
    std::string templateNo;  // dossierTemplateNo
    std::map<std::string, std::string, std::less<>> parts;  // PaperRule::key → dossierPartNo
};

struct OpencpsNames {
    std::string group;             // the site, as its header groupId wants it; empty: none is sent
    std::string scheme = "Basic";  // how the token is announced: "Basic", "Bearer"
    std::string agency;            // govAgencyCode
    std::string city, ward;        // codes of the station's place; may be empty
    std::map<std::string, OpencpsProcedure, std::less<>> procedures;  // by national code
};

// From TOML (docs/wire.md §10). Otherwise what is wrong with it, ready to be shown to a technician.
[[nodiscard]] tl::expected<OpencpsNames, std::string> parseOpencpsNames(std::string_view toml,
                                                                        const std::string& name);
[[nodiscard]] tl::expected<OpencpsNames, std::string> loadOpencpsNames(const std::filesystem::path& file);

}  // namespace tramso
