// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a visit and the one table of how it moves between them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace tramso {

// One screen each.
enum class Step : std::uint8_t {
    Attract,    // nobody here; "touch to begin"
    Identify,   // put the ID card on the scanner
    Procedure,  // what is it about?
    Needed,     // these papers will be needed
    Consent,    // agree, purpose by purpose
    Papers,     // scan the papers, one after the other
    Check,      // is what was read right?
    Send,       // what was found; send or go back
    Slip,       // done: take the slip
    Follow,     // somebody with a slip: where does my dossier stand?
};

enum class Event : std::uint8_t {
    Begin,           // someone touched the screen
    Confirm,         // the step's main button, once the step allows it
    Committed,       // the dossier is safe on disk
    Back,            // one step back
    Follow,          // someone who holds a slip touched the screen
    Supplement,      // on with the papers an officer asked for
    SupplementBack,  // back on that way
    ResumeNeeded,    // a visit put aside goes on, where it was
    ResumeConsent,
    ResumePapers,
    Another,  // another dossier for the same person
    End,      // cancelled, timed out, or the slip was taken
};

struct Move {
    Step from;
    Event event;
    Step to;
};

inline constexpr auto kMoves = std::to_array<Move>({
    {Step::Attract, Event::Begin, Step::Identify},
    {Step::Identify, Event::Confirm, Step::Procedure},
    {Step::Identify, Event::Back, Step::Attract},
    {Step::Procedure, Event::Confirm, Step::Needed},
    {Step::Procedure, Event::Back, Step::Identify},
    {Step::Needed, Event::Confirm, Step::Consent},
    {Step::Needed, Event::Back, Step::Procedure},
    {Step::Consent, Event::Confirm, Step::Papers},
    {Step::Consent, Event::Back, Step::Needed},
    {Step::Papers, Event::Confirm, Step::Check},
    {Step::Papers, Event::Back, Step::Consent},
    {Step::Check, Event::Confirm, Step::Send},
    {Step::Check, Event::Back, Step::Papers},
    {Step::Send, Event::Committed, Step::Slip},
    {Step::Send, Event::Back, Step::Check},
    {Step::Identify, Event::End, Step::Attract},
    {Step::Procedure, Event::End, Step::Attract},
    {Step::Needed, Event::End, Step::Attract},
    {Step::Consent, Event::End, Step::Attract},
    {Step::Papers, Event::End, Step::Attract},
    {Step::Check, Event::End, Step::Attract},
    {Step::Send, Event::End, Step::Attract},
    {Step::Slip, Event::End, Step::Attract},
    {Step::Attract, Event::Follow, Step::Follow},
    {Step::Follow, Event::Back, Step::Attract},
    {Step::Follow, Event::End, Step::Attract},
    // Papers brought later: nothing is chosen, nothing filled in.
    {Step::Follow, Event::Supplement, Step::Identify},
    {Step::Identify, Event::Supplement, Step::Consent},
    {Step::Consent, Event::Supplement, Step::Papers},
    {Step::Papers, Event::Supplement, Step::Send},
    {Step::Identify, Event::SupplementBack, Step::Follow},
    {Step::Consent, Event::SupplementBack, Step::Identify},
    {Step::Papers, Event::SupplementBack, Step::Consent},
    {Step::Send, Event::SupplementBack, Step::Papers},
    {Step::Attract, Event::ResumeNeeded, Step::Needed},
    {Step::Attract, Event::ResumeConsent, Step::Consent},
    {Step::Attract, Event::ResumePapers, Step::Papers},
    {Step::Slip, Event::Another, Step::Procedure},
});

// Where an event leads, or nothing when the step does not know it.
[[nodiscard]] constexpr std::optional<Step> next(Step step, Event event) {
    for (const Move& move : kMoves)
        if (move.from == step && move.event == event) return move.to;
    return std::nullopt;
}

static_assert(next(Step::Send, Event::Committed) == Step::Slip);
static_assert(!next(Step::Send, Event::Confirm), "only a durable commit leads to the slip");
static_assert(!next(Step::Slip, Event::Back), "what was sent is not taken back by a button");
static_assert(
    [] {
        for (int s = 1; s <= static_cast<int>(Step::Follow); ++s)
            if (next(static_cast<Step>(s), Event::End) != Step::Attract) return false;
        return true;
    }(),
    "every step can be ended");

}  // namespace tramso
