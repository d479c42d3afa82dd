// SPDX-License-Identifier: GPL-3.0-or-later
// The marks that every way of typing sets on a word: letters put behind it, shapes and tones set and undone.
#pragma once

#include "kiosk/ui/telex_word.h"

namespace tramso::telex {

// What became of a key that may be a mark: nothing, for the word has no place for it; its mark was set; or
// the mark stood there already and was taken off, so that the key stands for itself.
enum class Marked : std::uint8_t { No, Set, Undone };

// Puts a letter behind the word.
void push(Word& word, const Letter& letter);

[[nodiscard]] Marked setTone(Word& word, Tone tone);
// Of the letter at that place, which the word has.
[[nodiscard]] Marked setShape(Word& word, std::size_t at, Shape shape);
// Of a d that begins the word.
[[nodiscard]] Marked setStroke(Word& word);

// Which vowel a bend is for: the u of "ua", "uu" and "uo" comes before its neighbour. An a of its own is
// bent (ă) only `withA`.
[[nodiscard]] std::optional<std::size_t> bendable(const Word& word, bool withA);

}  // namespace tramso::telex
