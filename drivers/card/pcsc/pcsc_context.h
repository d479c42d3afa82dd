// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to the reader service (pcscd), and the readers it knows.
#pragma once

#include <winscard.h>

#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// One context. PC/SC allows one blocking call at a time on it; SCardCancel may come from another thread.
class PcscContext {
public:
    // CardReaderUnplugged when the service does not answer.
    [[nodiscard]] static Result<PcscContext> establish();

    // Readers whose name contains `wanted`, all when it is empty; an empty list when there is none.
    // CardReaderUnplugged when the service is gone.
    [[nodiscard]] Result<std::vector<std::string>> readers(const std::string& wanted) const;
    [[nodiscard]] SCARDCONTEXT get() const { return *context_; }

private:
    explicit PcscContext(SCARDCONTEXT context);
    std::shared_ptr<const SCARDCONTEXT> context_;  // its deleter releases the context
};

}  // namespace tramso
