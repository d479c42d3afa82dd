// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/telex_word.h"

#include <algorithm>
#include <array>

namespace tramso::telex {
namespace {

// Every vowel in its six tones, in the order of Tone; capitals stand at the same place of the second half.
struct VowelRow {
    char32_t base;
    Shape shape;
    std::u32string_view lower;
    std::u32string_view upper;
};

constexpr std::array<VowelRow, 12> kVowels{{
    {U'a', Shape::Plain, U"aàáảãạ", U"AÀÁẢÃẠ"},
    {U'a', Shape::Breve, U"ăằắẳẵặ", U"ĂẰẮẲẴẶ"},
    {U'a', Shape::Roof, U"âầấẩẫậ", U"ÂẦẤẨẪẬ"},
    {U'e', Shape::Plain, U"eèéẻẽẹ", U"EÈÉẺẼẸ"},
    {U'e', Shape::Roof, U"êềếểễệ", U"ÊỀẾỂỄỆ"},
    {U'i', Shape::Plain, U"iìíỉĩị", U"IÌÍỈĨỊ"},
    {U'o', Shape::Plain, U"oòóỏõọ", U"OÒÓỎÕỌ"},
    {U'o', Shape::Roof, U"ôồốổỗộ", U"ÔỒỐỔỖỘ"},
    {U'o', Shape::Horn, U"ơờớởỡợ", U"ƠỜỚỞỠỢ"},
    {U'u', Shape::Plain, U"uùúủũụ", U"UÙÚỦŨỤ"},
    {U'u', Shape::Horn, U"ưừứửữự", U"ƯỪỨỬỮỰ"},
    {U'y', Shape::Plain, U"yỳýỷỹỵ", U"YỲÝỶỸỴ"},
}};

std::optional<Parsed> parseVowel(char32_t character) {
    for (const VowelRow& row : kVowels)
        for (std::size_t tone = 0; tone < row.lower.size(); ++tone) {
            const bool upper = row.upper[tone] == character;
            if (upper || row.lower[tone] == character)
                return Parsed{{row.base, row.shape, upper}, static_cast<Tone>(tone)};
        }
    return std::nullopt;
}

char32_t compose(const Letter& letter, Tone tone) {
    for (const VowelRow& row : kVowels)
        if (row.base == letter.base && row.shape == letter.shape)
            return (letter.upper ? row.upper : row.lower)[static_cast<std::size_t>(tone)];
    if (letter.shape == Shape::Stroke) return letter.upper ? U'Đ' : U'đ';
    return letter.upper ? letter.base - U'a' + U'A' : letter.base;
}

// An open oa, oe, uy is where the two spellings differ.
bool glidesIn(const Letter& first, const Letter& second) {
    return (first.base == U'o' && (second.base == U'a' || second.base == U'e')) ||
           (first.base == U'u' && second.base == U'y');
}

// Which vowel carries the tone: a marked one before all others, else the last but one or, before a final
// consonant, the last of two; the middle of three.
std::size_t seat(const std::vector<Letter>& letters, Word::Span span, Spelling spelling) {
    for (std::size_t i = span.last; i-- > span.first;)
        if (letters[i].shape != Shape::Plain) return i;
    const std::size_t count = span.last - span.first;
    if (count >= 3) return span.first + 1;
    const bool closed = span.last < letters.size();
    const bool second = closed || (spelling == Spelling::Modern && count == 2 &&
                                   glidesIn(letters[span.first], letters[span.first + 1]));
    return count == 2 && second ? span.first + 1 : span.first;
}

// Where the rhyme begins: behind the consonants, the u of "qu" and the i of "gi".
std::size_t onset(const std::vector<Letter>& letters) {
    std::size_t first = 0;
    while (first < letters.size() && !isVowel(letters[first])) ++first;
    if (first == 0 || first + 1 >= letters.size()) return first;
    const char32_t before = letters[first - 1].base;
    const Letter& here = letters[first];
    const bool glides =
        (before == U'q' && here.base == U'u') || (first == 1 && before == U'g' && here.base == U'i');
    return glides && here.shape == Shape::Plain && isVowel(letters[first + 1]) ? first + 1 : first;
}

}  // namespace

bool isVowel(const Letter& letter) {
    return std::u32string_view{U"aeiouy"}.find(letter.base) != std::u32string_view::npos;
}

std::optional<Parsed> parse(char32_t character) {
    if (auto vowel = parseVowel(character)) return vowel;
    if (character == U'đ' || character == U'Đ') return Parsed{{U'd', Shape::Stroke, character == U'Đ'}};
    if (character >= U'a' && character <= U'z') return Parsed{{character, Shape::Plain, false}};
    if (character >= U'A' && character <= U'Z') return Parsed{{character - U'A' + U'a', Shape::Plain, true}};
    return std::nullopt;
}

std::optional<Word> Word::from(std::u32string_view text) {
    Word word;
    for (const char32_t character : text) {
        const auto parsed = parse(character);
        if (!parsed) return std::nullopt;
        if (parsed->tone != Tone::Level) {
            if (word.tone != Tone::Level) return std::nullopt;
            word.tone = parsed->tone;
        }
        word.letters.push_back(parsed->letter);
    }
    return word;
}

Word::Span Word::vowels() const {
    const std::size_t first = onset(letters);
    std::size_t last = first;
    while (last < letters.size() && isVowel(letters[last])) ++last;
    return {first, last};
}

std::u32string Word::text(Spelling spelling) const {
    const Span span = vowels();
    const std::size_t at = span.empty() ? letters.size() : seat(letters, span, spelling);
    std::u32string out;
    for (std::size_t i = 0; i < letters.size(); ++i) out += compose(letters[i], i == at ? tone : Tone::Level);
    return out;
}

}  // namespace tramso::telex
