// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the members of one JSON object and remembers the first that breaks the contract.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>

namespace portal {

// Private to what reads a manifest or a report. The object and the complaint outlive it; after a complaint
// every read gives an empty value.
class ObjectReader {
public:
    // True when a text is spelled as the contract wants it.
    using Spelling = bool (*)(std::string_view);
    // Reads one member of an array or one nested object.
    using Visit = std::function<void(ObjectReader&)>;

    // `path` names the object in complaints: "documents[2].".
    ObjectReader(const nlohmann::json& value, std::string path, std::string& complaint);

    // A string of 1–2000 bytes; with `spelling`, one that has it.
    std::string text(const char* key, Spelling spelling = nullptr);
    // A string of 0–2000 bytes.
    void textMaybeEmpty(const char* key);
    [[nodiscard]] bool has(const char* key) const;
    // As text(), but the key may be missing: "".
    std::string optionalText(const char* key);
    // A whole number from `low` to `high`.
    std::int64_t whole(const char* key, std::int64_t low, std::int64_t high);
    // True or false.
    bool truth(const char* key);
    // A nested object; an array of `low` to `high` objects.
    void object(const char* key, const Visit& visit);
    void objects(const char* key, std::size_t low, std::size_t high, const Visit& visit);
    // Complains about keys nobody asked for.
    void nothingElse();
    // Complains about `key` unless one did before.
    void complain(std::string_view key, std::string_view what);

private:
    const nlohmann::json* member(const char* key);

    const nlohmann::json& value_;
    std::string path_;
    std::string& complaint_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace portal
