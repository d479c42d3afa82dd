// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/telex_marks.h"

namespace tramso::telex {
namespace {

// "uơ" becomes "ươ" as soon as something follows it: thuở stays, thương changes.
void joinHorns(Word& word) {
    const Word::Span span = word.vowels();
    for (std::size_t i = span.first; i + 2 < word.letters.size() && i + 1 < span.last; ++i)
        if (word.letters[i].base == U'u' && word.letters[i + 1].base == U'o' &&
            word.letters[i + 1].shape == Shape::Horn)
            word.letters[i].shape = Shape::Horn;
}

}  // namespace

void push(Word& word, const Letter& letter) {
    word.letters.push_back(letter);
    joinHorns(word);
}

Marked setTone(Word& word, Tone tone) {
    if (word.vowels().empty()) return Marked::No;
    if (tone == Tone::Level && word.tone == Tone::Level) return Marked::No;
    const bool there = word.tone == tone;
    word.tone = there ? Tone::Level : tone;
    return there ? Marked::Undone : Marked::Set;
}

Marked setShape(Word& word, std::size_t at, Shape shape) {
    if (word.letters[at].shape == shape) {
        word.letters[at].shape = Shape::Plain;
        return Marked::Undone;
    }
    word.letters[at].shape = shape;
    joinHorns(word);
    return Marked::Set;
}

Marked setStroke(Word& word) {
    if (word.letters.front().base != U'd') return Marked::No;
    if (word.letters.size() > 1 && word.vowels().first != 1) return Marked::No;
    return setShape(word, 0, Shape::Stroke);
}

std::optional<std::size_t> bendable(const Word& word, bool withA) {
    const Word::Span span = word.vowels();
    const auto base = [&](std::size_t i) { return word.letters[i].base; };
    for (std::size_t i = span.last; i-- > span.first;) {
        const bool afterU = i > span.first && base(i - 1) == U'u';
        if (afterU && (base(i) == U'a' || base(i) == U'u')) return i - 1;
        if (base(i) == U'o' || base(i) == U'u' || (withA && base(i) == U'a')) {
            // "uou" (hươu): the o in the middle is the one that joins both horns.
            const bool behindO = base(i) == U'u' && i > span.first && base(i - 1) == U'o';
            return behindO ? i - 1 : i;
        }
    }
    return std::nullopt;
}

}  // namespace tramso::telex
