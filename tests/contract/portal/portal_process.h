// SPDX-License-Identifier: GPL-3.0-or-later
// The real tramso-portal in a process and a temporary folder of its own.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// All bytes of a file; empty when there is none.
[[nodiscard]] std::string contentOf(const std::filesystem::path& file);

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
    // `options` beside --listen and --data.
    explicit PortalProcess(std::vector<std::string> options = {});
    ~PortalProcess();
    PortalProcess(const PortalProcess&) = delete;
    PortalProcess& operator=(const PortalProcess&) = delete;

    // Ends the process as a power cut would (SIGKILL) or as a service manager does (SIGTERM); the exit code.
    int end(int signal);
    // Starts it again on the same folder and port.
    void start();

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] const std::filesystem::path& data() const { return data_; }
    [[nodiscard]] std::string token() const;
    // Its log, once it holds the text or half a minute is over: a line is written when its answer has gone
    // out.
    [[nodiscard]] std::string logWith(std::string_view text) const;

private:
    std::vector<std::string> options_;
    std::filesystem::path home_, data_;
    pid_t child_ = -1;
    int port_ = 0;
};
