// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/places/address_parts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kLongest = 500;  // bytes

// A way to write a kind. Abbreviations have no marks to lose.
struct KindWord {
    std::string_view written;  // lower case
    std::string_view full;
    PartKind kind;
    bool abbreviation = false;
    bool numbered = false;  // only before a number: "Tổ 5", but "Tô Hiến Thành"
};
constexpr std::array kKinds{
    KindWord{"thị trấn", "Thị trấn", PartKind::Ward},
    KindWord{"đặc khu", "Đặc khu", PartKind::Ward},
    KindWord{"thị xã", "Thị xã", PartKind::District},
    KindWord{"thành phố", "Thành phố", PartKind::City},
    KindWord{"khu phố", "Khu phố", PartKind::Neighbourhood},
    KindWord{"tổ dân phố", "Tổ dân phố", PartKind::Neighbourhood},
    KindWord{"phường", "Phường", PartKind::Ward},
    KindWord{"xã", "Xã", PartKind::Ward},
    KindWord{"quận", "Quận", PartKind::District},
    KindWord{"huyện", "Huyện", PartKind::District},
    KindWord{"tỉnh", "Tỉnh", PartKind::Province},
    KindWord{"ấp", "Ấp", PartKind::Neighbourhood},
    KindWord{"thôn", "Thôn", PartKind::Neighbourhood},
    KindWord{"khóm", "Khóm", PartKind::Neighbourhood},
    KindWord{"tổ", "Tổ", PartKind::Neighbourhood, false, true},
    KindWord{"tdp", "Tổ dân phố", PartKind::Neighbourhood, true},
    KindWord{"kp", "Khu phố", PartKind::Neighbourhood, true},
    KindWord{"tt", "Thị trấn", PartKind::Ward, true},
    KindWord{"tp", "Thành phố", PartKind::City, true},
    KindWord{"tx", "Thị xã", PartKind::District, true},
    KindWord{"p", "Phường", PartKind::Ward, true},
    KindWord{"x", "Xã", PartKind::Ward, true},
    KindWord{"q", "Quận", PartKind::District, true},
    KindWord{"h", "Huyện", PartKind::District, true},
};

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What follows a kind, without the dot and space between; nothing when the text does not go on like that.
std::optional<std::string_view> after(std::string_view folded, std::string_view text, const KindWord& word,
                                      bool marksLost) {
    const std::string plain = marksLost ? withoutMarks(word.written) : std::string{word.written};
    if (!folded.starts_with(plain)) return std::nullopt;
    const std::string_view rest = text.substr(std::min(plain.size(), text.size()));
    if (rest.empty()) return std::nullopt;
    const bool dot = rest.front() == '.';
    const bool number = isDigit(rest.front());
    if (!dot && !number && rest.front() != ' ') return std::nullopt;
    const std::string_view name = trim(dot ? rest.substr(1) : rest);
    if (name.empty() || (word.numbered && !isDigit(name.front()))) return std::nullopt;
    return name;
}

// "04" → "4": papers write both.
std::string withoutZeros(std::string_view name) {
    if (!allDigits(name)) return std::string{name};
    while (name.size() > 1 && name.front() == '0') name.remove_prefix(1);
    return std::string{name};
}

// A part that begins with a kind; nothing when it does not. `marksLost`: nowhere in the address is a mark.
std::optional<AddressPart> withKind(std::string_view part, bool marksLost) {
    const std::string folded = foldCase(part);
    // Folding may change lengths only beyond the letters of a kind.
    if (marksLost && folded.starts_with("xa lo ")) return std::nullopt;  // a motorway
    for (const KindWord& word : kKinds)
        if (const auto name = after(folded, part, word, marksLost))
            return AddressPart{word.kind, std::string{word.full} + ' ' + withoutZeros(*name)};
    return std::nullopt;
}

// White space as single spaces, with a space after an abbreviation's dot left as it is.
std::string spaced(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\r';
        if (space && (out.empty() || out.back() == ' ')) continue;
        out += space ? ' ' : c;
    }
    return std::string{trim(out)};
}

// Whether a new part begins at this place, which follows a space: a kind with its dot or number, or written
// out with its marks.
bool beginsPart(std::string_view rest) {
    const std::string folded = foldCase(rest);
    if (folded == "tphcm") return true;  // the one name people run together with its kind
    return std::ranges::any_of(kKinds, [&](const KindWord& word) {
        if (!after(folded, rest, word, false)) return false;
        return !word.abbreviation || folded[word.written.size()] != ' ';
    });
}

void cut(std::string_view segment, std::vector<std::string>& parts) {
    std::size_t from = 0;
    for (std::size_t at = segment.find(' '); at != std::string_view::npos; at = segment.find(' ', at + 1)) {
        if (!beginsPart(segment.substr(at + 1))) continue;
        // "Thị xã", "Khu phố": the second word of a kind begins nothing, and a dot belongs to what follows
        // it.
        const std::string before = foldCase(segment.substr(from, at - from));
        if (before.ends_with("thị") || before.ends_with('.')) continue;
        parts.push_back(spaced(segment.substr(from, at - from)));
        from = at + 1;
    }
    parts.push_back(spaced(segment.substr(from)));
}

}  // namespace

std::vector<AddressPart> partsOf(std::string_view address) {
    const auto composed = toNfc(address);
    if (!composed || composed->size() > kLongest) return {};
    std::string text = *composed;
    std::ranges::replace_if(
        text, [](char c) { return c == ';' || c == '\n'; }, ',');
    std::vector<std::string> pieces;
    for (const std::string_view segment : split(text, ',')) cut(spaced(segment), pieces);
    std::erase(pieces, "");
    std::vector<AddressPart> parts;
    parts.reserve(pieces.size());
    for (const std::string& piece : pieces)
        parts.push_back(withKind(piece, isAscii(text)).value_or(AddressPart{PartKind::Other, piece}));
    return parts;
}

std::string withoutKind(std::string_view name) {
    const std::string folded = foldCase(name);
    for (const KindWord& word : kKinds)
        if (const auto rest = after(folded, name, word, false); rest && !word.abbreviation)
            return std::string{*rest};
    return std::string{name};
}

}  // namespace tramso
