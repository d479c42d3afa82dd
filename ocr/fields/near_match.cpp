// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/near_match.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tramso {
namespace {

constexpr std::size_t kNever = 1'000'000;  // more wrong letters than any phrase has

// The letters of a row, and where words begin and end among them.
struct Letter {
    std::size_t sign;
    char32_t exact, plain;
    bool opens, closes;
};

std::vector<Letter> lettersOf(std::span<const Sign> signs) {
    std::vector<Letter> letters;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (signs[i].plain == 0) continue;
        const auto breaks = [&](std::size_t a, std::size_t b) {
            return signs[a].word != signs[b].word || signs[a].plain == 0 || signs[b].plain == 0;
        };
        // "1980Giới tính": spaces are lost in front of what is printed close behind a value.
        const bool opens = i == 0 || breaks(i - 1, i) || (isDigit(signs[i - 1].shown) && isCapital(signs[i]));
        letters.push_back(
            {i, signs[i].exact, signs[i].plain, opens, i + 1 == signs.size() || breaks(i, i + 1)});
    }
    return letters;
}

// One cell of the search: fewest wrong letters, and the letter that match began with.
struct Cell {
    std::size_t wrong = kNever;
    std::size_t start = 0;
};

Cell better(const Cell& a, const Cell& b) {
    return b.wrong < a.wrong ? b : a;
}
Cell plus(Cell cell, std::size_t wrong) {
    cell.wrong += wrong;
    return cell;
}

std::size_t marksOff(std::span<const Letter> letters, const Phrase& phrase) {
    if (letters.size() != phrase.plain.size()) return 0;
    std::size_t off = 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (letters[i].plain == phrase.plain[i] && letters[i].exact != phrase.exact[i]) ++off;
    return off;
}

std::vector<NearMatch> allEnds(const std::vector<Letter>& letters, const Phrase& phrase,
                               std::size_t mostWrong) {
    const std::size_t size = phrase.plain.size();
    std::vector<Cell> column(size + 1);
    std::vector<NearMatch> found;
    // Cells above `top` have too many wrong letters already and never get fewer: they are left alone (Ukkonen
    // 1985), which is most of them.
    std::size_t top = 0;
    for (std::size_t j = 0; j < letters.size(); ++j) {
        // Where a word opens the phrase may begin, with any number of its first letters lost.
        const std::size_t lost = std::min(mostWrong, size);
        for (std::size_t i = 0; letters[j].opens && i <= lost; ++i) column[i] = better(column[i], {i, j});
        if (letters[j].opens) top = std::max(top, lost);
        Cell diagonal = std::exchange(column[0], Cell{});
        std::size_t reached = 0;
        for (std::size_t i = 1; i <= size && (i <= top + 1 || column[i - 1].wrong < mostWrong); ++i) {
            const Cell same = plus(diagonal, letters[j].plain == phrase.plain[i - 1] ? 0 : 1);
            diagonal = column[i];
            column[i] = better(same, better(plus(column[i], 1), plus(column[i - 1], 1)));
            if (column[i].wrong <= mostWrong) reached = i;
        }
        top = reached;
        const Cell& end = column[size];
        if (!letters[j].closes || end.wrong > mostWrong) continue;
        const std::span matched{letters.data() + end.start, j + 1 - end.start};
        found.push_back({letters[end.start].sign, letters[j].sign + 1, end.wrong, marksOff(matched, phrase)});
    }
    return found;
}

// Pairs of neighbouring letters.
class LetterPairs {
public:
    void add(char32_t first, char32_t second) {
        const std::size_t at = placeOf(first, second);
        bits_[at / 64] |= std::uint64_t{1} << at % 64;
    }
    [[nodiscard]] bool has(char32_t first, char32_t second) const {
        const std::size_t at = placeOf(first, second);
        return (bits_[at / 64] >> at % 64 & 1U) != 0;
    }

private:
    static constexpr std::size_t kKinds = 37;  // a–z, digits, all others as one

    static std::size_t kindOf(char32_t letter) {
        if (letter >= U'a' && letter <= U'z') return letter - U'a';
        return isDigit(letter) ? 26 + (letter - U'0') : kKinds - 1;
    }
    static std::size_t placeOf(char32_t first, char32_t second) {
        return kindOf(first) * kKinds + kindOf(second);
    }

    std::array<std::uint64_t, kKinds * kKinds / 64 + 1> bits_{};
};

// Whether the phrase can stand there at all: a wrong letter spoils two of its pairs of letters at most, the
// others must be there (Ukkonen 1992). Most rows hold most phrases nowhere.
bool mayHold(std::span<const Sign> signs, const Phrase& phrase, std::size_t mostWrong) {
    const std::size_t pairs = phrase.plain.size() - 1;
    if (pairs <= 2 * mostWrong) return true;
    LetterPairs there;
    char32_t before = 0;
    for (const Sign& sign : signs) {
        if (sign.plain == 0) continue;
        if (before != 0) there.add(before, sign.plain);
        before = sign.plain;
    }
    std::size_t lost = 0;
    for (std::size_t i = 0; i < pairs; ++i) lost += there.has(phrase.plain[i], phrase.plain[i + 1]) ? 0U : 1U;
    return lost <= 2 * mostWrong;
}

}  // namespace

Phrase phraseOf(std::span<const Sign> signs) {
    Phrase phrase;
    for (const Sign& sign : signs) {
        if (sign.plain == 0) continue;
        phrase.exact += sign.exact;
        phrase.plain += sign.plain;
    }
    return phrase;
}

Phrase phraseOf(const std::string& utf8) {
    return phraseOf(signsOf(utf8));
}

std::vector<NearMatch> findNear(std::span<const Sign> signs, const Phrase& phrase, std::size_t mostWrong) {
    if (phrase.plain.empty() || !mayHold(signs, phrase, mostWrong)) return {};
    auto found = allEnds(lettersOf(signs), phrase, mostWrong);
    std::stable_sort(found.begin(), found.end(), [](const NearMatch& a, const NearMatch& b) {
        return std::pair{a.wrong, a.marksOff} < std::pair{b.wrong, b.marksOff};
    });
    std::vector<NearMatch> kept;
    for (const NearMatch& match : found) {
        const bool taken = std::any_of(kept.begin(), kept.end(), [&match](const NearMatch& other) {
            return match.from < other.to && other.from < match.to;
        });
        if (!taken) kept.push_back(match);
    }
    return kept;
}

std::size_t toleratedErrors(std::size_t letters) {
    constexpr std::size_t kShort = 5;  // letters; below, one wrong letter makes another word
    return letters < kShort ? 0 : std::min<std::size_t>(6, std::max<std::size_t>(1, letters / 5));
}

std::optional<Stretch> stretchOf(const Row& row, const Phrase& phrase) {
    const auto matches = findNear(row.signs, phrase, toleratedErrors(phrase.plain.size()));
    if (matches.empty()) return std::nullopt;
    const auto wordAt = [&](std::size_t sign) -> const Word& { return *row.words[row.signs[sign].word]; };
    return Stretch{leftOf(wordAt(matches.front().from)), rightOf(wordAt(matches.front().to - 1))};
}

}  // namespace tramso
