// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/xml_text.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace portal {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
    {{"&quot;", '"'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}, {"&amp;", '&'}}};

std::string decoded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        char next = text.front();
        std::size_t used = 1;
        for (const auto& [entity, letter] : kEntities)
            if (text.starts_with(entity)) {
                next = letter;
                used = entity.size();
            }
        out += next;
        text.remove_prefix(used);
    }
    return out;
}

}  // namespace

std::string xmlText(std::string_view xml, std::string_view name) {
    const auto open = fmt::format("<{}>", name), close = fmt::format("</{}>", name);
    const auto begin = xml.find(open);
    if (begin == std::string_view::npos) return {};
    const auto end = xml.find(close, begin);
    if (end == std::string_view::npos) return {};
    return decoded(xml.substr(begin + open.size(), end - begin - open.size()));
}

std::string percentEncoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view{"-._~"}.find(c) != std::string_view::npos;
        out += plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace portal
