// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/procedures/search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "kiosk/procedures/folded_words.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestQuery = 128;  // bytes
constexpr std::size_t kMostWords = 12;

// How much it says of a procedure where a word stands.
constexpr float kInSearchWords = 1.0F;
constexpr float kInName = 0.9F;
constexpr float kInEvent = 0.6F;
constexpr float kInSummary = 0.4F;
constexpr float kJoined = 0.9F;  // of two words written as one: "khaisinh"
constexpr float kWholePhrase = 3.0F;

// Words of asking, which say nothing about what is asked for.
constexpr std::array<std::string_view, 16> kEmptyWords{"toi", "muon", "xin", "can", "lam", "cho", "di", "o",
                                                       "de",  "va",   "la",  "cua", "bi",  "the", "a",  "to"};

// The beginning of a text that is too long, whole letters only.
std::string_view beginningOf(std::string_view text) {
    if (text.size() <= kLongestQuery) return text;
    std::size_t length = kLongestQuery;
    const auto inside = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (length > 0 && inside(length)) --length;
    return text.substr(0, length);
}

std::string phraseOf(const std::vector<std::string>& words) {
    std::string phrase;
    for (const std::string& word : words) phrase += " " + word;
    return phrase + " ";
}

std::vector<std::string> askedFor(std::string_view text) {
    std::vector<std::string> words = foldedWords(beginningOf(text));
    words.resize(std::min(words.size(), kMostWords));
    const auto empty = [](const std::string& word) {
        return std::ranges::find(kEmptyWords, word) != kEmptyWords.end();
    };
    if (!std::ranges::all_of(words, empty)) std::erase_if(words, empty);
    return words;
}

}  // namespace

// What the words typed so far have found, by procedure.
struct ProcedureSearch::Hits {
    explicit Hits(std::size_t procedures) : score(procedures), best(procedures), words(procedures) {}
    void finishWord() {
        for (std::size_t i = 0; i < best.size(); ++i) {
            score[i] += best[i];
            words[i] += best[i] > 0 ? 1 : 0;
            best[i] = 0;
        }
    }
    std::vector<float> score;
    std::vector<float> best;         // of the word being looked for
    std::vector<std::size_t> words;  // how many of them were found
};

ProcedureSearch::ProcedureSearch(std::span<const Procedure* const> procedures)
    : procedures_{procedures.begin(), procedures.end()}, phrases_(procedures.size()) {
    Places places;
    for (std::size_t i = 0; i < procedures_.size(); ++i) read(i, places);
    words_.reserve(places.size());
    for (auto& [text, where] : places) words_.push_back({text, lettersOf(text), std::move(where)});
}

void ProcedureSearch::read(std::size_t procedure, Places& places) {
    const auto add = [&](const std::string& word, float weight) {
        std::vector<Place>& where = places[word];
        if (where.empty() || where.back().procedure != procedure) where.push_back({procedure, 0});
        where.back().weight = std::max(where.back().weight, weight);
    };
    const auto addText = [&](std::string_view text, float weight) {
        const std::vector<std::string> words = foldedWords(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            add(words[i], weight);
            if (i > 0) add(words[i - 1] + words[i], weight * kJoined);
        }
        if (weight >= kInName) phrases_[procedure].push_back(phraseOf(words));
    };
    const Procedure& from = *procedures_[procedure];
    const LifeEventName& event = kLifeEvents[static_cast<std::size_t>(from.event)];
    for (const std::string& words : from.search.vi) addText(words, kInSearchWords);
    for (const std::string& words : from.search.en) addText(words, kInSearchWords);
    for (const LocalText& name : {from.plain, from.title})
        for (const std::string* words : {&name.vi, &name.en}) addText(*words, kInName);
    for (const std::string_view words : {event.vi, event.en}) addText(words, kInEvent);
    for (const std::string* words : {&from.summary.vi, &from.summary.en, &from.code})
        addText(*words, kInSummary);
}

float ProcedureSearch::rarity(const Word& word) const {
    const auto all = static_cast<float>(procedures_.size());
    return std::log(1.0F + all / static_cast<float>(word.places.size()));
}

void ProcedureSearch::look(std::string_view word, bool unfinished, Hits& hits) const {
    const std::uint32_t letters = lettersOf(word);
    const auto allowed = static_cast<int>(slipsAllowed(word));
    for (const Word& known : words_) {
        // Each letter that only one of them has is a slip: most words are passed over by that alone.
        if (std::popcount(letters & ~known.letters) > allowed) continue;
        const bool begins = unfinished && known.text.starts_with(word);
        if (!begins && std::popcount(known.letters & ~letters) > allowed) continue;
        const float fits = fit(word, known.text, unfinished);
        if (fits <= 0) continue;
        const float worth = fits * rarity(known);
        for (const Place& place : known.places)
            hits.best[place.procedure] = std::max(hits.best[place.procedure], worth * place.weight);
    }
    hits.finishWord();
}

bool ProcedureSearch::says(std::size_t procedure, const std::string& phrase) const {
    return std::ranges::any_of(phrases_[procedure], [&](const std::string& known) {
        return known.find(phrase) != std::string::npos;
    });
}

std::vector<const Procedure*> ProcedureSearch::find(std::string_view words, std::size_t most) const {
    const std::vector<std::string> asked = askedFor(words);
    if (asked.empty()) return {};
    Hits hits{procedures_.size()};
    for (const std::string& word : asked) look(word, &word == &asked.back(), hits);
    const std::size_t needed = asked.size() - asked.size() / 3;
    const std::string phrase = phraseOf(foldedWords(beginningOf(words)));
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < procedures_.size(); ++i) {
        if (hits.words[i] < needed) continue;
        if (says(i, phrase)) hits.score[i] += kWholePhrase;
        found.push_back(i);
    }
    std::ranges::stable_sort(found, std::greater{}, [&](std::size_t i) { return hits.score[i]; });
    found.resize(std::min(found.size(), most));
    std::vector<const Procedure*> list;
    list.reserve(found.size());
    for (const std::size_t i : found) list.push_back(procedures_[i]);
    return list;
}

}  // namespace tramso
