// SPDX-License-Identifier: GPL-3.0-or-later
// Vietnamese typing on plain keys (Telex): pure text in, pure text out. Knows no Qt and no screen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tramso::telex {

// The five tone marks, and none.
enum class Tone : std::uint8_t { Level, Falling, Rising, Asking, Tumbling, Heavy };  // a à á ả ã ạ

// Which vowel of an open oa, oe, uy carries the tone: hòa, khỏe, thúy, or hoà, khoẻ, thuý. All else is the
// same.
enum class Spelling : std::uint8_t { Classical, Modern };

// The text after a key is pressed at its end. Texts are NFC code points. The last word is rewritten by the
// rules of Telex: aa ee oo → â ê ô, aw ow uw → ă ơ ư, dd → đ, s f r x j set a tone, z takes it off; marks may
// be typed anywhere after their letter. The same mark twice is undone and the key stands as a letter ("ass" →
// "as"). The tone moves to the vowel that carries it (hòa, hoàn, quý, giữa). No letter is ever lost.
[[nodiscard]] std::u32string typed(std::u32string_view text, char32_t key,
                                   Spelling spelling = Spelling::Classical);

// The same by the rules of VNI: 1 to 5 set the tones á à ả ã ạ and 0 takes them off, 6 is the roof of â ê ô,
// 7 the horn of ơ ư, 8 the bow of ă, 9 the stroke of đ. A digit that has nothing to mark, or undoes its mark,
// stands as a digit.
[[nodiscard]] std::u32string typedVni(std::u32string_view text, char32_t key,
                                      Spelling spelling = Spelling::Classical);

// The text with a letter put behind it as it is, the tone moved to its new seat: for keys like Ă and Ư.
[[nodiscard]] std::u32string appended(std::u32string_view text, char32_t letter,
                                      Spelling spelling = Spelling::Classical);

// The text with this tone on its last word; unchanged when that has no vowel. The tone it already has is
// kept.
[[nodiscard]] std::u32string withTone(std::u32string_view text, Tone tone,
                                      Spelling spelling = Spelling::Classical);

// The text without its last letter; a tone stays as long as the word has a vowel to carry it.
[[nodiscard]] std::u32string withoutLast(std::u32string_view text, Spelling spelling = Spelling::Classical);

// The letters at the end of the text; empty after a space or a digit.
[[nodiscard]] std::u32string_view lastWord(std::u32string_view text);

}  // namespace tramso::telex
