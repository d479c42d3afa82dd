// SPDX-License-Identifier: GPL-3.0-or-later
// The real tramso-portal in a process and a temporary folder of its own.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

// How a program ended and what it said.
struct Ended {
    int code = -1;  // -1: by a signal
    std::string out, err;
};

// Runs tramso-portal with these options to its end.
Ended runPortal(const std::vector<std::string>& options);

// A service on a free port of 127.0.0.1; stopped, and its folder removed, at the end.
class PortalProcess {
public:
    PortalProcess();
    ~PortalProcess();
    PortalProcess(const PortalProcess&) = delete;
    PortalProcess& operator=(const PortalProcess&) = delete;

    // Ends the process as a power cut would (SIGKILL) or as a service manager does (SIGTERM); the exit code.
    int end(int signal);
    // Starts it again on the same folder and port.
    void start();

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] const std::filesystem::path& data() const { return data_; }
    [[nodiscard]] std::string token() const;
    // What it has written to its log so far.
    [[nodiscard]] std::string log() const;

private:
    std::filesystem::path home_, data_;
    pid_t child_ = -1;
    int port_ = 0;
};
