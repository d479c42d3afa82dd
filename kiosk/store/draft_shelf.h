// SPDX-License-Identifier: GPL-3.0-or-later
// Visits put aside for another day: each sealed under a key of its own, wiped when its time is up.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"

namespace tramso {

// What may be seen of a draft without opening it: nothing personal.
struct DraftLabel {
    std::string id;  // 128 random bits, 32 hex digits; another one each time it is put aside
    int number = 0;  // four digits, drawn at random: on the slip its owner takes home
    std::string procedureCode;
    Moment parked;
    Moment expires;        // from then on it cannot be opened, and is wiped
    int pages = 0;         // how many are in it
    std::string parkedBy;  // number of the volunteer
};

// What is sealed. The shelf does not look into it.
struct DraftParts {
    Bytes content;
    std::vector<Bytes> pages;
};

// Why a draft is not needed any more.
enum class DraftEnd : std::uint8_t { Sent, GivenUp };

// Any thread may call. Faults of every call: StoreBroken; where something is written, DiskFull and
// FileUnwritable too, and then nothing of it remains.
class DraftShelf {
public:
    virtual ~DraftShelf() = default;

    // Keeps a draft; gives its label with the id and the number drawn for it. One that `replaces` another
    // takes its number over, so that a slip handed out stays good; the other is wiped in the same step.
    [[nodiscard]] virtual Result<DraftLabel> park(const DraftLabel& draft, const DraftParts& parts,
                                                  const std::string& replaces) = 0;
    // Those that wait, oldest first.
    [[nodiscard]] virtual Result<std::vector<DraftLabel>> list() = 0;
    // Opens one for a volunteer, whose number goes into the journal; it stays on the shelf until it is parked
    // again, sent or given up. NotFound when it is not there or its time is up.
    [[nodiscard]] virtual Result<DraftParts> open(const std::string& id, const std::string& volunteer,
                                                  Moment now) = 0;
    // Destroys its key, then its pages. Nothing happens when it is not there.
    [[nodiscard]] virtual Result<Done> erase(const std::string& id, DraftEnd why) = 0;
    // Destroys those whose time is up; how many there were.
    [[nodiscard]] virtual Result<int> expire(Moment now) = 0;
};

}  // namespace tramso
