// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that are run for what they write.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace tramso {

// Starts a program (a path, or a name that is looked for in PATH) with `words`, its own name first, its
// standard output going to `output` and nothing else of ours open. Nothing when it cannot be started.
[[nodiscard]] std::optional<pid_t> startWriting(const std::string& program, std::vector<std::string> words,
                                                int output);

// Waits for the program's end: its exit code, or nothing when a signal ended it.
[[nodiscard]] std::optional<int> exitCodeOf(pid_t child);

}  // namespace tramso
