// SPDX-License-Identifier: GPL-3.0-or-later
// What another program says on its standard output.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// Runs a program, `words` being its name (looked for in PATH) and arguments, with nothing of ours open but
// its output, and waits until it ends. NotFound when there is no such program, Cancelled when it takes longer
// than `limit` (it is ended then), TooLarge when it says more than `most` bytes, BadData when it ends with
// another code than 0.
[[nodiscard]] Result<std::string> commandOutput(std::vector<std::string> words, std::chrono::seconds limit,
                                                std::size_t most);

}  // namespace tramso
