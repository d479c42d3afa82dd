// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/form.h"

#include <algorithm>
#include <optional>

#include "portal/office/text_checks.h"

namespace portal {
namespace {

constexpr std::size_t kMostEntries = 200;

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        plain += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return isPlainText(plain) ? std::optional{plain} : std::nullopt;
}

std::string_view partBefore(std::string_view& rest, char mark) {
    const auto end = std::min(rest.find(mark), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

std::string Form::value(std::string_view name) const {
    for (const auto& [key, value] : entries_)
        if (key == name) return value;
    return {};
}

std::vector<std::string> Form::values(std::string_view name) const {
    std::vector<std::string> found;
    for (const auto& [key, value] : entries_)
        if (key == name) found.push_back(value);
    return found;
}

Answer<Form> parseForm(std::string_view body) {
    std::vector<std::pair<std::string, std::string>> entries;
    while (!body.empty()) {
        std::string_view entry = partBefore(body, '&');
        const auto name = unescaped(partBefore(entry, '='));
        const auto value = unescaped(entry);
        if (!name || !value || entries.size() == kMostEntries) return refuse(400, "not a form");
        entries.emplace_back(*name, *value);
    }
    return Form{std::move(entries)};
}

std::string cookieValue(std::string_view header, std::string_view name) {
    std::string found;
    int times = 0;
    while (!header.empty()) {
        std::string_view entry = partBefore(header, ';');
        while (entry.starts_with(' ')) entry.remove_prefix(1);
        if (partBefore(entry, '=') != name) continue;
        found = entry;
        ++times;
    }
    return times == 1 ? found : std::string{};
}

}  // namespace portal
