// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up dossiers for measuring the pre-flight rules: complete and right, in the many ways people and
// machines write the same thing.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "kiosk/preflight/preflight.h"

namespace tramso::bench {

using Day = std::chrono::year_month_day;

inline constexpr Day kToday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{25}};
inline constexpr std::size_t kLargestFile = 20'000'000;

// Chance with a fixed seed: the same dossiers every time.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_{seed} {}
    // From `least` to `most`, both possible.
    int number(int least, int most);
    bool oneIn(int many) { return number(1, many) == 1; }
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(number(0, static_cast<int>(std::size(list)) - 1))];
    }

private:
    std::mt19937 engine_;
};

// One dossier as the rules see it.
struct MadeDossier {
    const Procedure* procedure = nullptr;
    IdCard card;
    std::vector<FormField> fields;
    std::vector<PaperFacts> papers;
    std::vector<PaperValue> paperValues;
    std::optional<SentBefore> sentBefore;

    [[nodiscard]] FormField* field(const std::string& key);
    [[nodiscard]] PaperFacts* paper(const std::string& key);
    [[nodiscard]] std::vector<Finding> findings() const;
};

// A right dossier of a procedure.
[[nodiscard]] MadeDossier makeDossier(const Procedure& procedure, Dice& dice);

// "15/01/1990".
[[nodiscard]] std::string written(Day day);
[[nodiscard]] std::string anyName(Dice& dice);
// A number that fits a year and a sex.
[[nodiscard]] std::string numberFor(int year, bool woman, Dice& dice);

}  // namespace tramso::bench
