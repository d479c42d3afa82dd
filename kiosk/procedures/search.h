// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a procedure by whatever people call it: without marks, with typing mistakes, by what happened.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/procedure.h"

namespace tramso {

// An index over some procedures, which outlive it. Made once, asked with every key pressed; any thread.
class ProcedureSearch {
public:
    explicit ProcedureSearch(std::span<const Procedure* const> procedures);

    // The procedures the words may mean, the likeliest first, at most `most`; equals keep their order. Of a
    // long text the first 128 bytes count. Nothing for an empty text or words nobody uses.
    [[nodiscard]] std::vector<const Procedure*> find(std::string_view words, std::size_t most) const;

private:
    // Where a word stands, and how much it says about the procedure there.
    struct Place {
        std::size_t procedure;
        float weight;
    };
    struct Word {
        std::string text;       // folded: small letters a–z and digits
        std::uint32_t letters;  // lettersOf(text)
        std::vector<Place> places;
    };
    struct Hits;

    using Places = std::map<std::string, std::vector<Place>>;  // by word

    void read(std::size_t procedure, Places& places);
    void look(std::string_view word, bool unfinished, Hits& hits) const;
    [[nodiscard]] float rarity(const Word& word) const;
    [[nodiscard]] bool says(std::size_t procedure, const std::string& phrase) const;

    std::vector<const Procedure*> procedures_;
    std::vector<Word> words_;                        // sorted by text
    std::vector<std::vector<std::string>> phrases_;  // folded names and search words, by procedure
};

}  // namespace tramso
