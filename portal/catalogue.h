// SPDX-License-Identifier: GPL-3.0-or-later
// The words of procedures, so that officers read "Họ tên trẻ" and not "child.name": the stations' own
// procedure files, read here for their titles alone.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace portal {

// A key of a procedure file and its Vietnamese title.
using Titled = std::pair<std::string, std::string>;

// What a procedure's file says.
struct ProcedureWords {
    std::string title;
    std::string level;                   // "full": from beginning to end online; "part": one must come once
    std::vector<Titled> fields, papers;  // in the file's order
};

// How many procedures go how far online.
struct ProcedureLevels {
    std::int64_t full = 0, part = 0;
};

// Unchanging once loaded; may be used from any thread.
class Catalogue {
public:
    // Reads every *.toml of a folder; an empty path is a catalogue without procedures. A sentence that names
    // the file when one is no procedure. Of a procedure in several files the one last by name counts.
    [[nodiscard]] static tl::expected<Catalogue, std::string> load(const std::filesystem::path& folder);

    // What a procedure is called: its file's title, else procedureName(), else "".
    [[nodiscard]] std::string title(std::string_view code) const;
    // "full", "part", or "" when nobody says.
    [[nodiscard]] std::string level(std::string_view code) const;
    [[nodiscard]] ProcedureLevels levels() const;
    // What a field of a procedure is called; the key itself when nobody says. Of a part of a person in a list
    // ("members.2.name") with the person's number.
    [[nodiscard]] std::string field(std::string_view code, const std::string& key) const;
    // The papers a procedure may ask for; empty when nobody says.
    [[nodiscard]] const std::vector<Titled>& papers(std::string_view code) const;

private:
    std::map<std::string, ProcedureWords, std::less<>> procedures_;
};

}  // namespace portal
