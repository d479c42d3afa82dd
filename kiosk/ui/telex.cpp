// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/telex.h"

#include <algorithm>

#include "kiosk/ui/telex_word.h"

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

// "uơ" becomes "ươ" as soon as something follows it: thuở stays, thương changes.
void joinHorns(Word& word) {
    const Word::Span span = word.vowels();
    for (std::size_t i = span.first; i + 2 < word.letters.size() && i + 1 < span.last; ++i)
        if (word.letters[i].base == U'u' && word.letters[i + 1].base == U'o' &&
            word.letters[i + 1].shape == Shape::Horn)
            word.letters[i].shape = Shape::Horn;
}

void push(Word& word, const Letter& letter) {
    word.letters.push_back(letter);
    joinHorns(word);
}

// Sets a shape, or takes it off again and lets the key stand as a letter.
void mark(Word& word, std::size_t at, Shape shape, const Letter& key) {
    if (word.letters[at].shape == shape) {
        word.letters[at].shape = Shape::Plain;
        word.letters.push_back(key);
    } else {
        word.letters[at].shape = shape;
        joinHorns(word);
    }
}

bool pressTone(Word& word, Tone tone, const Letter& key) {
    if (word.vowels().empty()) return false;
    if (tone == Tone::Level && word.tone == Tone::Level) return false;
    if (word.tone == tone) {
        word.tone = Tone::Level;
        word.letters.push_back(key);
    } else {
        word.tone = tone;
    }
    return true;
}

bool pressStroke(Word& word, const Letter& key) {
    if (word.letters.front().base != U'd') return false;
    if (word.letters.size() > 1 && word.vowels().first != 1) return false;
    mark(word, 0, Shape::Stroke, key);
    return true;
}

// The roof of â ê ô. An o is not looked for behind a or e: "ngoeo" and "ngoao" are words.
bool pressRoof(Word& word, const Letter& key) {
    const Word::Span span = word.vowels();
    for (std::size_t i = span.last; i-- > span.first;) {
        const Letter& letter = word.letters[i];
        if (letter.base == key.base) {
            mark(word, i, Shape::Roof, key);
            return true;
        }
        if (key.base == U'o' && (letter.base == U'a' || letter.base == U'e')) return false;
    }
    return false;
}

// Which vowel a w bends: the u of "ua", "uu" and "uo" comes before its neighbour.
std::optional<std::size_t> bendable(const Word& word, Word::Span span) {
    const auto base = [&](std::size_t i) { return word.letters[i].base; };
    for (std::size_t i = span.last; i-- > span.first;) {
        const bool afterU = i > span.first && base(i - 1) == U'u';
        if (afterU && (base(i) == U'a' || base(i) == U'u')) return i - 1;
        if (base(i) == U'o' || base(i) == U'u' || base(i) == U'a') {
            // "uou" (hươu): the o in the middle is the one that joins both horns.
            const bool behindO = base(i) == U'u' && i > span.first && base(i - 1) == U'o';
            return behindO ? i - 1 : i;
        }
    }
    return std::nullopt;
}

bool pressBend(Word& word, const Letter& key) {
    const auto at = bendable(word, word.vowels());
    if (!at) return false;
    mark(word, *at, word.letters[*at].base == U'a' ? Shape::Breve : Shape::Horn, key);
    return true;
}

void press(Word& word, const Letter& key) {
    const auto tone = toneOf(key.base);
    bool done = false;
    if (word.letters.empty() || key.shape != Shape::Plain)
        done = false;
    else if (tone)
        done = pressTone(word, *tone, key);
    else if (key.base == U'd')
        done = pressStroke(word, key);
    else if (key.base == U'a' || key.base == U'e' || key.base == U'o')
        done = pressRoof(word, key);
    else if (key.base == U'w')
        done = pressBend(word, key);
    if (!done) push(word, key);
}

// Applies a change to the last word; a word that is none of ours is left to `otherwise`.
template <class Change, class Otherwise>
std::u32string rewritten(std::u32string_view text, Change change, Otherwise otherwise) {
    const std::u32string_view tail = lastWord(text);
    auto word = Word::from(tail);
    if (!word) return otherwise(std::u32string{text});
    change(*word);
    return std::u32string{text.substr(0, text.size() - tail.size())} + word->text();
}

std::u32string put(std::u32string_view text, char32_t key, void (*how)(Word&, const Letter&)) {
    const auto plain = [key](const std::u32string& whole) { return whole + key; };
    const auto parsed = parse(key);
    if (!parsed || parsed->tone != Tone::Level) return plain(std::u32string{text});
    return rewritten(
        text, [&](Word& word) { how(word, parsed->letter); }, plain);
}

}  // namespace

std::u32string typed(std::u32string_view text, char32_t key) {
    return put(text, key, press);
}

std::u32string appended(std::u32string_view text, char32_t letter) {
    return put(text, letter, push);
}

std::u32string withTone(std::u32string_view text, Tone tone) {
    return rewritten(
        text,
        [tone](Word& word) {
            if (!word.vowels().empty()) word.tone = tone;
        },
        [](std::u32string whole) { return whole; });
}

std::u32string withoutLast(std::u32string_view text) {
    const auto cut = [](std::u32string whole) {
        if (!whole.empty()) whole.pop_back();
        return whole;
    };
    if (lastWord(text).empty()) return cut(std::u32string{text});
    return rewritten(
        text, [](Word& word) { word.letters.pop_back(); }, cut);
}

std::u32string_view lastWord(std::u32string_view text) {
    std::size_t first = text.size();
    while (first > 0 && parse(text[first - 1])) --first;
    return text.substr(first);
}

}  // namespace tramso::telex
