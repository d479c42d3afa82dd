// SPDX-License-Identifier: GPL-3.0-or-later
// tus_server.mjs as a process: somebody else's tus server in a temporary folder of its own.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

class TusServer {
public:
    // `expiryMs`: how long it keeps an upload; 0: for ever.
    explicit TusServer(int expiryMs = 0);
    ~TusServer();
    TusServer(const TusServer&) = delete;
    TusServer& operator=(const TusServer&) = delete;

    // As a power cut would.
    void kill();
    // Starts it on the folder and port it had.
    void start();

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    // The content of every upload it keeps.
    [[nodiscard]] std::vector<std::string> uploads() const;
    // Bytes of all uploads it keeps.
    [[nodiscard]] std::uintmax_t bytes() const;
    // The manifest of a dossier that was handed in; empty: it was not.
    [[nodiscard]] std::string manifest(const std::string& id) const;
    // Loses every upload.
    void forget();
    // What it answered since it was last started, "PATCH 204", oldest first; to be read once it is killed.
    [[nodiscard]] std::vector<std::string> answered() const { return answered_; }

private:
    std::filesystem::path folder_;
    int expiryMs_;
    int port_ = 0;
    pid_t child_ = -1;
    int out_ = -1;
    std::vector<std::string> answered_;
};
