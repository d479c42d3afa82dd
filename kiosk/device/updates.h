// SPDX-License-Identifier: GPL-3.0-or-later
// The editions of the station's disk: which runs, which waits to be put in, which it can go back to.
#pragma once

#include <string>

#include "kiosk/base/fault.h"

namespace tramso {

// What became of the last edition that was to be put in.
enum class UpdateOutcome : std::uint8_t {
    None,        // nothing was ever put in
    PuttingIn,   // it is being written to the other slot
    Restarting,  // it is written; the station starts from it next
    Good,        // it runs
    FellBack,    // it did not start well, and the edition before runs again
    WentBack,    // a technician went back
    Unsigned,    // refused: not signed by the operator
    NotNewer,    // refused: no newer than what runs
    Refused      // refused for another reason: broken, the disk, another kind of box
};

// Editions are numbers that grow, "20261129193128"; empty: there is none, or it is not known.
struct UpdateStanding {
    std::string slot;       // that runs: "A"
    std::string edition;    // that runs
    std::string otherSlot;  // "B"
    std::string before;     // what the other slot holds, when it has run well on this box
    std::string offered;    // the newest that lies here whole, and is newer than what runs
    std::string tried;      // the last that was handed over
    UpdateOutcome outcome = UpdateOutcome::None;
    friend bool operator==(const UpdateStanding&, const UpdateStanding&) = default;
};

// Any thread; calls may block for half a minute.
class Updates {
public:
    virtual ~Updates() = default;
    // How it is now. The fault of whoever keeps the slots, when it cannot be asked.
    [[nodiscard]] virtual Result<UpdateStanding> look() = 0;
    // Hands over what is offered, which ends in a new start of the machine some minutes later: not while
    // somebody is at the screen. NotFound when nothing is offered, FileUnwritable.
    [[nodiscard]] virtual Result<Done> putIn() = 0;
    // Starts the machine from the edition before. NotFound when there is none, FileUnwritable.
    [[nodiscard]] virtual Result<Done> goBack() = 0;
    // Whether an edition is being put in or left at this moment: nobody should begin anything. Quick.
    [[nodiscard]] virtual bool underWay() = 0;
};

}  // namespace tramso
