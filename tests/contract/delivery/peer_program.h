// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else's server as a process of its own on a port of 127.0.0.1.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

// A port nobody listens on at this moment.
[[nodiscard]] int freePort();

class PeerProgram {
public:
    // Starts `words` and waits until it listens on `port`; when it ends instead, the test fails with what
    // stands in `errors`.
    PeerProgram(std::vector<std::string> words, int port, const std::filesystem::path& errors);
    ~PeerProgram();  // asks it to end, and waits
    PeerProgram(const PeerProgram&) = delete;
    PeerProgram& operator=(const PeerProgram&) = delete;

private:
    pid_t child_ = -1;
};
