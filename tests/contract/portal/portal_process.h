// SPDX-License-Identifier: GPL-3.0-or-later
// The real tramso-portal in a process and a temporary folder of its own.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/contract/portal/shared_places.h"

// All bytes of a file; empty when there is none.
[[nodiscard]] std::string contentOf(const std::filesystem::path& file);

// How a program ended and what it said.
struct Ended {
    int code = -1;  // -1: by a signal
    std::string out, err;
};

// Runs tramso-portal with these options to its end; with a service's --data on that service's database, too.
Ended runPortal(const std::vector<std::string>& options);

// A service on a free port of 127.0.0.1; stopped, and its folder removed, at the end. In a sharedRun() it
// keeps its things in SharedPlaces of its own.
class PortalProcess {
public:
    // `options` beside --listen and --data.
    explicit PortalProcess(std::vector<std::string> options = {});
    // On another address than 127.0.0.1, an IPv4 one of the network the calling thread is in.
    struct At {
        std::string host;
    };
    explicit PortalProcess(At at);
    // One more process beside another, on the same folder and places; only in a sharedRun().
    PortalProcess(const PortalProcess& beside, std::vector<std::string> options);
    ~PortalProcess();
    PortalProcess(const PortalProcess&) = delete;
    PortalProcess& operator=(const PortalProcess&) = delete;

    // Ends the process as a power cut would (SIGKILL) or as a service manager does (SIGTERM); the exit code.
    int end(int signal);
    // Starts it again on the same folder and port.
    void start();

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string url() const { return "http://" + host_ + ":" + std::to_string(port_); }
    [[nodiscard]] const std::filesystem::path& data() const { return data_; }
    [[nodiscard]] std::string token() const;
    [[nodiscard]] const SharedPlaces& places() const { return *places_; }
    // How many uploads' bytes are kept.
    [[nodiscard]] std::size_t keptUploads() const;
    // The bytes kept of a dossier's document, or of its manifest.json.
    [[nodiscard]] std::string keptOf(const std::string& dossier, const std::string& file) const;
    // Whether anything of any dossier is kept.
    [[nodiscard]] bool keepsDossiers() const;
    // Its log, once it holds the text or half a minute is over: a line is written when its answer has gone
    // out.
    [[nodiscard]] std::string logWith(std::string_view text) const;

private:
    std::vector<std::string> options_;
    std::filesystem::path home_, data_;
    std::shared_ptr<const SharedPlaces> places_;  // null: everything is in the folder
    std::string host_ = "127.0.0.1";
    pid_t child_ = -1;
    int port_ = 0;
};
