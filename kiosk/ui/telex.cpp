// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/telex.h"

#include <algorithm>

#include "kiosk/ui/telex_marks.h"

namespace tramso::telex {
namespace {

std::optional<Tone> toneOf(char32_t key) {
    switch (key) {
        case U'z':
            return Tone::Level;
        case U'f':
            return Tone::Falling;
        case U's':
            return Tone::Rising;
        case U'r':
            return Tone::Asking;
        case U'x':
            return Tone::Tumbling;
        case U'j':
            return Tone::Heavy;
        default:
            return std::nullopt;
    }
}

// The roof of â ê ô. An o is not looked for behind a or e: "ngoeo" and "ngoao" are words.
Marked pressRoof(Word& word, const Letter& key) {
    const Word::Span span = word.vowels();
    for (std::size_t i = span.last; i-- > span.first;) {
        const Letter& letter = word.letters[i];
        if (letter.base == key.base) return setShape(word, i, Shape::Roof);
        if (key.base == U'o' && (letter.base == U'a' || letter.base == U'e')) break;
    }
    return Marked::No;
}

Marked pressBend(Word& word) {
    const auto at = bendable(word, true);
    if (!at) return Marked::No;
    return setShape(word, *at, word.letters[*at].base == U'a' ? Shape::Breve : Shape::Horn);
}

Marked marked(Word& word, const Letter& key) {
    if (word.letters.empty() || key.shape != Shape::Plain) return Marked::No;
    if (const auto tone = toneOf(key.base)) return setTone(word, *tone);
    if (key.base == U'd') return setStroke(word);
    if (key.base == U'a' || key.base == U'e' || key.base == U'o') return pressRoof(word, key);
    return key.base == U'w' ? pressBend(word) : Marked::No;
}

void press(Word& word, const Letter& key) {
    switch (marked(word, key)) {
        case Marked::No:
            return push(word, key);
        case Marked::Undone:
            word.letters.push_back(key);
            return;
        case Marked::Set:
            return;
    }
}

// The last vowel a roof may stand on.
std::optional<std::size_t> lastOf(const Word& word, std::u32string_view bases) {
    const Word::Span span = word.vowels();
    for (std::size_t i = span.last; i-- > span.first;)
        if (bases.find(word.letters[i].base) != std::u32string_view::npos) return i;
    return std::nullopt;
}

Marked markedByDigit(Word& word, char32_t digit) {
    constexpr Tone kTones[] = {Tone::Level,  Tone::Rising,   Tone::Falling,
                               Tone::Asking, Tone::Tumbling, Tone::Heavy};
    const auto shape = [&word](std::optional<std::size_t> at, Shape which) {
        return at ? setShape(word, *at, which) : Marked::No;
    };
    if (word.letters.empty()) return Marked::No;
    if (digit <= U'5') return setTone(word, kTones[digit - U'0']);
    if (digit == U'6') return shape(lastOf(word, U"aeo"), Shape::Roof);
    if (digit == U'7') return shape(bendable(word, false), Shape::Horn);
    return digit == U'8' ? shape(lastOf(word, U"a"), Shape::Breve) : setStroke(word);
}

// Applies a change to the last word; a word that is none of ours is left to `otherwise`.
template <class Change, class Otherwise>
std::u32string rewritten(std::u32string_view text, Spelling spelling, Change change, Otherwise otherwise) {
    const std::u32string_view tail = lastWord(text);
    auto word = Word::from(tail);
    if (!word) return otherwise(std::u32string{text});
    change(*word);
    return std::u32string{text.substr(0, text.size() - tail.size())} + word->text(spelling);
}

std::u32string put(std::u32string_view text, char32_t key, Spelling spelling,
                   void (*how)(Word&, const Letter&)) {
    const auto plain = [key](const std::u32string& whole) { return whole + key; };
    const auto parsed = parse(key);
    if (!parsed || parsed->tone != Tone::Level) return plain(std::u32string{text});
    return rewritten(
        text, spelling, [&](Word& word) { how(word, parsed->letter); }, plain);
}

}  // namespace

std::u32string typed(std::u32string_view text, char32_t key, Spelling spelling) {
    return put(text, key, spelling, press);
}

std::u32string typedVni(std::u32string_view text, char32_t key, Spelling spelling) {
    if (key < U'0' || key > U'9') return put(text, key, spelling, push);
    Marked done = Marked::No;
    const std::u32string whole = rewritten(
        text, spelling, [&](Word& word) { done = markedByDigit(word, key); },
        [](std::u32string same) { return same; });
    if (done == Marked::No) return std::u32string{text} + key;
    return done == Marked::Undone ? whole + key : whole;
}

std::u32string appended(std::u32string_view text, char32_t letter, Spelling spelling) {
    return put(text, letter, spelling, push);
}

std::u32string withTone(std::u32string_view text, Tone tone, Spelling spelling) {
    return rewritten(
        text, spelling,
        [tone](Word& word) {
            if (!word.vowels().empty()) word.tone = tone;
        },
        [](std::u32string whole) { return whole; });
}

std::u32string withoutLast(std::u32string_view text, Spelling spelling) {
    const auto cut = [](std::u32string whole) {
        if (!whole.empty()) whole.pop_back();
        return whole;
    };
    if (lastWord(text).empty()) return cut(std::u32string{text});
    return rewritten(
        text, spelling, [](Word& word) { word.letters.pop_back(); }, cut);
}

std::u32string_view lastWord(std::u32string_view text) {
    std::size_t first = text.size();
    while (first > 0 && parse(text[first - 1])) --first;
    return text.substr(first);
}

}  // namespace tramso::telex
