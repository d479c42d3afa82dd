// SPDX-License-Identifier: GPL-3.0-or-later
// Reading one TOML table key by key: what is missing, of another kind or unknown becomes a problem with its
// line.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/file_problem.h"
#include "kiosk/base/local_text.h"
#include "kiosk/base/toml.h"

namespace tramso {

// Where problems are gathered; `name` is the file's.
struct ProblemList {
    std::string name;
    std::vector<FileProblem> problems;
    void add(const toml::node& where, std::string_view what);
};

// A file's text as a table; nothing, and a problem with its line, when it is not TOML.
[[nodiscard]] std::optional<toml::table> parseToml(std::string_view text, ProblemList& problems);

class TomlTable {
public:
    // `path` leads problems: "papers[1]".
    TomlTable(const toml::table& table, std::string path, ProblemList& problems)
        : table_{table}, path_{std::move(path)}, problems_{problems} {}

    // A text in NFC; a problem when it is missing or empty and `required`.
    [[nodiscard]] std::string text(std::string_view key, bool required = true);
    // A table with vi and en, both complete.
    [[nodiscard]] LocalText localText(std::string_view key, bool required = true);
    // Several of them: [{ vi = "…", en = "…" }, …].
    [[nodiscard]] std::vector<LocalText> localTexts(std::string_view key);
    // Whether the key is there.
    [[nodiscard]] bool has(std::string_view key) { return find(key) != nullptr; }
    // The table of that key, with its own path; nothing, and a problem that it should be like `shape`, when
    // it is none.
    [[nodiscard]] std::optional<TomlTable> table(std::string_view key, std::string_view shape);
    [[nodiscard]] bool flag(std::string_view key, bool otherwise);
    // A whole number from `least` to `most`; a problem when it is another.
    [[nodiscard]] int number(std::string_view key, int otherwise, int least, int most);
    // A day of the calendar, "2026-11-01".
    [[nodiscard]] std::optional<std::chrono::year_month_day> day(std::string_view key, bool required = true);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    // The tables of an array of tables, each with its own path.
    [[nodiscard]] std::vector<TomlTable> tables(std::string_view key);
    // One of the given words, which must be there; the first when it is not, with a problem.
    [[nodiscard]] std::size_t choice(std::string_view key, const std::vector<std::string_view>& words);
    // As above, but `otherwise` when it is not there.
    [[nodiscard]] std::size_t choice(std::string_view key, const std::vector<std::string_view>& words,
                                     std::size_t otherwise);

    // After all reading: keys nobody asked for are problems.
    void refuseUnknown();
    void problem(std::string_view key, std::string_view what);

private:
    [[nodiscard]] const toml::node* find(std::string_view key);

    const toml::table& table_;
    std::string path_;
    ProblemList& problems_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace tramso
