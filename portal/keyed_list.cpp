// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/keyed_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "portal/files.h"
#include "portal/ids.h"

namespace portal {
namespace {

constexpr std::size_t kLongestList = std::size_t{1024} * 1024;  // bytes
constexpr std::size_t kKeyDigits = 64;

// Takes the first line off; the line without its end.
std::string_view takeLine(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool isEntry(std::string_view line) {
    return line.size() > kKeyDigits + 1 && isLowerHex(line.substr(0, kKeyDigits), kKeyDigits) &&
           line[kKeyDigits] == ' ';
}

}  // namespace

tl::expected<KeyedNames, std::string> readKeyedList(const std::filesystem::path& file,
                                                    std::string_view what) {
    KeyedNames names;
    std::error_code none;
    if (!std::filesystem::exists(file, none) && !none) return names;
    const auto text = readSmallFile(file, kLongestList);
    if (!text) return tl::make_unexpected(fmt::format("{}: cannot be read", file.string()));
    std::string_view rest = *text;
    for (int number = 1; !rest.empty(); ++number) {
        const auto line = takeLine(rest);
        if (line.empty() || line.starts_with('#')) continue;
        if (!isEntry(line))
            return tl::make_unexpected(fmt::format("{}:{}: expected {} of 64 hex digits, a space and a name",
                                                   file.string(), number, what));
        names.emplace(line.substr(0, kKeyDigits), line.substr(kKeyDigits + 1));
    }
    return names;
}

}  // namespace portal
