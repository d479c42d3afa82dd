// SPDX-License-Identifier: GPL-3.0-or-later
// A Vietnamese word taken apart into letters, their shapes and one tone, and put together again.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kiosk/ui/telex.h"

namespace tramso::telex {

// What is added to a letter beside its tone: ă, â ê ô, ơ ư, đ.
enum class Shape : std::uint8_t { Plain, Breve, Roof, Horn, Stroke };

struct Letter {
    char32_t base = 0;  // lower case without marks
    Shape shape = Shape::Plain;
    bool upper = false;
};

// One word. It has at most one tone; text that does not fit that is no Word.
struct Word {
    std::vector<Letter> letters;
    Tone tone = Tone::Level;

    // Nothing when a character is no letter of ours or two vowels carry tones (a foreign word: leave it
    // alone).
    [[nodiscard]] static std::optional<Word> from(std::u32string_view text);
    // NFC, the tone where the spelling puts it.
    [[nodiscard]] std::u32string text(Spelling spelling = Spelling::Classical) const;
    // First and one-past-last vowel of the rhyme; equal when there is none. The u of "qu" and the i of "gi"
    // before another vowel belong to the onset.
    struct Span {
        std::size_t first = 0;
        std::size_t last = 0;
        [[nodiscard]] bool empty() const { return first == last; }
    };
    [[nodiscard]] Span vowels() const;
};

// The letter of one character; nothing when it is none of ours.
struct Parsed {
    Letter letter;
    Tone tone = Tone::Level;
};
[[nodiscard]] std::optional<Parsed> parse(char32_t character);

[[nodiscard]] bool isVowel(const Letter& letter);

}  // namespace tramso::telex
